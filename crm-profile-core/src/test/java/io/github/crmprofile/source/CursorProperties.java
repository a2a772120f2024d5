package io.github.crmprofile.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Field;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

class CursorProperties {

    private static final Field FLAG = Field.attribute(RecordKind.DEAL, "vip", Field.Type.BOOLEAN);
    private static final Field SCORE = Field.attribute(RecordKind.DEAL, "score", Field.Type.NUMBER);

    private static final List<Field> FIELDS =
            List.of(Field.STAGE, FLAG, SCORE, Field.DEAL_AMOUNT, Field.CYCLE, Field.CREATED_AT, Field.ISSUED_ON);

    @Property
    void aPlaceComesBackFromItsText(@ForAll("places") Tuple2<Field, Cursor> place) {
        Cursor cursor = place.get2();

        Cursor back = Cursor.parse(cursor.toString(), place.get1());

        assertThat(back.id()).isEqualTo(cursor.id());
        if (cursor.value() instanceof BigDecimal decimal) {
            assertThat((BigDecimal) back.value()).isEqualByComparingTo(decimal);
        } else {
            assertThat(back.value()).isEqualTo(cursor.value());
        }
    }

    @Property
    void aTextIsAPlaceOrRefused(@ForAll("hostile") String text, @ForAll("fields") Field field) {
        Throwable thrown = catchThrowable(() -> Cursor.parse(text, field));

        if (thrown != null) {
            assertThat(thrown)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The page cursor is none of a list ordered by " + field
                            + "; give back the 'next' of the page before, with the same order, or none for the first"
                            + " page");
        }
    }

    @Example
    void aNumberOfAGigabyteIsRefused() {
        String one = new Cursor(BigDecimal.ONE, "x").toString();
        String plain = new String(Base64.getUrlDecoder().decode(one), StandardCharsets.UTF_8);
        String huge = plain.replace("1:1", "12:1E+999999999");
        assertThat(huge).isNotEqualTo(plain);

        assertThatThrownBy(() -> Cursor.parse(encoded(huge), Field.DEAL_AMOUNT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void aTextLongerThanAnyPlaceIsRefused() {
        assertThatThrownBy(() -> Cursor.parse("A".repeat(4_001), Field.STAGE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<Field> fields() {
        return Arbitraries.of(FIELDS);
    }

    @Provide
    Arbitrary<Tuple2<Field, Cursor>> places() {
        Arbitrary<String> texts = texts();
        return fields().flatMap(field -> Combinators.combine(values(field).injectNull(0.1), texts)
                .as((value, id) -> Tuple.of(field, new Cursor(value, id))));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab1:+-\n\u0000 'é№")
                .withChars('\u4e00', '\u4eff')
                .ofMaxLength(6);
    }

    private static Arbitrary<Comparable<?>> values(Field field) {
        return switch (field.type()) {
            case TEXT -> texts().map(value -> value);
            case BOOLEAN -> Arbitraries.of(true, false).map(value -> value);
            case NUMBER, MONEY, DURATION -> Arbitraries.bigDecimals().ofScale(6).map(value -> value);
            case INSTANT ->
                Arbitraries.longs()
                        .between(-100_000_000_000_000L, 100_000_000_000_000L)
                        .map(millis -> Instant.ofEpochMilli(millis).plusNanos(7));
            case DATE -> Arbitraries.longs().between(-700_000, 2_900_000).map(LocalDate::ofEpochDay);
        };
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> plain =
                Arbitraries.strings().withChars("+-0123456789:\nE.TZ x").ofMaxLength(30);
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(20), plain.map(CursorProperties::encoded));
    }
}
