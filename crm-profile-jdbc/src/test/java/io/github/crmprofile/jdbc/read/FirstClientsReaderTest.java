package io.github.crmprofile.jdbc.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.jdbc.database.DuckDbDatabase;
import io.github.crmprofile.jdbc.database.H2Database;
import io.github.crmprofile.jdbc.database.HsqldbDatabase;
import io.github.crmprofile.jdbc.database.MariaDbDatabase;
import io.github.crmprofile.jdbc.database.PostgreSqlDatabase;
import io.github.crmprofile.jdbc.database.SqliteDatabase;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.random.RandomOrders;
import io.github.crmprofile.jdbc.random.RandomRequests;
import io.github.crmprofile.jdbc.random.SameAnswers;
import io.github.crmprofile.jdbc.schema.AwkwardSchema;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.source.ClientNumber;
import io.github.crmprofile.source.ClientsInOrder;
import io.github.crmprofile.source.ProfileSource;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Those that a database puts first, and cuts off, come first by the numbers of memory, whatever it rounds and however many are equal. */
class FirstClientsReaderTest {

    private static final int SIZE = 8;
    private static final int SEEDS = 2;
    private static final int REQUESTS = 15;

    static Stream<Arguments> databases() {
        return Stream.concat(inAnyOrder(), Stream.of(HsqldbDatabase.DATABASE).map(FirstClientsReaderTest::named));
    }

    static Stream<Arguments> inAnyOrder() {
        return Stream.of(
                        SqliteDatabase.DATABASE,
                        PostgreSqlDatabase.DATABASE,
                        MariaDbDatabase.DATABASE,
                        DuckDbDatabase.DATABASE)
                .map(FirstClientsReaderTest::named);
    }

    private static Arguments named(TestDatabase database) {
        return Arguments.of(database, database.getClass().getSimpleName());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("databases")
    void theFirstClientsHaveHigherNumbersThanAllOthers(TestDatabase database, String name) {
        int found = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Dataset data = new RandomCrm(seed, database.precision()).dataset(SIZE);
            found += highest(seed, true, data, database, TidySchema.load(database, data));
        }
        assertThat(found).isGreaterThan(10);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("databases")
    void soTheyHaveInAnAwkwardSchema(TestDatabase database, String name) {
        SchemaMapping.Inheritance inheritance = SchemaMapping.Inheritance.NEVER;
        int found = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Dataset data = new RandomCrm(seed, database.precision()).dataset(SIZE);
            Dataset written = AwkwardSchema.written(data, inheritance);
            found += highest(seed, false, written, database, AwkwardSchema.load(database, data, inheritance));
        }
        assertThat(found).isPositive();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("inAnyOrder")
    void theFirstInAnyOrderAreThoseOfMemoryThatMeetTheConditions(TestDatabase database, String name) {
        int byMoney = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Dataset data = new RandomCrm(seed, database.precision()).dataset(SIZE);
            byMoney += assertInOrder(seed, true, data, database, TidySchema.load(database, data));
        }
        // Where amounts are integers of a smaller unit, the mapping does not promise that their sums are exact.
        assertThat(byMoney > 0).isEqualTo(database.scale() == 0);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("inAnyOrder")
    void soTheyAreInAnAwkwardSchema(TestDatabase database, String name) {
        SchemaMapping.Inheritance inheritance = SchemaMapping.Inheritance.NEVER;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Dataset data = new RandomCrm(seed, database.precision()).dataset(SIZE);
            Dataset written = AwkwardSchema.written(data, inheritance);
            assertInOrder(seed, false, written, database, AwkwardSchema.load(database, data, inheritance));
        }
    }

    @ParameterizedTest
    @MethodSource("alwaysInRows")
    void whereItDoesNotNestSelectsAllClientsAreRead(TestDatabase database) {
        Dataset data = new RandomCrm(1, database.precision()).dataset(SIZE);
        assertThat(highest(1, true, data, database, TidySchema.load(database, data)))
                .isZero();
    }

    static Stream<TestDatabase> alwaysInRows() {
        return Stream.of(H2Database.DATABASE);
    }

    private static int highest(
            long seed, boolean isAnyTimeComparable, Dataset data, TestDatabase database, SchemaMapping mapping) {
        ProfileSource memory = SameAnswers.memory(data);
        var orders = new RandomOrders(new RandomRequests(seed, SIZE, isAnyTimeComparable));
        int found = 0;
        for (int i = 0; i < REQUESTS; i++) {
            found += FirstClientsCheck.assertSame(orders.highest(), memory, database.dataSource(), mapping).stream()
                    .limit(1)
                    .mapToInt(first -> first)
                    .sum();
        }
        return found;
    }

    /** Returns how many orders by money in no named currency were answered. */
    private static int assertInOrder(
            long seed, boolean isAnyTimeComparable, Dataset data, TestDatabase database, SchemaMapping mapping) {
        ProfileSource memory = SameAnswers.memory(data);
        var orders = new RandomOrders(new RandomRequests(seed, SIZE, isAnyTimeComparable));
        var answered = new ArrayList<ClientsInOrder>();
        for (int i = 0; i < 2 * REQUESTS; i++) {
            ClientsInOrder asked = orders.inOrder();
            if (!FirstClientsCheck.assertSame(asked, memory, database.dataSource(), mapping)
                    .isEmpty()) {
                answered.add(asked);
            }
        }
        assertThat(answered).isNotEmpty();
        return (int) answered.stream()
                .filter(asked -> asked.number() instanceof ClientNumber.OneCurrency)
                .count();
    }
}
