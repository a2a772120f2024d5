package io.github.crmprofile.json;

import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.format.ProfileFormat;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Quantity;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.metric.ValueKind;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.ranking.RankedClient;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes clients with their figures as CSV for spreadsheets, by RFC 4180, in the form of {@link RecordCsv}: id, name, and for each figure a number with its
 * unit beside it. Numbers have at most two decimals; a percentage is {@code 25} for 25 %, a duration is in seconds, a point in time is an instant of
 * the zone. The unit is the currency of money, {@code %}, {@code s} or {@code d}. What is undefined, or money in several currencies without a
 * reporting currency, is written as a text in place of the unit, without a number.
 *
 * <pre>{@code
 * RankingCsv csv = RankingCsv.of(ProfileFormat.of(Locale.ENGLISH), zone);
 * out.append(csv.header(figures));
 * profiles.clients(ClientKind.CONTACT).columns(figures).forEach(client -> out.append(csv.row(client)));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class RankingCsv {

    private static final int DIGITS = 2;

    private final ProfileFormat format;
    private final CsvCells cells;
    private final ZoneId zone;

    private RankingCsv(ProfileFormat format, ZoneId zone, CsvCells cells) {
        this.format = format;
        this.zone = zone;
        this.cells = cells;
    }

    /**
     * Creates a writer with headers in a language.
     *
     * @param format the language of the headers and of reasons
     * @param zone the zone of times
     * @return the writer
     */
    public static RankingCsv of(ProfileFormat format, ZoneId zone) {
        return new RankingCsv(format, zone, CsvCells.exact(zone));
    }

    /**
     * Returns a copy that writes for spreadsheet programs in the language of the format: where it has a decimal comma, that in numbers and semicolons
     * between cells.
     *
     * @return a copy that writes so
     */
    public RankingCsv forSpreadsheet() {
        return new RankingCsv(format, zone, CsvCells.of(format.labels().locale(), zone));
    }

    /**
     * Writes the header.
     *
     * @param columns the figures beside the clients
     * @return one line with its end
     */
    public String header(List<Figure> columns) {
        var names = new ArrayList<String>();
        names.add("id");
        names.add(format.labels().find("field.client.name").orElse("name"));
        for (Figure figure : columns) {
            names.add(format.labels().metric(figure.metric()));
            names.add("");
        }
        return cells.line(names.stream().map(cells::text));
    }

    /**
     * Writes a client with its figures.
     *
     * @param ranked the client
     * @return a line with its end
     */
    public String row(RankedClient ranked) {
        Client client = ranked.client();
        var row = new ArrayList<String>();
        row.add(cells.text(client.id().id()));
        row.add(cells.text(client.name()));
        for (FigureResult column : ranked.columns()) {
            add(row, column.value());
        }
        return cells.line(row.stream());
    }

    private void add(List<String> row, MetricValue value) {
        if (value instanceof MetricValue.Moment moment) {
            row.add(cells.cell(moment.instant()));
            row.add("");
            return;
        }
        Quantity quantity = isNumber(value) ? Quantity.of(value, null) : null;
        Ratio number = quantity == null ? null : quantity.said(value);
        row.add(number == null ? "" : cells.cell(plain(number)));
        row.add(cells.text(number == null || quantity == null ? format.value(value, zone) : unit(value, quantity)));
    }

    private static boolean isNumber(MetricValue value) {
        return ValueKind.of(value).isOrdered();
    }

    private static BigDecimal plain(Ratio number) {
        BigDecimal rounded = number.toDecimal(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static String unit(MetricValue value, Quantity quantity) {
        String currency = quantity.currency();
        if (value instanceof MetricValue.Percent || value instanceof MetricValue.MoneyPercent) {
            return currency == null ? "%" : "% " + currency;
        } else if (value instanceof MetricValue.Elapsed) {
            return "s";
        }
        return value instanceof MetricValue.Days ? "d" : orEmpty(currency);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
