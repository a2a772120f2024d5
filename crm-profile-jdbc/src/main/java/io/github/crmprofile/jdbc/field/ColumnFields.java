package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.sql.Sql;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creates the field and the reader for each kind of column. */
final class ColumnFields {

    private ColumnFields() {}

    /**
     * Creates a field of texts; for columns of other values, one without texts.
     *
     * @param closed the values that the field may have; empty for any
     * @param fallback the value where none is stored; null when it is unknown then
     * @param dialect the database
     */
    record Texts(List<String> closed, @Nullable String fallback, Dialect dialect) implements Column.Visitor<TextField> {

        TextField of(@Nullable Column column) {
            return column == null ? new TextField.Fixed(fallback) : column.accept(this);
        }

        @Override
        public TextField text(Column.Text text) {
            Map<String, String> values =
                    closed.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
            String asText = dialect.text(text.sql());
            return new TextField.Coded(
                    dialect.isFilled(asText),
                    dialect.exact(asText),
                    values,
                    Set.copyOf(text.absent()),
                    closed.isEmpty() ? null : fallback,
                    closed.isEmpty(),
                    !closed.isEmpty(),
                    fallback,
                    dialect);
        }

        @Override
        public TextField constant(Column.Constant constant) {
            return new TextField.Fixed(constant.value());
        }

        @Override
        public TextField codes(Column.Codes codes) {
            boolean isOpen = codes.otherwise() == null;
            String asText = dialect.text(codes.sql());
            return new TextField.Coded(
                    dialect.isFilled(asText),
                    dialect.exact(asText),
                    codes.values(),
                    Set.of(),
                    isOpen && !closed.isEmpty() ? fallback : codes.otherwise(),
                    isOpen && closed.isEmpty(),
                    isOpen,
                    codes.whenNull() == null ? fallback : codes.whenNull(),
                    dialect);
        }

        @Override
        public TextField flag(Column.Flag flag) {
            return new TextField.Fixed(fallback);
        }

        @Override
        public TextField decimal(Column.Decimal decimal) {
            return new TextField.Fixed(fallback);
        }

        @Override
        public TextField time(Column.Time time) {
            return new TextField.Fixed(fallback);
        }
    }

    /**
     * Creates the reader of a column, whatever its field.
     *
     * @param zone the zone of wall clocks that have none of their own
     * @param dialect the database
     */
    record Readers(ZoneId zone, Dialect dialect) implements Column.Visitor<ValueReader> {

        ValueReader of(Column column) {
            return column.accept(this);
        }

        @Override
        public ValueReader text(Column.Text text) {
            return textOf(text);
        }

        @Override
        public ValueReader constant(Column.Constant constant) {
            return textOf(constant);
        }

        @Override
        public ValueReader codes(Column.Codes codes) {
            return textOf(codes);
        }

        private ValueReader textOf(Column column) {
            return FieldReaders.text(SourceFields.text(column, dialect));
        }

        @Override
        public ValueReader flag(Column.Flag flag) {
            Sql condition = Sql.of("(", flag.condition(), ")");
            return FieldReaders.flag(condition, Sql.of("NOT ", condition));
        }

        @Override
        public ValueReader decimal(Column.Decimal decimal) {
            return FieldReaders.decimal(DecimalField.of(decimal, dialect));
        }

        @Override
        public ValueReader time(Column.Time time) {
            return FieldReaders.time(TimeField.of(time, time.valueType(), Sql.TRUE, zone, dialect));
        }
    }
}
