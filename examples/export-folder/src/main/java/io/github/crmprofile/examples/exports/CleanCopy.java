package io.github.crmprofile.examples.exports;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files again in the one form that the database reads: UTF-8, a line feed after each row, no NUL, no footer. */
final class CleanCopy {

    private static final int CHUNK = 1 << 16;

    private CleanCopy() {}

    /** Writes the letters of a file in UTF-8, with all else as it is. */
    static void decoded(Path file, String name, Charset charset, Path copy) throws IOException {
        try (Reader in = reader(file, charset);
                Writer out = Files.newBufferedWriter(copy)) {
            in.transferTo(out);
        } catch (CharacterCodingException e) {
            throw new ExportException("'" + name + "' is not in the charset " + charset + ". Name the right one.", e);
        }
    }

    /** Writes the rows that were found. */
    static void rows(Path file, String name, FileFacts facts, Path copy) throws IOException {
        try (var in = new PushbackReader(reader(file, facts.charset()), 1);
                BufferedWriter out = Files.newBufferedWriter(copy)) {
            copy(in, out, facts);
        } catch (CharacterCodingException e) {
            throw new ExportException(
                    "'" + name + "' is not in the charset " + facts.charset() + ". Name the right one.", e);
        }
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), CHUNK);
    }

    private static void copy(PushbackReader in, Writer out, FileFacts facts) throws IOException {
        long rowsLeft = facts.rows() + 1;
        boolean isQuoted = false;
        boolean isEmpty = true;
        boolean isCellStart = true;
        for (int letter = in.read(); letter >= 0 && rowsLeft > 0; letter = in.read()) {
            boolean isMark = letter == '\uFEFF' && isEmpty && rowsLeft == facts.rows() + 1;
            if (letter == 0 || isMark) {
                continue;
            }
            boolean isEnd = !isQuoted && (letter == '\n' || letter == '\r');
            if (isEnd) {
                skipFeed(in, letter);
                if (!isEmpty) {
                    out.write('\n');
                    rowsLeft--;
                }
                isEmpty = true;
                isCellStart = true;
                continue;
            }
            if (letter == '"' && (isQuoted || isCellStart)) {
                // The second of a doubled quote opens again what the first has closed.
                isQuoted = !isQuoted;
                isCellStart = true;
                out.write(letter);
            } else {
                isCellStart = !isQuoted && letter == facts.delimiter();
                out.write(letter);
            }
            isEmpty = false;
        }
    }

    private static void skipFeed(PushbackReader in, int letter) throws IOException {
        if (letter == '\r') {
            int next = in.read();
            if (next >= 0 && next != '\n') {
                in.unread(next);
            }
        }
    }

    /** Returns the charset of a text whose letters are two bytes each, as its first bytes tell; UTF-8 for any other text. */
    static Charset wide(byte[] head) {
        int first = head.length > 1 ? ((head[0] & 0xFF) << 8) | (head[1] & 0xFF) : 0;
        if (first == 0xFEFF || first == 0xFFFE) {
            return StandardCharsets.UTF_16;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < Math.min(head.length, 400); i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        int half = Math.min(head.length, 400) / 2;
        if (half > 3 && odd > half * 3 / 4 && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return half > 3 && even > half * 3 / 4 && odd == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }
}
