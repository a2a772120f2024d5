package io.github.crmprofile.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.Explanation;
import io.github.crmprofile.figure.ChangeExplanation;
import io.github.crmprofile.metric.Change;
import io.github.crmprofile.metric.LoadGauge;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.PeriodMembership;
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
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.standard.ConversionPolicy;
import io.github.crmprofile.standard.StandardMetrics;
import io.github.crmprofile.widget.Labels;
import io.github.crmprofile.widget.LayoutRules;
import io.github.crmprofile.widget.Placement;
import io.github.crmprofile.widget.Setting;
import io.github.crmprofile.widget.StandardWidgets;
import io.github.crmprofile.widget.Widget;
import io.github.crmprofile.widget.WidgetRegistry;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is standard has a name in every language. */
class LabelsCompletenessTest {

    private static final List<Metric> METRICS = StandardMetrics.all(ConversionPolicy.UNDEFINED_WITHOUT_ACTIVITIES);
    private static final List<String> PERIODS = Stream.concat(
                    ReportingPeriod.words().stream().map(Object::toString),
                    Stream.of("last_days", "last_weeks", "last_months", "last_quarters", "last_years")
                            .flatMap(form -> Stream.of(form, form.replace("last", "trailing")))
                            .filter(form -> !form.equals("trailing_days")))
            .toList();

