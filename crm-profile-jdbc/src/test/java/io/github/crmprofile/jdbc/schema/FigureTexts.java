package io.github.crmprofile.jdbc.schema;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Figures and data warnings as short texts. */
final class FigureTexts {

    private FigureTexts() {}

    static String text(MetricValue value) {
        if (value instanceof MetricValue.Count count) {
            return String.valueOf(count.count());
        } else if (value instanceof MetricValue.Money money) {
            return money.amounts().toString();
        } else if (value instanceof MetricValue.Percent percent) {
            return percent.ratio().toString();
        } else if (value instanceof MetricValue.Quotient quotient) {
            return quotient.ratio().toString();
        } else if (value instanceof MetricValue.Elapsed elapsed) {
            return elapsed.seconds().toString();
        } else if (value instanceof MetricValue.Moment moment) {
            return moment.instant().toString();
        } else if (value instanceof MetricValue.Breakdown breakdown) {
            return breakdown.slices().stream()
                    .map(slice -> slice.key() + " " + text(slice.value()))
                    .collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    static List<String> warnings(JdbcSource source, ClientId client) {
        var answers = new ArrayList<ClientAnswer>();
        source.read(
                new Plan(new Clients.One(client), Population.DEFAULT, List.of(), Plan.Detail.PROFILE, Instant.MAX),
                answers::add);
        return answers.get(0).warnings().stream()
                .filter(w -> w.code() != DataWarning.Code.MISSING_AMOUNT)
                .map(w -> w.code() + " " + w.kind() + " " + w.id())
                .distinct()
                .toList();
    }
}
