package io.github.crmprofile.jdbc.mapping;

import io.github.crmprofile.query.Field;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes how a field is stored: an SQL expression over the tables of its source, and its form. The expression is taken as it is written, like that
 * of a view; blank text means unknown.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Column {

    /**
     * Returns the SQL expressions that are read, for checks against the database.
     *
     * @return in the order of reading; none for a {@link Constant}
     */
    List<String> expressions();

    /**
     * Returns the type of the values, as an attribute of a record has it.
     *
     * @return TEXT, BOOLEAN, NUMBER, INSTANT, or DATE for a {@link TimeForm#DATE}
     */
    Field.Type valueType();

    /**
     * Calls the method of the visitor for this kind of column.
     *
     * @param <R> the result
     * @param visitor what to do with each kind
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Visits a column, with one method for each kind: a new kind is a compile error in every visitor that lacks it.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        /**
         * Visits a {@link Text}.
         *
         * @param text the column
         * @return the result
         */
        R text(Text text);

        /**
         * Visits a {@link Constant}.
         *
         * @param constant the column
         * @return the result
         */
        R constant(Constant constant);

        /**
         * Visits a {@link Codes}.
         *
         * @param codes the column
         * @return the result
         */
        R codes(Codes codes);

        /**
         * Visits a {@link Flag}.
         *
         * @param flag the column
         * @return the result
         */
        R flag(Flag flag);

        /**
         * Visits a {@link Decimal}.
         *
         * @param decimal the column
         * @return the result
         */
        R decimal(Decimal decimal);

        /**
         * Visits a {@link Time}.
         *
         * @param time the column
         * @return the result
         */
        R time(Time time);
    }

    /**
     * A text, or a number that is read as text.
     *
     * @param sql the expression
     * @param absent the texts that mean unknown
     */
    record Text(String sql, List<String> absent) implements Column {
        /** Copies the list. */
        public Text {
            Objects.requireNonNull(sql, "sql");
            absent = List.copyOf(absent);
        }

        @Override
        public List<String> expressions() {
            return List.of(sql);
        }

        @Override
        public Field.Type valueType() {
            return Field.Type.TEXT;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /**
     * The same text for every record.
     *
     * @param value the text
     */
    record Constant(String value) implements Column {
        /** Checks that the value is there. */
        public Constant {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public List<String> expressions() {
            return List.of();
        }

        @Override
        public Field.Type valueType() {
            return Field.Type.TEXT;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /**
     * A code that is translated. A code without an entry and without {@code otherwise} is unknown in a closed field (outcome, direction, status),
     * and kept as it is in any other; either way a data warning names the record where the field is an outcome, a status, a direction or a
     * channel.
     *
     * @param sql the expression; a number is read as text
     * @param values the field's value by code, compared exactly
     * @param otherwise the value for all other codes, or null
     * @param whenNull the value for a record without a code, or null for unknown
     */
    record Codes(
            String sql,
            Map<String, String> values,
            @Nullable String otherwise,
            @Nullable String whenNull) implements Column {
        /** Copies the map in its order. */
        public Codes {
            Objects.requireNonNull(sql, "sql");
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /**
         * Returns a copy with conditions that are tried before the code is looked at.
         *
         * @param conditions the condition by the meaning that it has, in the order in which they are tried
         * @return the copy
         * @throws IllegalArgumentException if a meaning has a quote or a backslash
         */
        public Codes withUnless(Map<String, String> conditions) {
            return Cases.before(this, conditions);
        }

        /**
         * Returns a copy with a value for all other codes.
         *
         * @param value the value
         * @return the column
         */
        public Codes withOtherwise(String value) {
            return new Codes(sql, values, value, whenNull);
        }

        /**
         * Returns a copy with a value for records without a code.
         *
         * @param value the value
         * @return the column
         */
        public Codes withWhenNull(String value) {
            return new Codes(sql, values, otherwise, value);
        }

        @Override
        public List<String> expressions() {
            return List.of(sql);
        }

        @Override
        public Field.Type valueType() {
            return Field.Type.TEXT;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.codes(this);
        }
    }

    /**
     * True where an SQL condition holds, else false; of an attribute, unknown where SQL does not know whether it holds.
     *
     * @param condition as it may stand after {@code WHERE}, such as {@code a.status = 'Held'}
     */
    record Flag(String condition) implements Column {
        /** Checks that the condition is there. */
        public Flag {
            Objects.requireNonNull(condition, "condition");
        }

        @Override
        public List<String> expressions() {
            return List.of("CASE WHEN " + condition + " THEN 1 ELSE 0 END");
        }

        @Override
        public Field.Type valueType() {
            return Field.Type.BOOLEAN;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flag(this);
        }
    }

    /**
     * A decimal number or amount.
     *
     * @param sql the expression
     * @param scale by how many digits the decimal point stands to the left of the stored number: 2 for cents, 6 for micros
     * @param decimals to how many decimals the stored number is rounded, which makes sums of a floating-point column exact; null for a column
     *     that is exact itself
     * @param absent the numbers that mean unknown, as text
     */
    record Decimal(String sql, int scale, @Nullable Integer decimals, List<String> absent) implements Column {
        /** Copies the list. */
        public Decimal {
            Objects.requireNonNull(sql, "sql");
            absent = List.copyOf(absent);
        }

        /**
         * Returns a copy for numbers stored in minor units.
         *
         * @param digits 2 for cents, 6 for micros
         * @return the column
         */
        public Decimal withScale(int digits) {
            return new Decimal(sql, digits, decimals, absent);
        }

        /**
         * Returns a copy for numbers stored in the minor units of their own currency: 500 yen, 500 cents, 500 thousandths of a dinar.
         *
         * @param currency the expression of the currency, as it is stored
         * @param digits how many decimals a currency has, 0 to 4, by its code
         * @param otherwise how many those have that are not named
         * @return the column, without the values that meant unknown
         * @throws IllegalArgumentException if a code is no word of letters and digits, or a number of decimals is out of bounds
         */
        public Decimal withScaleBy(String currency, Map<String, Integer> digits, int otherwise) {
            return MinorUnits.scaled(this, currency, digits, otherwise);
        }

        /**
         * Returns a copy for floating-point columns.
         *
         * @param digits to how many decimals the stored number is rounded
         * @return the column
         */
        public Decimal withDecimals(int digits) {
            return new Decimal(sql, scale, digits, absent);
        }

        @Override
        public List<String> expressions() {
            return List.of(sql);
        }

        @Override
        public Field.Type valueType() {
            return Field.Type.NUMBER;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.decimal(this);
        }
    }

    /**
     * A time or date.
     *
     * @param sql the expression; a bare column lets the database use an index
     * @param form how it is stored
     * @param zone the zone of a {@link TimeForm#LOCAL}, {@link TimeForm#DATE} or {@link TimeForm#TEXT}, and the one in which any other is given
     *     its day where the field is a date; null for that of the mapping
     * @param pattern for {@link TimeForm#TEXT} the pattern of {@link java.time.format.DateTimeFormatter}, largest unit first and every unit in
     *     fixed width, so that the texts sort as their times do: any other is refused when the mapping is built. An end in brackets is one that some
     *     texts leave out, such as the seconds of {@code yyyy-MM-dd HH:mm[:ss]}; null for other forms
     * @param absent the values that mean unknown, in ISO form or, for numbers and texts, as stored
     * @param otherwise what is taken where this is unknown; null for nothing
     */
    record Time(
            String sql,
            TimeForm form,
            @Nullable ZoneId zone,
            @Nullable String pattern,
            List<String> absent,
            @Nullable Time otherwise)
            implements Column {
        /** Copies the list. */
        public Time {
            Objects.requireNonNull(sql, "sql");
            Objects.requireNonNull(form, "form");
            absent = List.copyOf(absent);
        }

        /**
         * Returns a copy with a zone of its own.
         *
         * @param zone the zone
         * @return the column
         */
        public Time withZone(ZoneId zone) {
            return new Time(sql, form, zone, pattern, absent, otherwise);
        }

        /**
         * Returns a copy with another column for rows where this one is unknown.
         *
         * @param time the other column, of any form
         * @return the column
         */
        public Time withOtherwise(Time time) {
            return new Time(sql, form, zone, pattern, absent, time);
        }

        /**
         * Returns a copy with values that mean unknown.
         *
         * @param values the values
         * @return the column
         */
        public Time withAbsent(String... values) {
            return new Time(sql, form, zone, pattern, List.of(values), otherwise);
        }

        /**
         * Returns the values that mean unknown, in the form of the column: a LocalDateTime, OffsetDateTime or LocalDate, a Long or BigDecimal of an
         * epoch, or a text.
         *
         * @return the values, in the order of {@link #absent}
         * @throws java.time.DateTimeException if one is no such time; a {@link SchemaMapping} has none of that kind
         */
        public List<Object> absentValues() {
            return absent.stream().map(form::stored).toList();
        }

        @Override
        public List<String> expressions() {
            return otherwise == null
                    ? List.of(sql)
                    : Stream.concat(Stream.of(sql), otherwise.expressions().stream())
                            .toList();
        }

        @Override
        public Field.Type valueType() {
            return form == TimeForm.DATE ? Field.Type.DATE : Field.Type.INSTANT;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.time(this);
        }
    }

    /**
     * Reads a text, or a number as text.
     *
     * @param sql the expression
     * @return the column
     */
    static Text text(String sql) {
        return new Text(sql, List.of());
    }

    /**
     * Gives every record the same text.
     *
     * @param value the text
     * @return the column
     */
    static Constant constant(String value) {
        return new Constant(value);
    }

    /**
     * Creates a column whose value depends on conditions.
     *
     * @param conditions the condition by the meaning that it has, in the order in which they are tried
     * @param otherwise what a row means of which none holds; null to report such rows as without a code
     * @return the column
     * @throws IllegalArgumentException if a meaning has a quote or a backslash
     */
    static Codes cases(Map<String, String> conditions, @Nullable String otherwise) {
        return Cases.codes(conditions, otherwise);
    }

    /**
     * Translates a code.
     *
     * @param sql the expression
     * @param values the field's value by code
     * @return the column
     */
    static Codes codes(String sql, Map<String, String> values) {
        return new Codes(sql, values, null, null);
    }

    /**
     * Makes a column that is true where a condition holds.
     *
     * @param condition as it may stand after {@code WHERE}
     * @return the column
     */
    static Flag when(String condition) {
        return new Flag(condition);
    }

    /**
     * Reads a decimal number or amount.
     *
     * @param sql the expression
     * @return the column
     */
    static Decimal decimal(String sql) {
        return new Decimal(sql, 0, null, List.of());
    }

    /**
     * Reads a time or date.
     *
     * @param sql the expression
     * @param form how it is stored; {@link #textTime} makes that of a text
     * @return the column
     */
    static Time time(String sql, TimeForm form) {
        return new Time(sql, form, null, null, List.of(), null);
    }

    /**
     * Reads a time or date that is stored as text.
     *
     * @param sql the expression
     * @param pattern the pattern of {@link java.time.format.DateTimeFormatter}, largest unit first, such as {@code yyyy-MM-dd HH:mm:ss}, or
     *     {@code yyyy-MM-dd HH:mm[:ss]} where some texts have no seconds
     * @return the column
     */
    static Time textTime(String sql, String pattern) {
        return new Time(sql, TimeForm.TEXT, null, pattern, List.of(), null);
    }
}
