package io.github.crmprofile.jdbc.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.ProfileSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Figures that plain loops over many rows gave, when the rows were made: of each case the client, period and scope, the values, and the ids of the
 * records behind some of them.
 */
final class FigureCases {

    private final JsonNode json;

    private FigureCases(JsonNode json) {
        this.json = json;
    }

    static FigureCases ofResource(String name) {
        try (InputStream in = Objects.requireNonNull(FigureCases.class.getResourceAsStream(name), name)) {
            return new FigureCases(new JsonMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ZoneId zone() {
        return ZoneId.of(json.get("zone").asText());
    }

    /** What a source answers otherwise. */
    List<String> differences(ProfileSource source) {
        CrmProfiles profiles = CrmProfiles.builder()
                .source(source)
                .zone(zone())
                .clock(Clock.fixed(Instant.parse(json.get("now").asText()), zone()))
                .build();
        var differences = new ArrayList<String>();
        json.get("cases").forEach(one -> compare(profiles, one, differences));
        return differences;
    }

    private static void compare(CrmProfiles profiles, JsonNode one, List<String> differences) {
        ProfileRequest request = ProfileRequest.of(
                        ClientId.parse(one.get("client").asText()))
                .withPeriod(one.get("period").asText())
                .withScope(CompanyScope.valueOf(one.get("scope").asText()));
        var metrics = new ArrayList<String>();
        one.get("metrics").fieldNames().forEachRemaining(metrics::add);
        for (FigureResult figure : profiles.figures(request, metrics.toArray(String[]::new))) {
            String metric = figure.figure().metric();
            String expected = one.get("metrics").get(metric).asText();
            String found = text(figure.value());
            if (!found.equals(expected)) {
                differences.add(request.client() + " " + one.get("period") + " " + one.get("scope") + " " + metric
                        + ": " + found + " instead of " + expected);
            }
            JsonNode list = one.get("lists").path(metric);
            if (!list.isMissingNode()) {
                var ids = new ArrayList<String>();
                list.forEach(id -> ids.add(id.asText()));
                List<String> listed =
                        profiles
                                .records(request, figure.evidence().get(0).ref(), PageRequest.first(500))
                                .records()
                                .stream()
                                .map(CrmRecord::id)
                                .sorted()
                                .toList();
                if (!listed.equals(ids.stream().sorted().toList())) {
                    differences.add(request.client() + " " + one.get("period") + " " + metric + ": " + listed
                            + " instead of " + ids);
                }
            }
        }
    }

    private static String text(MetricValue value) {
        if (value instanceof MetricValue.Count count) {
            return String.valueOf(count.count());
        } else if (value instanceof MetricValue.Money money) {
            return money.amounts().byCurrency().entrySet().stream()
                            .map(e -> e.getKey() + "="
                                    + e.getValue().stripTrailingZeros().toPlainString())
                            .collect(Collectors.joining(";"))
                    + "|missing=" + money.amounts().missing();
        } else if (value instanceof MetricValue.Percent percent) {
            return reduced(percent.ratio());
        } else if (value instanceof MetricValue.Quotient quotient) {
            return reduced(quotient.ratio());
        } else if (value instanceof MetricValue.Moment moment) {
            return moment.instant().toString();
        } else if (value instanceof MetricValue.Codes codes) {
            return String.join(",", codes.codes());
        } else if (value instanceof MetricValue.Breakdown breakdown) {
            return breakdown.slices().stream()
                    .map(slice -> slice.key() + "=" + text(slice.value()))
                    .collect(Collectors.joining(","));
        }
        return value instanceof MetricValue.Undefined ? "undefined" : value.toString();
    }

    private static String reduced(Ratio ratio) {
        BigInteger numerator = ratio.numerator().toBigIntegerExact();
        BigInteger denominator = ratio.denominator().toBigIntegerExact();
        BigInteger divisor = numerator.gcd(denominator).max(BigInteger.ONE);
        return numerator.divide(divisor) + "/" + denominator.divide(divisor);
    }
}
