package io.github.crmprofile.examples.benchmarks.database;

import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads the rows of {@link CombinedSql}: what they are about, a text, a day, five numbers for each side, a time. */
final class CombinedRow {

    private static final int FIRST = 4;
    private static final int NUMBERS = 5;
    private static final int TIME = 14;

    private CombinedRow() {}

    static void read(ResultSet row, List<SideBuilder> sides) throws SQLException {
        String about = row.getString(1);
        String key = row.getString(2);
        switch (about) {
            case "last0" -> last(row, sides.get(0));
            case "last1" -> last(row, sides.get(1));
            case "won", "issued", "paid" -> day(about, key, row, sides);
            default -> {
                for (int side = 0; side < sides.size(); side++) {
                    numbers(about, key, row, FIRST + side * NUMBERS, sides.get(side));
                }
            }
        }
    }

    private static void numbers(String about, String key, ResultSet row, int first, SideBuilder side)
            throws SQLException {
        switch (about) {
            case "deals" -> {
                for (String name : List.of("won", "lost", "open")) {
                    BigDecimal sum = row.getBigDecimal(
                            first + List.of("won", "lost", "open").indexOf(name));
                    side.money(name, key, sum);
                    side.money("total", key, sum);
                }
                side.wonCount += row.getLong(first + 3);
                side.periodDeals += row.getLong(first + 4);
            }
            case "activities" -> {
                SideBuilder.count(side.channels, key, row.getLong(first));
                SideBuilder.count(side.inbound, key, row.getLong(first + 1));
                SideBuilder.count(side.outbound, key, row.getLong(first + 2));
                side.activities += row.getLong(first);
                side.load += row.getLong(first + 3);
            }
            case "invoices" -> {
                side.money("issued", key, row.getBigDecimal(first));
                side.money("paid", key, row.getBigDecimal(first + 1));
                side.money("outstanding", key, row.getBigDecimal(first + 2));
                side.issuedCount += row.getLong(first + 3);
                side.paidCount += row.getLong(first + 4);
            }
            default -> {
                side.onTime = row.getLong(first);
                side.paidDue = row.getLong(first + 1);
            }
        }
    }

    private static void last(ResultSet row, SideBuilder side) throws SQLException {
        OffsetDateTime time = row.getObject(TIME, OffsetDateTime.class);
        side.last = time == null ? null : time.toInstant();
    }

    private static void day(String trend, String currency, ResultSet row, List<SideBuilder> sides) throws SQLException {
        LocalDate day = row.getObject(3, LocalDate.class);
        boolean isEarlier = !StandardPage.trendSides().get(0).contains(day);
        sides.get(isEarlier ? 1 : 0).day(trend, day, currency, row.getBigDecimal(FIRST));
    }
}
