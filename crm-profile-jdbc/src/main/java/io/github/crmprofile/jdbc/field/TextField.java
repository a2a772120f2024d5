package io.github.crmprofile.jdbc.field;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.WhiteSpace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field of texts: how its column stores them, and what they mean. */
public interface TextField {

    /** Returns the stored value as an exact SQL text. */
    String stored();

    /** Returns the value of a text that was read as {@link #stored}; null when unknown. */
    @Nullable
    String decode(@Nullable String text);

    /** Returns the condition that the value is one of these, none of which is a placeholder. */
    default Sql isIn(Collection<String> values, Dialect dialect) {
        return isIn(values, ParameterBinder.ofValues(dialect));
    }

    /** Returns the condition that the value is one of these. */
    Sql isIn(Collection<String> values, ParameterBinder binder);

    /** Returns whether the SQL of {@link #isIn} for this value is the same as for any other value that the mapping does not mention. */
    boolean isOpenTo(String value);

    Sql isKnown();

    /** Returns the value as an exact SQL text. */
    Sql decoded(Dialect dialect);

    /** Returns the same field, by the names that its expressions get. */
    default TextField by(NamedColumns names) {
        return this;
    }

    private static Sql exactOrNull(@Nullable String value, Dialect dialect) {
        return dialect.textOrNull(value == null ? null : dialect.exactValue(value));
    }

    /** Returns the condition that the stored code is not in the mapping. */
    default Sql isUnmapped() {
        return Sql.FALSE;
    }

    /** The id of a record. */
    record Id(IdCodec codec) implements TextField {
        @Override
        public String stored() {
            return codec.text();
        }

        @Override
        public @Nullable String decode(@Nullable String stored) {
            return codec.decode(stored);
        }

        @Override
        public Sql isIn(Collection<String> values, ParameterBinder binder) {
            return codec.isIn(values);
        }

        // A column of numbers cannot hold every text.
        @Override
        public boolean isOpenTo(String id) {
            return false;
        }

        @Override
        public Sql isKnown() {
            return Sql.TRUE;
        }

        @Override
        public Sql decoded(Dialect dialect) {
            return Sql.of(codec.idText());
        }
    }

    /**
     * A text that is the same for every record.
     *
     * @param value the text; null when unknown
     */
    record Fixed(@Nullable String value) implements TextField {
        @Override
        public String stored() {
            return "''";
        }

        @Override
        public @Nullable String decode(@Nullable String stored) {
            return value;
        }

        @Override
        public Sql isIn(Collection<String> values, ParameterBinder binder) {
            return value != null && values.contains(value) ? Sql.TRUE : Sql.FALSE;
        }

        @Override
        public boolean isOpenTo(String other) {
            return !other.equals(value);
        }

        @Override
        public Sql isKnown() {
            return value == null ? Sql.FALSE : Sql.TRUE;
        }

        @Override
        public Sql decoded(Dialect dialect) {
            return exactOrNull(value, dialect);
        }
    }

    /**
     * Codes, translated or not.
     *
     * @param hasText where a text is stored that is not blank
     * @param stored the stored value as an exact text
     * @param values the value by code
     * @param absent stored texts that mean unknown
     * @param others the value of a code without an entry; null when it is unknown, or {@code keeps} its own text
     * @param keeps whether a code without an entry is a value itself
     * @param reports whether a code without an entry is reported
     * @param whenNull the value of records without a code; null when unknown
     */
    record Coded(
            Sql hasText,
            String stored,
            Map<String, String> values,
            Set<String> absent,
            @Nullable String others,
            boolean keeps,
            boolean reports,
            @Nullable String whenNull,
            Dialect dialect)
            implements TextField {

        /** The channels that standard metrics leave out. */
        private static final Set<String> NO_COMMUNICATION = Set.of(Channel.TASK.code(), Channel.NOTE.code());

        @Override
        public TextField by(NamedColumns names) {
            return new Coded(
                    names.holds(hasText),
                    names.of(Sql.of(stored)),
                    values,
                    absent,
                    others,
                    keeps,
                    reports,
                    whenNull,
                    dialect);
        }

        @Override
        public @Nullable String decode(@Nullable String read) {
            String code = dialect.plain(read);
            if (code == null || WhiteSpace.isBlank(code) || absent.contains(code)) {
                return whenNull;
            }
            String value = values.get(code);
            return value != null ? value : keeps ? code : others;
        }

        @Override
        public Sql isIn(Collection<String> accepted, ParameterBinder binder) {
            var codes = new ArrayList<String>();
            values.forEach((code, value) -> {
                if (accepted.contains(value)) {
                    codes.add(code);
                }
            });
            if (keeps) {
                accepted.stream()
                        .filter(v -> !WhiteSpace.isBlank(v) && !absent.contains(v) && !values.containsKey(v))
                        .forEach(codes::add);
            }
            Sql other = others != null && accepted.contains(others) ? isOther() : Sql.FALSE;
            Sql none =
                    whenNull != null && accepted.contains(whenNull) ? isFilled().not() : Sql.FALSE;
            return Sql.or(
                    Sql.in(
                            stored,
                            codes.stream()
                                    .map(code -> isFixed(code) ? constant(code) : binder.text(code))
                                    .toList()),
                    other,
                    none);
        }

        @Override
        public boolean isOpenTo(String value) {
            return !value.isBlank()
                    && !absent.contains(value)
                    && !values.containsKey(value)
                    && !values.containsValue(value)
                    && !value.equals(others)
                    && !value.equals(whenNull);
        }

        @Override
        public Sql isKnown() {
            boolean isAnyValue = keeps || others != null;
            if (whenNull != null) {
                return isAnyValue
                        ? Sql.TRUE
                        : Sql.or(storedIn(values.keySet()), isFilled().not());
            }
            return isAnyValue ? isFilled() : storedIn(values.keySet());
        }

        @Override
        public Sql decoded(Dialect dialect) {
            var cases = new ArrayList<Sql>();
            cases.add(Sql.of(" WHEN ", isFilled().not(), " THEN ", exactOrNull(whenNull, dialect)));
            values.forEach((code, value) ->
                    cases.add(Sql.of(" WHEN ", storedIn(Set.of(code)), " THEN ", exactOrNull(value, dialect))));
            Sql other = keeps ? Sql.of(stored) : exactOrNull(others, dialect);
            return Sql.of("CASE", Sql.join("", cases), " ELSE ", other, " END");
        }

        @Override
        public Sql isUnmapped() {
            return reports ? isOther() : Sql.FALSE;
        }

        private Sql isOther() {
            return Sql.and(isFilled(), storedIn(values.keySet()).not());
        }

        private Sql isFilled() {
            return absent.isEmpty()
                    ? hasText
                    : Sql.and(hasText, storedIn(absent).not());
        }

        private Sql storedIn(Collection<String> texts) {
            return Sql.in(stored, texts.stream().map(this::constant).toList());
        }

        /** Returns whether a code is one of the mapping or of the standard metrics, so that it may be written into a statement: no value of a request is. */
        private boolean isFixed(String code) {
            return values.containsKey(code) || NO_COMMUNICATION.contains(code);
        }

        private Sql constant(String code) {
            return dialect.constant(dialect.exactValue(code));
        }
    }
}
