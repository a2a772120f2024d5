package io.github.crmprofile.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.database.PaperDatabase;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.schema.AwkwardSchema;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.query.Selection;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordQuery;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.select.Select;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The statements for databases that cannot run here are those of the files in {@code golden}, which a person has read. After a change that is meant,
 * {@code mvn test -pl crm-profile-jdbc -am -Dtest=GoldenSqlTest -Dgolden.write=true} writes them anew: read what differs.
 */
class GoldenSqlTest {

    // On a busy machine the parser takes longer than the few seconds
    // that it gives itself, which looks like an error of syntax.
    private static final long PARSER_MILLISECONDS = 120_000;

    private static final Path FOLDER = Path.of("src/test/resources/io/github/crmprofile/jdbc/golden");
    private static final Pattern BREAK =
            Pattern.compile(" (?=(?:UNION ALL|FROM|WHERE|GROUP BY|ORDER BY|LEFT JOIN|JOIN) )");
    private static final Pattern STRING = Pattern.compile("'[^']*'");
    private static final Pattern LIST = Pattern.compile("IN \\((\\?(?:, \\?)*)\\)");
    private static final Dataset DATA = new RandomCrm(1).dataset(6);

    static Stream<Arguments> databases() {
        return Stream.of("Microsoft SQL Server", "Oracle", "Trino")
                .flatMap(database -> Stream.of("tidy", "awkward").map(schema -> Arguments.of(database, schema)));
    }

    private static SchemaMapping mapping(String schema) {
        TestDatabase tables = H2Database.fresh();
        return schema.equals("tidy")
                ? TidySchema.load(tables, DATA)
                : AwkwardSchema.load(tables, DATA, SchemaMapping.Inheritance.WHEN_NONE);
    }

    /** What the standard page and a list of its records ask a source. */
    private static final class Page {
        private final List<Plan> plans = new ArrayList<>();
        private final List<RecordQuery> lists = new ArrayList<>();

