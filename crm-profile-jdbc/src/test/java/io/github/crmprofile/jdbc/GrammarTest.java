package io.github.crmprofile.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.database.PaperDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.random.RandomOrders;
import io.github.crmprofile.jdbc.random.RandomRequests;
import io.github.crmprofile.jdbc.schema.AwkwardSchema;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.source.ProfileSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
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

    /** This grammar takes PIPE, which Oracle allows for a name, for nothing but a word of its own. */
    private static List<String> oracle(String sql) {
        var text = CharStreams.fromString(sql.replace(".pipe", ".pipe_"));
        return errors(new OracleStatementLexer(text), OracleStatementParser::new, OracleStatementParser::execute);
    }

    /** This grammar does not know that any text may have a collation. */
    private static List<String> sqlServer(String sql) {
        var text = CharStreams.fromString(sql.replace(" COLLATE Latin1_General_100_BIN2", ""));
        return errors(
                new SQLServerStatementLexer(text), SQLServerStatementParser::new, SQLServerStatementParser::execute);
    }

    private static <P extends Parser> List<String> errors(
            Lexer lexer, Function<TokenStream, P> parser, Function<P, ParserRuleContext> whole) {
        List<String> quick = errors(lexer, parser, PredictionMode.SLL, whole);
        // The quick way may refuse what the grammar accepts, but never accepts what it refuses.
        return quick.isEmpty() ? quick : errors(lexer, parser, PredictionMode.LL, whole);
    }

    private static <P extends Parser> List<String> errors(
            Lexer lexer, Function<TokenStream, P> made, PredictionMode mode, Function<P, ParserRuleContext> whole) {
        var errors = new Errors();
        lexer.reset();
        P parser = errors.on(made.apply(new CommonTokenStream(errors.on(lexer))));
        parser.getInterpreter().setPredictionMode(mode);
        assertIsWhole(parser, whole.apply(parser).getStop().getStopIndex(), errors);
        return errors.found;
    }

    private static void assertIsWhole(Parser parser, int stop, Errors errors) {
        int last =
                parser.getTokenStream().get(parser.getTokenStream().size() - 1).getStartIndex();
        if (stop < last - 1) {
            errors.found.add("read up to " + stop + " of " + last);
        }
    }

    /** What a database is asked: the golden statements, and random requests on tidy and awkward tables. */
    private static Set<String> pieces(String database) throws IOException {
        var pieces = new LinkedHashSet<String>();
        String name = database.toLowerCase(Locale.ROOT).replace(' ', '-');
        for (String schema : List.of("tidy", "awkward")) {
            Stream.of(Files.readString(FOLDER.resolve(name + "-" + schema + ".sql"))
                            .split("\n;\n"))
                    .map(statement -> statement.replaceAll(COMMENT, "").strip())
                    .forEach(statement -> pieces.addAll(Pieces.of(statement)));
        }
        Dataset data = new RandomCrm(1).dataset(6);
        SchemaMapping tidy = TidySchema.load(H2Database.fresh(), data);
        SchemaMapping awkward = AwkwardSchema.load(H2Database.fresh(), data, SchemaMapping.Inheritance.WHEN_NONE);
        for (int seed = 0; seed < 20; seed++) {
            ask(database, tidy, new RandomRequests(seed, 6, true), pieces);
            ask(database, awkward, new RandomRequests(seed, 6, false), pieces);
        }
        return pieces;
    }

    private static void ask(String database, SchemaMapping mapping, RandomRequests any, Set<String> pieces) {
        var paper = new PaperDatabase(database);
        ProfileSource source = JdbcSource.builder(paper.dataSource(), mapping).build();
        source.read(any.plan(), answer -> {});
        source.readGrouped(any.plan(), group -> {});
        source.readFirst(new RandomOrders(any).highest(), first -> Optional.of(any.plan()), answer -> {});
        source.list(any.list());
        paper.asked().forEach(asked -> pieces.addAll(Pieces.of(asked.sql())));
    }

    @Test
    void theGrammarOfOracleAcceptsAllStatements() throws IOException {
        assertThat(pieces("Oracle"))
                .hasSizeGreaterThan(500)
                .allSatisfy(sql -> assertThat(oracle(sql)).isEmpty());
    }

    @Test
    void theGrammarOfSqlServerAcceptsAllStatements() throws IOException {
        assertThat(pieces("Microsoft SQL Server"))
                .hasSizeGreaterThan(500)
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
        String nested = "SELECT CASE WHEN (a = 1) THEN (SELECT b FROM t%s) END FROM u UNION ALL SELECT c FROM v";
        assertThat(Pieces.of(nested.formatted("")))
                .allSatisfy(sql -> assertThat(oracle(sql)).isEmpty());
        assertThat(Pieces.of(nested.formatted(" LIMIT 5")))
                .anySatisfy(sql -> assertThat(oracle(sql)).isNotEmpty());
    }
}
