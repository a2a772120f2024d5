package io.github.crmprofile.architecture;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of the classes that a class file mentions: in code, signatures, annotations and generic types.
 *
 * @param classes full names with dots; nested classes with a dollar sign
 */
record ClassFile(Set<String> classes) {

    private static final int MAGIC = 0xCAFEBABE;
    private static final Pattern IN_SIGNATURE = Pattern.compile("L([\\w/$]+)[;<]");

    /** Reads the constant pool, which holds every name that a class mentions. */
    static ClassFile read(Path file) {
        try (InputStream bytes = Files.newInputStream(file);
                var in = new DataInputStream(bytes)) {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException(file + " is no class file");
            }
            in.skipNBytes(4);
            int constants = in.readUnsignedShort();
            var texts = new @Nullable String[constants];
            var named = new BitSet(constants);
            for (int i = 1; i < constants; i++) {
                i += constant(in, i, texts, named) - 1;
            }
            return new ClassFile(classes(texts, named));
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " could not be read", e);
        }
    }

    /** Reads one constant and returns how many entries of the pool it takes. The tags are those of the JVM specification, section 4.4. */
    private static int constant(DataInputStream in, int index, @Nullable String[] texts, BitSet named)
            throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 1 -> texts[index] = in.readUTF();
            case 7 -> named.set(in.readUnsignedShort());
            case 8, 16, 19, 20 -> in.skipNBytes(2);
            case 15 -> in.skipNBytes(3);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
            case 5, 6 -> {
                in.skipNBytes(8);
                return 2;
            }
            default -> throw new IOException("constant of unknown tag " + tag);
        }
        return 1;
    }

    private static Set<String> classes(@Nullable String[] texts, BitSet named) {
        var classes = new HashSet<String>();
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            if (text != null && named.get(i) && !text.startsWith("[")) {
                classes.add(text.replace('/', '.'));
            } else if (text != null) {
                Matcher names = IN_SIGNATURE.matcher(text);
                while (names.find()) {
                    classes.add(names.group(1).replace('/', '.'));
                }
            }
        }
        return Set.copyOf(classes);
    }
}
