package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import io.github.crmprofile.period.ResolvedPeriod;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Hand-written SQL with named parameters: the client as {@code :c}, the bounds of the periods by the names of {@link #bounds}. */
final class NamedSql {

    private static final Pattern NAME = Pattern.compile(":([a-z]+[0-9]?)");

    private final String text;
    private final List<String> names = new ArrayList<>();

    NamedSql(String sql) {
        text = NAME.matcher(sql).replaceAll(name -> {
            names.add(name.group(1));
            return "?";
        });
    }

    /** What is done with a row. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    void run(Connection connection, Map<String, Object> values, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < names.size(); i++) {
                statement.setObject(i + 1, Objects.requireNonNull(values.get(names.get(i)), names.get(i)));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    /**
     * The parameters of the page of a contact, with the moment of the request as {@code now}. Of the page's period: {@code from0 end0} as instants and {@code first0 after0} as days; of the
     * period before, the same with 1; of the trends {@code tfrom0 … tafter1}.
     */
    static Map<String, Object> bounds(int contact) {
        var values = new HashMap<String, Object>();
        values.put("c", contact);
        values.put("now", StandardPage.NOW.atOffset(ZoneOffset.UTC));
        for (int side = 0; side < 2; side++) {
            put(values, "", side, StandardPage.sides());
            put(values, "t", side, StandardPage.trendSides());
        }
        return values;
    }

    private static void put(Map<String, Object> values, String prefix, int side, List<ResolvedPeriod> sides) {
        var period = sides.get(side);
        Instant from = Objects.requireNonNull(period.from());
        Instant end = Objects.requireNonNull(period.to());
        values.put(prefix + "from" + side, from.atOffset(ZoneOffset.UTC));
        values.put(prefix + "end" + side, end.atOffset(ZoneOffset.UTC));
        values.put(prefix + "first" + side, Objects.requireNonNull(period.first()));
        values.put(
                prefix + "after" + side, Objects.requireNonNull(period.last()).plusDays(1));
    }
}