    private static Properties labels(Locale language) throws IOException {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Labels.class.getResourceAsStream(
                        "/io/github/crmprofile/labels/" + language.toLanguageTag() + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    static List<Locale> languages() {
        return Labels.languages();
    }

    static List<Locale> translations() {
        return languages().stream()
                .filter(language -> !language.equals(Locale.ENGLISH))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void noWordIsMissingAndNoneIsLeftOver(Locale language) throws IOException {
        Map<String, Map<String, String>> english = texts(Locale.ENGLISH);
        assertThat(texts(language).keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatCountsHasAFormForEachPluralCategory(Locale language) throws IOException {
        List<String> categories = Stream.concat(
                        PluralRules.of(labels(language).getProperty("plural.rules")).rules().stream()
                                .map(PluralRules.Rule::category),
                        Stream.of(PluralRules.OTHER))
                .toList();
        List<Map<String, String>> counting = texts(language).values().stream()
                .filter(forms -> forms.size() > 1)
                .toList();
        assertThat(counting)
                .hasSizeGreaterThan(10)
                .allSatisfy(forms -> assertThat(forms.keySet()).containsExactlyInAnyOrderElementsOf(categories));
    }

    /** Only "Last day" may leave the number out: other forms are of several numbers. */
    @ParameterizedTest
    @MethodSource("translations")
    void placeholdersAreTheSame(Locale language) throws IOException {
        Map<String, Map<String, String>> english = texts(Locale.ENGLISH);
        texts(language)
                .forEach((key, forms) -> forms.forEach((category, text) -> {
                    Set<String> expected = placeholders(english.get(key).get(PluralRules.OTHER));
                    boolean mayLeaveOut = category.equals("one") && key.startsWith("period.");
                    assertThat(placeholders(text))
                            .as("%s.%s: %s", key, category, text)
                            .satisfiesAnyOf(
                                    found -> assertThat(found).isEqualTo(expected),
                                    found -> assertThat(mayLeaveOut && found.isEmpty())
                                            .isTrue());
                }));
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{[^}]*}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** Texts by key; those that count by key and plural category, all others are of the category of all numbers. */
    private static Map<String, Map<String, String>> texts(Locale language) throws IOException {
        Properties labels = labels(language);
        var texts = new TreeMap<String, Map<String, String>>();
        labels.stringPropertyNames().stream()
                .filter(key -> !key.equals("plural.rules"))
                .forEach(key -> {
                    Matcher form = Pattern.compile("(.+)\\.(zero|one|two|few|many|other)")
                            .matcher(key);
                    boolean isForm = form.matches() && labels.containsKey(form.group(1) + ".one");
                    texts.computeIfAbsent(isForm ? form.group(1) : key, any -> new TreeMap<>())
                            .put(isForm ? form.group(2) : PluralRules.OTHER, labels.getProperty(key));
                });
        return texts;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everythingStandardHasALabel(Locale language) throws IOException {
        assertThat(texts(language).keySet()).containsAll(standardKeys());
        assertThat(labels(language).values())
                .allSatisfy(label -> assertThat((String) label).isNotBlank());
    }

    @Test
    void noWordIsWithoutUse() throws IOException {
        Set<String> spare = new TreeSet<>(texts(Locale.ENGLISH).keySet());
        standardKeys().forEach(spare::remove);
        METRICS.stream().map(metric -> "formula." + metric.id()).forEach(spare::remove);
        METRICS.stream().flatMap(LabelsCompletenessTest::operandKeys).forEach(spare::remove);
        WidgetRegistry.standard().ids().stream()
                .flatMap(id -> Arrays.stream(ClientKind.values()).map(kind -> "widget." + id + "." + kind.code()))
                .forEach(spare::remove);
        spare.removeAll(keysInCode());
        // Those of a page are for hosts to say, and this is a tile that hosts often place.
        spare.removeIf(key -> key.startsWith("page.") || key.equals("placement.open-by-stage"));
        assertThat(spare).isEmpty();
    }

    /** Keys that are written out in the code, or the last part of which is. */
    private static Set<String> keysInCode() throws IOException {
        var keys = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Pattern.compile("\"([A-Za-z_.]+)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .flatMap(word -> Stream.concat(
                                Stream.of(
                                        word,
                                        "period." + word,
                                        "operand." + word,
                                        "column." + word,
                                        "field.client." + word),
                                Arrays.stream(RecordKind.values()).map(kind -> "field." + kind.code() + "." + word)))
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    /** The fields that a trend is broken down by have the words of those that anything is grouped by. */
    private static String wordsOf(String setting) {
        return setting.equals("slices") ? "grouping" : setting;
    }

    private static List<String> standardKeys() {
        List<Widget> widgets = Stream.concat(StandardWidgets.locked().stream(), StandardWidgets.open().stream())
                .toList();
        var keys = new ArrayList<String>();
        add(keys, "metric.", METRICS.stream(), Metric::id);
        add(keys, "", METRICS.stream().flatMap(LabelsCompletenessTest::operands), key -> key);
        // What one aggregate makes of one set of records is explained by these two.
        add(keys, "formula.", METRICS.stream().filter(metric -> !isOfOneMeasure(metric)), Metric::id);
        add(
                keys,
                "rule.",
                constants(Memberships.class, PeriodMembership.class),
                rule -> rule.name().replace(' ', '_').replace(",", ""));
        add(
                keys,
                "aggregate.",
                Stream.of(Aggregate.class.getPermittedSubclasses()),
                type -> type.getSimpleName().toLowerCase(Locale.ROOT));
        add(keys, "note.", Explanation.Note.values());
        add(keys, "period.", PERIODS.stream(), period -> period);
        add(keys, "duration.", Stream.of("day", "hour", "minute", "second"), unit -> unit);
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
                settings.stream().flatMap(s -> s.choices().stream().map(choice -> wordsOf(s.name()) + "." + choice)),
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

    private static boolean isOfOneMeasure(Metric metric) {
        return metric instanceof Metric.Measured measured
                && measured.operands().values().stream()
                                .filter(measure -> !measure.isContext())
                                .count()
                        == 1;
    }

    /** A count is of what the metric is named after; any other number needs a name of its own for its records. */
    private static Stream<String> operands(Metric metric) {
        return metric.id().endsWith(".count") ? Stream.of() : operandKeys(metric);
    }

    private static Stream<String> operandKeys(Metric metric) {
        if (metric instanceof Metric.AcrossClients across) {
            return operandKeys(across.of());
        }
        if (!(metric instanceof Metric.Measured measured)) {
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
        return constants(type, type);
    }

    private static <T> Stream<T> constants(Class<?> owner, Class<T> type) {
        return Arrays.stream(owner.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .map(field -> {
                    try {
                        return type.cast(field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }
}
