package io.github.crmprofile.jdbc.survey;

import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table as the catalogue describes it.
 *
 * @param name its name
 * @param columns its columns, in their order
 * @param key its primary key, or a column that differs in all rows read; empty where it has none
 * @param isKeyGuessed whether the key is no primary key
 * @param references the table that each column with a foreign key refers to
 * @param stem the words of its name, without a prefix that most tables have
 */
public record Table(
        String name,
        List<Col> columns,
        List<String> key,
        boolean isKeyGuessed,
        Map<String, String> references,
        List<String> stem) {

    /**
     * A column.
     *
     * @param name its name
     * @param type one of {@link java.sql.Types}
     * @param typeName the database's own name of the type, in lower case
     * @param isInstant whether its values are points in time by themselves
     * @param pattern how its texts write a time, without an offset at their end; null where it holds none as text
     * @param offset with what all these texts end, which says that they are UTC, such as {@code +00}; empty for nothing
     * @param isTextNumber whether its texts are numbers
     * @param plain the words of its name one after the other
     * @param words the words of its name, without those that say nothing of what it holds
     */
    public record Col(
            String name,
            int type,
            String typeName,
            boolean isInstant,
            @Nullable String pattern,
            String offset,
            boolean isTextNumber,
            String plain,
            List<String> words) {

        private static final Set<Integer> INTEGERS = Set.of(Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT);
        private static final Set<Integer> FLOATS = Set.of(Types.DOUBLE, Types.FLOAT, Types.REAL);

        public boolean isInteger() {
            return INTEGERS.contains(type) && !isFlag();
        }

        public boolean isFloat() {
            return FLOATS.contains(type);
        }

        public boolean isNumber() {
            return isInteger() || isFloat() || type == Types.DECIMAL || type == Types.NUMERIC;
        }

        public boolean isBoolean() {
            return type == Types.BOOLEAN || typeName.startsWith("bool");
        }

        public boolean isFlag() {
            return isBoolean() || type == Types.BIT || typeName.equals("tinyint(1)");
        }

        static Col of(String name, int type, String typeName, boolean isInstant) {
            return of(name, type, typeName, isInstant, null, "", false);
        }

        private static Col of(
                String name,
                int type,
                String typeName,
                boolean isInstant,
                @Nullable String pattern,
                String offset,
                boolean isTextNumber) {
            List<String> noise = Vocabulary.words("column.noise");
            List<String> words = Words.of(name);
            return new Col(
                    name,
                    type,
                    typeName,
                    isInstant,
                    pattern,
                    offset,
                    isTextNumber,
                    String.join("", words),
                    words.stream()
                            .map(Vocabulary::whole)
                            .filter(word -> !noise.contains(word))
                            .toList());
        }

        /** Returns the columns of a table with the words of their names, without a first one that most of them share ({@code cp_name, cp_email}). */
        static List<Col> withoutPrefix(List<Col> columns) {
            List<String> prefix = Words.prefix(columns.stream().map(Col::name).toList());
            return prefix.isEmpty()
                    ? columns
                    : columns.stream().map(c -> c.without(prefix)).toList();
        }

        private Col without(List<String> prefix) {
            List<String> all = Words.of(name);
            return all.size() < 2 || !prefix.contains(all.get(0))
                    ? this
                    : new Col(
                            name,
                            type,
                            typeName,
                            isInstant,
                            pattern,
                            offset,
                            isTextNumber,
                            String.join("", all.subList(1, all.size())),
                            words.stream()
                                    .filter(word -> !word.equals(all.get(0)))
                                    .toList());
        }

        /** Returns the same column, whose texts are times of a pattern, with an offset at their end. */
        Col asTime(String itsPattern, String itsOffset) {
            int time = itsPattern.contains("H") ? Types.TIMESTAMP : Types.DATE;
            return new Col(name, time, typeName, isInstant, itsPattern, itsOffset, false, plain, words);
        }

        /** Returns the same column, whose values are texts. */
        Col asText() {
            return new Col(name, Types.VARCHAR, typeName, isInstant, null, "", false, plain, words);
        }

        /** Returns the same column, whose values are whole numbers. */
        Col asWhole() {
            return new Col(name, Types.BIGINT, typeName, isInstant, null, "", false, plain, words);
        }

        /** Returns the same column, whose texts are numbers. */
        Col asNumber() {
            return new Col(name, type, typeName, isInstant, null, "", true, plain, words);
        }

        /** Returns how many decimals an integer has, when its name speaks of cents or the like. */
        public int minorDigits() {
            List<String> parts = isInteger() || isTextNumber ? Words.of(name) : List.of();
            return parts.stream().anyMatch(Vocabulary.words("minor.micro")::contains)
                    ? 6
                    : parts.stream().anyMatch(Vocabulary.words("minor.cent")::contains) ? 2 : 0;
        }

        /** Returns whether it is called like a key, or like an amount in small units, and so has whole numbers. */
        boolean isKeyOrUnits() {
            return Vocabulary.words("key.last").contains(lastWord())
                    || Words.of(name).stream()
                            .anyMatch(word -> Vocabulary.words("minor.micro").contains(word)
                                    || Vocabulary.words("minor.cent").contains(word));
        }

        /** Returns the last word of its name. */
        public String lastWord() {
            List<String> parts = Words.of(name);
            return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
        }

        /** Returns whether its type is that of a time by its name, which where types are but names says nothing of its values. */
        public boolean isCalledTime() {
            return typeName.matches("date.*|timestamp.*");
        }

        public boolean isDate() {
            return type == Types.DATE;
        }

        public boolean isDecimal() {
            return type == Types.DECIMAL || type == Types.NUMERIC || isFloat();
        }

        public boolean isTimestamp() {
            return type == Types.TIMESTAMP || type == Types.TIMESTAMP_WITH_TIMEZONE || isInstant;
        }

        public boolean isTime() {
            return isDate() || isTimestamp();
        }

        public boolean isPoint() {
            return isInstant
                    || !offset.isEmpty()
                    || type == Types.TIMESTAMP_WITH_TIMEZONE
                    || typeName.equals("timestamptz")
                    || typeName.contains("with time zone");
        }

        public boolean isUuid() {
            return typeName.equals("uuid") || typeName.equals("uniqueidentifier");
        }

        public boolean isText() {
            return !isUuid() && !isNumber() && !isTime() && !isFlag() && !typeName.startsWith("json");
        }
    }

    public Optional<Col> find(@Nullable String column) {
        return columns.stream().filter(c -> c.name().equalsIgnoreCase(column)).findFirst();
    }

    /** Returns the first column of these names, in the order of the names, that is of a kind. */
    public Optional<Col> first(Predicate<Col> kind, List<String> names) {
        return names.stream()
                .flatMap(name -> columns.stream().filter(c -> c.plain().equals(name) && kind.test(c)))
                .findFirst();
    }

    /** Returns the same, and where no name is the whole of a column's, a column that has it as one of its words. */
    public Optional<Col> like(Predicate<Col> kind, List<String> names) {
        return called(kind, names)
                .or(() -> names.stream()
                        .filter(name -> name.length() > 3)
                        .flatMap(name -> columns.stream()
                                .filter(c -> c.words().contains(name) && kind.test(c) && !isAboutOther(c, name)))
                        .findFirst());
    }

    /** Returns the first column of these names, with or without the words of the table's own. */
    public Optional<Col> called(Predicate<Col> kind, List<String> names) {
        return first(kind, names).or(() -> bare(kind, names));
    }

    // Asked for tens of thousands of times: each name is made bare once, and columns are read only when they have one.
    private Optional<Col> bare(Predicate<Col> kind, List<String> names) {
        Map<String, List<Col>> byName = columns.stream().collect(Collectors.groupingBy(this::bare));
        return names.stream()
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .filter(kind)
                .findFirst();
    }

    /** Returns a column's name without the words of the table's own and those that say nothing. */
    private String bare(Col column) {
        String own = String.join("", stem);
        String rest = column.words().stream().filter(word -> !isOwn(word)).collect(Collectors.joining());
        return rest.length() > own.length() && rest.startsWith(own) ? rest.substring(own.length()) : rest;
    }

    private boolean isOwn(String word) {
        // A plural ends in two letters more at most.
        return stem.stream()
                .anyMatch(own -> own.equals(word)
                        || Vocabulary.whole(own).equals(word)
                        || (word.length() > 3 && own.startsWith(word) && own.length() <= word.length() + 2));
    }

    /** Returns a column that is called as its table is, such as the date of an invoice. */
    public Optional<Col> own(Predicate<Col> kind) {
        return columns.stream()
                .filter(c -> kind.test(c) && c.words().stream().allMatch(this::isOwn))
                .findFirst();
    }

    private static boolean isAboutOther(Col column, String name) {
        return column.words().stream()
                .anyMatch(word ->
                        !word.equals(name) && Vocabulary.words("column.other").contains(word));
    }

    public boolean has(String... plainNames) {
        return Stream.of(plainNames)
                .anyMatch(name -> columns.stream().anyMatch(c -> c.plain().equals(name)));
    }

    boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** Returns the first number of these names that is an amount: a key or a reference is none, whatever it is called after. */
    public Optional<Col> amount(Predicate<Col> kind, List<String> names) {
        return like(c -> (c.isNumber() || c.isTextNumber()) && !isReference(c) && kind.test(c), names);
    }

    /** Returns whether a column is the key, or called like a reference. */
    public boolean isReference(Col column) {
        List<String> parts = Words.of(column.name());
        return key.contains(column.name())
                || references.containsKey(column.name())
                || parts.get(0).equals("fk")
                || parts.get(parts.size() - 1).equals("id");
    }

    /** Returns the column by which a row is known: the primary key, or what is called so. */
    public Optional<Col> id() {
        if (key.size() == 1) {
            return find(key.get(0));
        }
        Optional<Col> named = first(c -> true, List.of("id", "rowid", "uuid", "guid", Words.joined(name) + "id"));
        return key.isEmpty() ? named : named.filter(c -> key.contains(c.name()));
    }

    /** Tables of a catalogue are equal when their names are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table table && table.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    public String lower() {
        return name.toLowerCase(Locale.ROOT);
    }
}
