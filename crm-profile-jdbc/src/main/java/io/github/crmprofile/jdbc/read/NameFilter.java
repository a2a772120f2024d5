package io.github.crmprofile.jdbc.read;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.IdCodec;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.source.NameSearch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Selects the rows that a search needs to read: all whose name may match, since Java decides by {@link NameSearch#fold}. No two databases agree with
 * it, or with one another, on upper and lower case beyond ASCII, and some not even on {@code I}.
 *
 * @param first rows that match by SQL alone, and which the database sorts as Java does: of these the first are enough
 * @param order by what they are sorted
 * @param others all other rows that may match
 */
record NameFilter(Sql first, String order, Sql others) {

    private static final CharMatcher ASCII = CharMatcher.inRange(' ', '~');
    /** The characters of ASCII to which nothing folds but themselves, in either case: no other sign, and no ligature. */
    private static final CharMatcher SURE = ASCII.and(CharMatcher.noneOf("afhijklnstwy`;"));

    /** Returns a filter of the names in a column. Where they are translated, or the same for all, every row is read. */
    static NameFilter of(@Nullable Column column, IdCodec id, Dialect dialect, String text) {
        return column instanceof Column.Text name
                ? of(name, id, dialect, NameSearch.fold(text))
                : new NameFilter(Sql.FALSE, "", Sql.TRUE);
    }

    private static NameFilter of(Column.Text column, IdCodec id, Dialect dialect, String folded) {
        String stored = dialect.text(column.sql());
        String sorted = dialect.byCodePoint(stored);
        String name = sorted == null ? stored : sorted;
        Sql isNamed = Sql.and(
                dialect.isFilled(name), isAbsent(column, stored, dialect).not());
        boolean isAscii = ASCII.matchesAllOf(folded);
        Sql isForeign = dialect.hasOtherThanAscii(name);
        Sql others = Sql.or(
                isNamed.not(),
                isAscii ? dialect.contains(name, parts(folded, CharMatcher.is('i'))) : Sql.FALSE,
                Sql.and(isForeign, dialect.contains(name, parts(folded, SURE.negate()))));
        if (sorted == null || !isAscii) {
            return new NameFilter(Sql.FALSE, "", others);
        }
        Sql isOdd = folded.isEmpty() ? dialect.sortsBeyondSurrogates(name) : isForeign;
        boolean hasText = id.ref().type() == IdColumn.Type.TEXT;
        Sql hasOddId = hasText ? dialect.sortsBeyondSurrogates(id.text()) : Sql.FALSE;
        Sql isFirst = Sql.and(
                isNamed, isOdd.not(), hasOddId.not(), dialect.contains(name, parts(folded, CharMatcher.none())));
        return new NameFilter(isFirst, name + ", " + id.text(), Sql.and(others, isFirst.not()));
    }

    private static Sql isAbsent(Column.Text column, String stored, Dialect dialect) {
        List<Sql> absent = column.absent().stream()
                .map(dialect::exactValue)
                .map(dialect::parameter)
                .toList();
        return Sql.in(dialect.exact(stored), absent);
    }

    private static List<String> parts(String folded, CharMatcher between) {
        return Splitter.on(between).omitEmptyStrings().splitToList(folded);
    }
}
