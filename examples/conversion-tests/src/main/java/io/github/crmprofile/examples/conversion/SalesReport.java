package io.github.crmprofile.examples.conversion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** The three numbers that this application shows of a customer. */
final class SalesReport {

    private static final Pattern PARAMETER = Pattern.compile(":(customer|begin|end)");
    private static final int SCALE = 2;

    private final DataSource database;
    private final Statements statements;
    private final ZoneId zone;

    SalesReport(DataSource database, Statements statements, ZoneId zone) {
        this.database = database;
        this.statements = statements;
        this.zone = zone;
    }

    /** Deals won per hundred talks, with two decimals; empty without any talk. */
    Optional<BigDecimal> conversion(int customer, LocalDate first, LocalDate last) throws SQLException {
        return query(statements.conversion(), customer, first, last, rows -> ratio(rows, 100));
    }

    /** What the deals won add up to, by currency. */
    Map<String, BigDecimal> wonValue(int customer, LocalDate first, LocalDate last) throws SQLException {
        return query(statements.wonValue(), customer, first, last, rows -> {
                    var sums = new TreeMap<String, BigDecimal>();
                    do {
                        sums.put(rows.getString(1), rows.getBigDecimal(2));
                    } while (rows.next());
                    return Optional.of(sums);
                })
                .orElseGet(TreeMap::new);
    }

    /** Talks per deal, with two decimals; empty without any deal. */
    Optional<BigDecimal> load(int customer, LocalDate first, LocalDate last) throws SQLException {
        return query(statements.load(), customer, first, last, rows -> ratio(rows, 1));
    }

    private static Optional<BigDecimal> ratio(ResultSet row, int factor) throws SQLException {
        BigDecimal divisor = row.getBigDecimal(2);
        return divisor.signum() == 0
                ? Optional.empty()
                : Optional.of(row.getBigDecimal(1)
                        .multiply(BigDecimal.valueOf(factor))
                        .divide(divisor, SCALE, RoundingMode.HALF_UP));
    }

    /** Reads a result, from its first row on. */
    private interface Rows<T> {
        Optional<T> read(ResultSet rows) throws SQLException;
    }

    private <T> Optional<T> query(String sql, int customer, LocalDate first, LocalDate last, Rows<T> reading)
            throws SQLException {
        List<String> names = new ArrayList<>();
        PARAMETER.matcher(sql).results().map(MatchResult::group).forEach(names::add);
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(PARAMETER.matcher(sql).replaceAll("?"))) {
            for (int i = 0; i < names.size(); i++) {
                statement.setObject(
                        i + 1,
                        switch (names.get(i)) {
                            case ":customer" -> customer;
                            case ":begin" -> start(first);
                            default -> start(last.plusDays(1));
                        });
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? reading.read(rows) : Optional.empty();
            }
        }
    }

    private Object start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
