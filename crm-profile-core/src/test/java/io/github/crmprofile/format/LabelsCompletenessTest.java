package io.github.crmprofile.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.figure.ChangeExplanation;
import io.github.crmprofile.metric.Change;
import io.github.crmprofile.metric.LoadGauge;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.InvoiceStatus;
import io.github.crmprofile.model.Outcome;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.period.Comparison;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.standard.ConversionPolicy;
import io.github.crmprofile.standard.StandardMetrics;
import io.github.crmprofile.widget.Labels;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.Placement;
import io.github.crmprofile.widget.Setting;
import io.github.crmprofile.widget.StandardWidgets;
import io.github.crmprofile.widget.Widget;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is standard has a name in every language. */
class LabelsCompletenessTest {

    private static Properties labels(String name) throws IOException {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        Labels.class.getResourceAsStream("/io/github/crmprofile/labels/" + name + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(labels("messages_it").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(labels("messages").stringPropertyNames());
    }

    @Test
    void placeholdersAreTheSame() throws IOException {
        Properties english = labels("messages");
        Properties italian = labels("messages_it");
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(italian.getProperty(key).contains("{0}"))
                        .as(key)
                        .isEqualTo(english.getProperty(key).contains("{0}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_it"})
    void everythingStandardHasALabel(String language) throws IOException {
        assertThat(labels(language).stringPropertyNames()).containsAll(standardKeys());
        assertThat(labels(language).values())
                .allSatisfy(label -> assertThat((String) label).isNotBlank());
    }

    private static List<String> standardKeys() {
        List<Widget> widgets = Stream.concat(StandardWidgets.locked().stream(), StandardWidgets.open().stream())
                .toList();
        var keys = new ArrayList<String>();
        List<Metric> metrics = StandardMetrics.all(ConversionPolicy.UNDEFINED_WITHOUT_ACTIVITIES);
        add(keys, "metric.", metrics.stream(), Metric::id);
        add(keys, "", metrics.stream().flatMap(LabelsCompletenessTest::operands), key -> key);
        add(keys, "widget.", widgets.stream(), Widget::id);
        for (ClientKind kind : ClientKind.values()) {
            keys.add("kind." + kind.code());
            LayoutRules.standard().defaultLayout(kind).placements().stream()
                    .filter(placement -> !placement.id().equals(placement.widget()))
                    .map(Placement::id)
                    .forEach(id -> keys.add("placement." + id));
        }
        List<Setting> settings =
                widgets.stream().flatMap(w -> w.schema().settings().stream()).toList();
        add(keys, "setting.", settings.stream(), Setting::name);
        add(
                keys,
                "choice.",
                settings.stream().flatMap(s -> s.choices().stream().map(choice -> s.name() + "." + choice)),
                key -> key);
        add(keys, "channel.", constants(Channel.class), Channel::code);
        add(keys, "reason.", constants(Reason.class), Reason::code);
        add(keys, "level.", LoadGauge.Level.values());
        add(keys, "change.", Change.Kind.values());
        add(keys, "why.", ChangeExplanation.Movement.values());
        add(keys, "warning.", DataWarning.Code.values());
        add(keys, "direction.", Direction.values());
        add(keys, "outcome.", Outcome.values());
        add(keys, "status.", InvoiceStatus.values());
        add(keys, "comparison.", Comparison.values());
        for (RecordKind kind : RecordKind.values()) {
            keys.add("kind." + kind.code());
            keys.add("kind." + kind.plural());
            add(keys, "field." + kind.code() + ".", Field.names(kind).stream(), name -> name);
        }
        return keys;
    }

    /** A count is of what the metric is named after; any other number needs a name of its own for its records. */
    private static Stream<String> operands(Metric metric) {
        if (!(metric instanceof Metric.Measured measured) || metric.id().endsWith(".count")) {
            return Stream.of();
        }
        // What a formula must know beside its records has one name wherever it is asked.
        return measured.operands().entrySet().stream()
                .map(operand -> operand.getValue().isContext()
                        ? "operand." + operand.getKey()
                        : "operand." + metric.id() + "." + operand.getKey());
    }

    private static void add(List<String> keys, String group, Enum<?>... constants) {
        add(keys, group, Arrays.stream(constants), Enum::name);
    }

    private static <T> void add(List<String> keys, String group, Stream<T> all, Function<T, String> id) {
        all.map(each -> group + id.apply(each)).forEach(keys::add);
    }

    private static <T> Stream<T> constants(Class<T> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .map(field -> {
                    try {
                        return type.cast(field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_it"})
    void everyPeriodThatIsChosenByAWordHasAName(String language) throws IOException {
        assertThat(labels(language).stringPropertyNames())
                .containsAll(ReportingPeriod.words().stream()
                        .map(period -> "period." + period)
                        .toList())
                .containsAll(Stream.of("last_days", "last_weeks", "last_months", "last_quarters", "last_years")
                        .flatMap(form -> Stream.of(form, form.replace("last", "trailing")))
                        .filter(form -> !form.equals("trailing_days"))
                        .flatMap(form -> Stream.of("period." + form + ".one", "period." + form + ".other"))
                        .toList());
    }
}
