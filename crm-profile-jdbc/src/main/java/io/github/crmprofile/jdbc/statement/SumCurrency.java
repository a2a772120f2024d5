package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.FieldReaders;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.field.TextField;
import io.github.crmprofile.jdbc.field.ValueReader;
import io.github.crmprofile.query.Aggregate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which currencies the amounts of a sum are, and what the rows of clients say of these. Immutable and thread-safe. */
sealed interface SumCurrency {

    /** Makes it of a sum, over the fields of its source. */
    interface Maker {
        SumCurrency of(Aggregate.Sum sum, SourceFields fields);
    }

    /** All amounts are known to be in one currency, of which the rows say nothing. */
    static SumCurrency one(Aggregate.Sum sum, SourceFields fields) {
        return new One();
    }

    /** A client has a row for each currency. */
    static SumCurrency each(Aggregate.Sum sum, SourceFields fields) {
        return new Each(FieldReaders.of(sum.field().currency(), fields));
    }

    /** A client has one row, which says the first and the last of its currencies, unless all have one. */
    static SumCurrency ends(Aggregate.Sum sum, SourceFields fields) {
        return isKnown(sum, fields) ? new One() : new Ends(text(sum, fields), fields.dialect());
    }

    /** Returns whether all amounts have one currency, whatever the rows say. */
    static boolean isKnown(Aggregate.Sum sum, SourceFields fields) {
        return text(sum, fields) instanceof TextField.Fixed;
    }

    private static TextField text(Aggregate.Sum sum, SourceFields fields) {
        return fields.text(sum.field().currency());
    }

    /**
     * Returns whether the database can tell that all amounts of a sum are in one currency.
     *
     * @param sum the sum
     * @param fields the fields of its source
     * @param currency the currency in which all have to be; null for any
     */
    static boolean isTold(Aggregate.Sum sum, SourceFields fields, @Nullable String currency) {
        if (text(sum, fields) instanceof TextField.Fixed fixed) {
            String only = fixed.value();
            return only == null || currency == null || only.equals(currency);
        }
        return fields.dialect().byCodePoint("") != null;
    }

    /** Returns what is read of each record. */
    List<SelectColumn> columns();

    /** Returns what a row says of the currencies: expressions over the columns of the records, by their names. */
    List<String> texts(List<String> columns);

    /** Returns the types of these. */
    List<ColumnType> types();

    /** Returns whether a client has a row for each of these texts. */
    default boolean isEach() {
        return false;
    }

    /** Nothing is said. */
    record One() implements SumCurrency {
        @Override
        public List<SelectColumn> columns() {
            return List.of();
        }

        @Override
        public List<String> texts(List<String> columns) {
            return List.of();
        }

        @Override
        public List<ColumnType> types() {
            return List.of();
        }
    }

    /**
     * Each row says its currency.
     *
     * @param reader reads the currency of a row
     */
    record Each(ValueReader reader) implements SumCurrency {
        @Override
        public List<SelectColumn> columns() {
            return reader.columns();
        }

        @Override
        public List<String> texts(List<String> columns) {
            return columns;
        }

        @Override
        public List<ColumnType> types() {
            return columns().stream().map(SelectColumn::type).toList();
        }

        @Override
        public boolean isEach() {
            return true;
        }
    }

    /**
     * Each row says the first and the last currency, in an order in which no two texts are equal.
     *
     * @param currency the currency
     * @param dialect the database
     */
    record Ends(TextField currency, Dialect dialect) implements SumCurrency {
        @Override
        public List<SelectColumn> columns() {
            return List.of(new SelectColumn.Value(ColumnType.TEXT, currency.decoded(dialect)));
        }

        @Override
        public List<String> texts(List<String> columns) {
            String text = Objects.requireNonNull(dialect.byCodePoint(columns.get(0)), "an order of code points");
            return List.of("MIN(" + text + ")", "MAX(" + text + ")");
        }

        @Override
        public List<ColumnType> types() {
            return List.of(ColumnType.TEXT, ColumnType.TEXT);
        }
    }
}
