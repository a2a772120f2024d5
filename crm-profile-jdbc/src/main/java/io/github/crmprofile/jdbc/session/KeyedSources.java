package io.github.crmprofile.jdbc.session;

import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.sql.SqlIdentifiers;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the sources of which no row is without a key: those known by the primary key of the first of their tables, of which no join adds rows. A
 * text may be blank, and what is computed unknown.
 */
final class KeyedSources {

    private static final Pattern FIRST = Pattern.compile(
            "\\s*((?:\\w+\\.)?\\w+)(?:\\s+(?i:as\\s+)?(?!(?i:join|left|inner|cross)\\b)(\\w+))?\\s*($|(?i:join|left|inner|cross)\\b.*)",
            Pattern.DOTALL);
    private static final Pattern ADDS_ROWS =
            Pattern.compile("\\b(right|full|natural|positional)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLUMN = Pattern.compile("\\s*(?:(\\w+)\\.)?\\w+\\s*");

    private final TableKeys keys;

    KeyedSources(TableKeys keys) {
        this.keys = keys;
    }

    /** Returns those among some sources. */
    Set<RecordSource> among(List<RecordSource> sources) throws SQLException {
        var keyed = new HashSet<RecordSource>();
        for (RecordSource source : sources) {
            if (isKeyed(source.from(), source.id())) {
                keyed.add(source);
            }
        }
        return keyed;
    }

    private boolean isKeyed(String from, IdColumn id) throws SQLException {
        Matcher first = FIRST.matcher(from);
        Matcher column = COLUMN.matcher(id.sql());
        boolean isPlain = id.type() != IdColumn.Type.TEXT
                && id.absent().isEmpty()
                && id.strip().isEmpty()
                && id.split() == null;
        if (!isPlain
                || !first.matches()
                || !column.matches()
                || ADDS_ROWS.matcher(from).find()) {
            return false;
        }
        String table = first.group(1);
        String alias = first.group(2) == null ? TableKeys.column(table) : first.group(2);
        boolean isOfFirst = column.group(1) == null
                ? first.group(3).isEmpty()
                : column.group(1).equalsIgnoreCase(alias);
        return isOfFirst && isKeyOf(SqlIdentifiers.tables(table).get(0), table, TableKeys.column(id.sql()));
    }

    /** A primary key that may be null, as those of SQLite, rules nothing out. */
    private boolean isKeyOf(SqlIdentifiers.TableName name, String table, String column) throws SQLException {
        TableKeys.Found found = keys.found(name);
        if (!keys.primaryKey(found).contains(column)) {
            return false;
        }
        TableKeys.Col stored = keys.columns(found).get(column);
        return stored != null && stored.isFilled() && !keys.isInherited(table);
    }
}
