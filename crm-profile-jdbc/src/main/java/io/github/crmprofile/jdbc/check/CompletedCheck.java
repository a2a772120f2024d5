package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.field.SourceFields;
import io.github.crmprofile.jdbc.field.SourceTable;
import io.github.crmprofile.jdbc.field.TextField;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Sql;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Field;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says of which channels no activity is completed, and which codes the condition compares: some may mean that it took place. */
final class CompletedCheck {

    /** More different values are no codes. */
    private static final int MOST_CODES = 12;

    private static final int LONGEST_CODE = 40;

    /** A column that is compared with codes: what others hold may be names, which no message shows. */
    private static final Pattern COMPARED = Pattern.compile(
            "\\b(\\w+\\.\\w+)\\s*(?:=|<>|!=|(?:not\\s+)?in\\s*\\()\\s*['\\d]", Pattern.CASE_INSENSITIVE);

    private final Session session;
    private final ResolvedMapping mapping;
    private final List<MappingProblem> problems;

    CompletedCheck(Session session, ResolvedMapping mapping, List<MappingProblem> problems) {
        this.session = session;
        this.mapping = mapping;
        this.problems = problems;
    }

    /** How many activities of a channel there are, and how many of them are completed. */
    private record Count(long all, long completed) {
        Count plus(Count other) {
            return new Count(all + other.all, completed + other.completed);
        }
    }

    /** Checks all activities, whose sources are right. */
    void check(List<RecordSource> sources) throws SQLException {
        var counts = new TreeMap<String, Count>();
        for (RecordSource source : sources) {
            read(source).forEach((channel, count) -> counts.merge(channel, count, Count::plus));
        }
        var never = new TreeMap<String, Long>();
        counts.forEach((channel, count) -> {
            if (count.completed == 0) {
                never.put(channel, count.all);
            }
        });
        boolean isAll = never.size() == counts.size();
        if (!isAll) {
            never.values().removeIf(few -> few < PresenceCheck.MANY);
        }
        long all = never.values().stream().mapToLong(Long::longValue).sum();
        if (all >= PresenceCheck.MANY) {
            var found = new ArrayList<String>();
            for (RecordSource source : sources) {
                found.addAll(codes(source, never.keySet()));
            }
            problems.add(new MappingProblem(
                    MappingProblem.Code.NO_SUCH_RECORD,
                    RecordKind.ACTIVITY.plural(),
                    "no activity " + (isAll ? "" : "of the channel " + names(never.keySet()) + " ")
                            + "is completed, of " + all + "; look at the condition of 'completed'"
                            + (found.isEmpty() ? "" : ": these have " + String.join("; ", found)),
                    all));
        }
    }

    private static String names(Set<String> channels) {
        return channels.stream()
                .map(channel -> channel.equals(Channel.UNKNOWN.code())
                        ? channel + " (rows that name none, or a blank one)"
                        : channel)
                .collect(Collectors.joining(", "));
    }

    private Map<String, Count> read(RecordSource source) throws SQLException {
        var fields = new SourceFields(mapping, source, session.dialect());
        Sql rows = Sql.of(
                "SELECT ",
                fields.decoded(Field.CHANNEL),
                " AS cp_channel, ",
                Sql.of("1").where(fields.isTrue(Field.COMPLETED)),
                " AS cp_completed FROM ",
                source.from(),
                " WHERE ",
                SourceTable.fragment(source.where()));
        Sql groups = Sql.of(
                "SELECT cp_channel, COUNT(*), COUNT(cp_completed) FROM (", rows, ") cp_rows GROUP BY cp_channel");
        return session.query(groups, 0, found -> {
            var counts = new LinkedHashMap<String, Count>();
            while (found.next()) {
                String channel = session.dialect().plain(found.getString(1));
                counts.merge(
                        channel == null ? Channel.UNKNOWN.code() : channel,
                        new Count(found.getLong(2), found.getLong(3)),
                        Count::plus);
            }
            return counts;
        });
    }

    /** Returns what the columns of the condition hold in the rows of some channels, as far as it is codes. */
    private List<String> codes(RecordSource source, Set<String> channels) {
        if (!(source.columns().get(Field.COMPLETED.name()) instanceof Column.Flag flag)) {
            return List.of();
        }
        var fields = new SourceFields(mapping, source, session.dialect());
        TextField channel = fields.text(Field.CHANNEL);
        Sql isOfChannel = Sql.or(
                channel.isIn(channels, session.dialect()),
                channels.contains(Channel.UNKNOWN.code()) ? channel.isKnown().not() : Sql.FALSE);
        return COMPARED.matcher(flag.condition())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .flatMap(column -> codes(source, column, isOfChannel).stream())
                .toList();
    }

    private List<String> codes(RecordSource source, String column, Sql isOfChannel) {
        Sql rows = Sql.of(
                "SELECT ",
                session.dialect().text(column),
                " AS cp_code FROM ",
                source.from(),
                " WHERE ",
                Sql.and(SourceTable.fragment(source.where()), isOfChannel));
        Sql groups = Sql.of(
                "SELECT cp_code, COUNT(*) AS cp_count FROM (",
                rows,
                ") cp_rows GROUP BY cp_code ORDER BY cp_count DESC, cp_code");
        try {
            return session.query(groups, MOST_CODES + 1, found -> {
                var codes = new ArrayList<String>();
                boolean isShort = true;
                while (found.next()) {
                    String code = session.dialect().plain(found.getString(1));
                    isShort &= code == null || code.length() <= LONGEST_CODE;
                    codes.add((code == null ? "nothing" : "'" + code + "'") + " " + found.getLong(2));
                }
                return isShort && !codes.isEmpty() && codes.size() <= MOST_CODES
                        ? List.of(column + " " + String.join(", ", codes))
                        : List.<String>of();
            });
        } catch (SQLException e) {
            // What stands in a select of its own cannot be read here.
            return List.of();
        }
    }
}
