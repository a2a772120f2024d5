package io.github.crmprofile.jdbc.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two columns of which it is said that they never hold the same id never do. */
class IdCodecProperties {

    private static final Dialect TYPED = new Dialect();
    private static final Dialect UNTYPED = new Dialect() {
        @Override
        public boolean typesColumns() {
            return false;
        }
    };
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** An id, how long its prefix is in each of two columns, and what these say that they hold. */
    record WrittenTwice(String id, int prefix, int otherPrefix, IdColumn.Type type, IdColumn.Type otherType) {

        IdColumn column() {
            return new IdColumn("t.a", type, id.substring(0, prefix), "", List.of());
        }

        IdColumn other() {
            return new IdColumn("t.b", otherType, id.substring(0, otherPrefix), "", List.of());
        }

        boolean canBeWritten() {
            return holds(type, id.substring(prefix)) && holds(otherType, id.substring(otherPrefix));
        }

        private static boolean holds(IdColumn.Type type, String stored) {
            return switch (type) {
                case TEXT -> !stored.isBlank();
                case INTEGER -> INTEGER.matcher(stored).matches();
                case UUID -> UUID.matcher(stored).matches();
            };
        }
    }

    @Provide
    Arbitrary<WrittenTwice> writtenTwice() {
        Arbitrary<String> texts = Arbitraries.of("1", "0", "-", "a", "e", "deal-", " ")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
        Arbitrary<String> uuids = Arbitraries.of(
                "", "a", "1", "00000000-0000-0000-0000-000000000000", "12345678-1234-1234-1234-123456789012");
        return Combinators.combine(texts, uuids, Arbitraries.of("", "7"))
                .as((text, uuid, end) -> text + uuid + end)
                .flatMap(id -> Combinators.combine(
                                Arbitraries.integers().between(0, id.length()),
                                Arbitraries.integers().between(0, id.length()),
                                Arbitraries.of(IdColumn.Type.class),
                                Arbitraries.of(IdColumn.Type.class))
                        .as((a, b, type, other) -> new WrittenTwice(id, a, b, type, other)))
                .filter(5_000, WrittenTwice::canBeWritten);
    }

    @Property(tries = 2_000)
    void columnsThatHoldTheSameIdCanBeEqual(@ForAll("writtenTwice") WrittenTwice ids) {
        for (Dialect dialect : List.of(TYPED, UNTYPED)) {
            var one = new IdCodec(ids.column(), dialect);
            var two = new IdCodec(ids.other(), dialect);
            assertThat(one.canEqual(two)).isTrue();
            assertThat(two.canEqual(one)).isTrue();
        }
    }

    private static boolean canEqual(IdColumn a, IdColumn b) {
        var one = new IdCodec(a, TYPED);
        var two = new IdCodec(b, TYPED);
        assertThat(one.canEqual(two)).isEqualTo(two.canEqual(one));
        return one.canEqual(two);
    }

    @Example
    void prefixesAndTypesTellColumnsApart() {
        IdColumn number = IdColumn.integer("t.a");
        IdColumn text = IdColumn.text("t.a");
        IdColumn uuid = IdColumn.uuid("t.a");
        assertThat(canEqual(number.withPrefix("quote-"), number.withPrefix("opportunity-")))
                .isFalse();
        assertThat(canEqual(text.withPrefix("quote-"), text.withPrefix("opportunity-")))
                .isFalse();
        assertThat(canEqual(text.withPrefix("Q-").withStrip("D_"), number.withPrefix("q-")))
                .isFalse();
        assertThat(canEqual(number, number.withPrefix("quote-"))).isFalse();
        assertThat(canEqual(number.withPrefix("q"), number.withPrefix("quote-")))
                .isFalse();
        assertThat(canEqual(number, uuid)).isFalse();
        assertThat(canEqual(uuid, uuid.withPrefix("old-"))).isFalse();
    }

    @Example
    void whatATextHoldsIsNotKnown() {
        assertThat(canEqual(IdColumn.text("t.a"), IdColumn.integer("t.b").withPrefix("quote-")))
                .isTrue();
        assertThat(canEqual(IdColumn.text("t.a"), IdColumn.uuid("t.b"))).isTrue();
        assertThat(canEqual(
                        IdColumn.text("t.a").withPrefix("q"),
                        IdColumn.integer("t.b").withPrefix("quote-")))
                .isTrue();
    }

    @Example
    void aPrefixMayGoOnInTheNumber() {
        assertThat(canEqual(
                        IdColumn.integer("t.a").withPrefix("q"),
                        IdColumn.integer("t.b").withPrefix("q1")))
                .isTrue();
        assertThat(canEqual(
                        IdColumn.integer("t.a").withPrefix("q"),
                        IdColumn.integer("t.b").withPrefix("q-")))
                .as("of -7 and 7")
                .isTrue();
    }

    /** Where a column of integers may hold a text, its type proves nothing. */
    @Example
    void withoutTypesOnlyPrefixesTellColumnsApart() {
        IdColumn number = IdColumn.integer("t.a");
        assertThat(new IdCodec(number, UNTYPED).canEqual(new IdCodec(number.withPrefix("quote-"), UNTYPED)))
                .isTrue();
        assertThat(new IdCodec(number.withPrefix("opportunity-"), UNTYPED)
                        .canEqual(new IdCodec(number.withPrefix("quote-"), UNTYPED)))
                .isFalse();
    }
}