        Page() {
            ProfileSource memory = DATA.inMemory();
            var noting = (ProfileSource) Proxy.newProxyInstance(
                    ProfileSource.class.getClassLoader(),
                    new Class<?>[] {ProfileSource.class},
                    (proxy, method, args) -> {
                        if (args != null && args[0] instanceof Plan plan) {
                            plans.add(plan);
                        } else if (args != null && args[0] instanceof RecordQuery list) {
                            lists.add(list);
                        }
                        try {
                            return method.invoke(memory, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            CrmProfiles profiles = CrmProfiles.builder()
                    .source(noting)
                    .clock(Clock.fixed(Instant.parse("2026-03-30T10:00:00Z"), RandomCrm.ZONE))
                    .zone(RandomCrm.ZONE)
                    .build();
            List<ClientId> ids = DATA.clients().stream().map(Client::id).toList();
            var request = ProfileRequest.of(ids.get(0)).withPeriod("last_30_days");
            profiles.profile(request);
            profiles.profiles(ids, request, profile -> {});
            var won = profiles.figure(request, "deals.won.value");
            profiles.records(request, won.evidence().get(0).ref(), PageRequest.first(20));
        }

        Plan plan(Class<? extends Clients> clients) {
            return plans.stream()
                    .filter(plan -> clients.isInstance(plan.clients()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<PaperDatabase.Asked> run(String database, SchemaMapping mapping) {
        var paper = new PaperDatabase(database);
        ProfileSource source = JdbcSource.builder(paper.dataSource(), mapping).build();
        var page = new Page();
        source.read(page.plan(Clients.One.class), answer -> {});
        source.read(page.plan(Clients.Several.class), answer -> {});
        source.read(page.plan(Clients.Every.class), answer -> {});
        source.readGrouped(page.plan(Clients.Every.class), group -> {});
        source.list(page.lists.get(0));
        source.find("o'b_r[i]en", ClientKind.CONTACT, 10);
        return paper.asked();
    }

    /** How many values a statement has, each once, with how often it is bound. */
    private static String binds(List<String> parameters) {
        var counts = new LinkedHashMap<String, Integer>();
        parameters.forEach(parameter -> counts.merge(parameter, 1, Integer::sum));
        return parameters.size() + " binds: "
                + counts.entrySet().stream()
                        .map(bind -> bind.getKey() + " x " + bind.getValue())
                        .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theStatementsAreThoseOfTheFileAndParse(String database, String schema)
            throws IOException, JSQLParserException {
        List<PaperDatabase.Asked> asked = run(database, mapping(schema));
        String golden = "";
        for (PaperDatabase.Asked statement : asked) {
            golden +=
                    BREAK.matcher(statement.sql()).replaceAll("\n") + "\n-- " + binds(statement.parameters()) + "\n;\n";
            assertThat(CCJSqlParserUtil.parse(statement.sql(), parser -> parser.withTimeOut(PARSER_MILLISECONDS)))
                    .isInstanceOf(Select.class);
        }
        Path file =
                FOLDER.resolve(database.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "-" + schema + ".sql");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, golden);
        }
        assertThat(golden).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void noStatementHasWhatTheDatabaseDoesNotTake(String database, String schema) {
        List<String> longList = IntStream.range(0, 1_500).mapToObj(i -> "s" + i).toList();
        var stages = new Selection(
                RecordKind.DEAL, new Condition.OneOf(Field.STAGE, new LinkedHashSet<>(longList)), Field.CREATED_AT);
        SchemaMapping mapping = mapping(schema);
        var paper = new PaperDatabase(database);
        ProfileSource source = JdbcSource.builder(paper.dataSource(), mapping).build();
        var page = new Page();
        List<ClientId> ids =
                IntStream.range(0, 200).mapToObj(i -> ClientId.contact("c" + i)).toList();
        Plan several = page.plan(Clients.Several.class);
        source.read(
                new Plan(
                        new Clients.Several(ids),
                        several.population(),
                        several.queries(),
                        several.detail(),
                        Instant.MAX),
                answer -> {});
        List<PaperDatabase.Asked> asked = paper.asked();
        int most = asked.stream().mapToInt(a -> a.parameters().size()).max().orElseThrow();
        assertThat(most).isLessThanOrEqualTo(database.contains("SQL Server") ? 2_000 : 30_000);
        assertThat(asked.stream().flatMap(a -> a.parameters().stream()))
                .containsAll(ids.stream()
                        .map(id -> "setString " + stored(id, schema))
                        .toList());
        source.read(
                new Plan(
                        new Clients.One(ids.get(0)),
                        Population.DEFAULT,
                        List.of(new Query(stages, new Aggregate.Count(), List.of())),
                        Plan.Detail.NUMBERS,
                        Instant.MAX),
                answer -> {});
        List<PaperDatabase.Asked> all = new ArrayList<>(asked);
        all.addAll(paper.asked());
        all.addAll(run(database, mapping));
        assertThat(all).allSatisfy(a -> {
            String sql = STRING.matcher(a.sql()).replaceAll("''");
            assertThat(sql).doesNotContainPattern("(?i)\\b(limit|true|false|lateral|filter)\\b");
            assertThat(LIST.matcher(sql).results().mapToInt(m -> m.group(1).length() / 3 + 1))
                    .allMatch(size -> size <= 1_000);
            if (database.equals("Oracle")) {
                assertThat(sql).doesNotContainPattern(" AS cp_\\w+ (?!FROM\\b)\\w|VARCHAR\\(|BIGINT|<> ''");
            } else if (database.contains("SQL Server")) {
                assertThat(sql).doesNotContainPattern("\\|\\||\\bTIMESTAMP\\b|SUBSTR\\(| VARCHAR\\(|FETCH FIRST");
                assertThat(sql).doesNotContainPattern("(?<! OFFSET 0 ROWS) FETCH ");
            }
        });
    }

    private static String stored(ClientId id, String schema) {
        return schema.equals("tidy") ? id.id() : "P" + id.id();
    }
}
