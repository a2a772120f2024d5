package io.github.crmprofile.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.apache.shardingsphere.sql.parser.autogen.OracleStatementLexer;
import org.apache.shardingsphere.sql.parser.autogen.OracleStatementParser;
import org.apache.shardingsphere.sql.parser.autogen.SQLServerStatementLexer;
import org.apache.shardingsphere.sql.parser.autogen.SQLServerStatementParser;
import org.junit.jupiter.api.Test;

/** Grammars of Oracle and SQL Server, made by others, accept the statements for these databases, which cannot run here. */
class GrammarTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/crmprofile/jdbc/golden");
    private static final String COMMENT = "(?m)^-- .*$";

    private static final class Errors extends BaseErrorListener {
        private final List<String> found = new ArrayList<>();

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                Object symbol,
                int line,
                int column,
                String message,
                RecognitionException cause) {
            found.add(line + ":" + column + " " + message);
        }

        private <R extends Recognizer<?, ?>> R on(R recognizer) {
            recognizer.removeErrorListeners();
            recognizer.addErrorListener(this);
            return recognizer;
        }
    }

    private static List<String> oracle(String sql) {
        var errors = new Errors();
        Lexer lexer = errors.on(new OracleStatementLexer(CharStreams.fromString(sql)));
        OracleStatementParser parser = errors.on(new OracleStatementParser(new CommonTokenStream(lexer)));
        assertIsWhole(parser, parser.execute().getStop().getStopIndex(), errors);
        return errors.found;
    }

    /** This grammar does not know that any text may have a collation. */
    private static List<String> sqlServer(String sql) {
        var errors = new Errors();
        Lexer lexer = errors.on(new SQLServerStatementLexer(
                CharStreams.fromString(sql.replace(" COLLATE Latin1_General_100_BIN2", ""))));
        SQLServerStatementParser parser = errors.on(new SQLServerStatementParser(new CommonTokenStream(lexer)));
        assertIsWhole(parser, parser.execute().getStop().getStopIndex(), errors);
        return errors.found;
    }

    private static void assertIsWhole(Parser parser, int stop, Errors errors) {
        int last =
                parser.getTokenStream().get(parser.getTokenStream().size() - 1).getStartIndex();
        if (stop < last - 1) {
            errors.found.add("read up to " + stop + " of " + last);
        }
    }

    private static List<String> statements(String file) throws IOException {
        return Stream.of(Files.readString(FOLDER.resolve(file)).split("\n;\n"))
                .map(statement -> statement.replaceAll(COMMENT, "").strip())
                .toList();
    }

    @Test
    void theGrammarOfOracleAcceptsAllStatements() throws IOException {
        assertThat(statements("oracle-tidy.sql"))
                .hasSizeGreaterThan(5)
                .allSatisfy(sql -> assertThat(oracle(sql)).isEmpty());
    }

    @Test
    void theGrammarOfSqlServerAcceptsAllStatements() throws IOException {
        assertThat(statements("microsoft-sql-server-tidy.sql"))
                .hasSizeGreaterThan(5)
                .allSatisfy(sql -> assertThat(sqlServer(sql)).isEmpty());
    }

    /** They are no grammars that accept everything. */
    @Test
    void theGrammarsRefuseWhatIsOfAnotherDatabase() {
        assertThat(oracle("SELECT a FROM t LIMIT 5")).isNotEmpty();
        assertThat(oracle("SELECT a FROM t AS x")).isNotEmpty();
        assertThat(oracle("SELECT a FROM t FETCH FIRST 5 ROWS")).isNotEmpty();
        assertThat(sqlServer("SELECT a FROM t LIMIT 5")).isNotEmpty();
        assertThat(sqlServer("SELECT a FROM t FETCH FIRST 5 ROWS ONLY")).isNotEmpty();
        assertThat(sqlServer("SELECT CASE WHEN a = 1 THEN 2 FROM t")).isNotEmpty();
    }
}
