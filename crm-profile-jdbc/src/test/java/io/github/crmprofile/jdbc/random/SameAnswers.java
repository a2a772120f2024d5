package io.github.crmprofile.jdbc.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Cursor;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordLookup;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import io.github.crmprofile.source.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A source answers as memory does. */
public final class SameAnswers {

    private SameAnswers() {}

    public static ProfileSource memory(Dataset data) {
        InMemorySource.Builder source = InMemorySource.builder()
                .clients(data.clients())
                .deals(data.deals())
                .activities(data.activities())
                .invoices(data.invoices());
        if (data.defaultCurrency() != null) {
            source.defaultCurrency(data.defaultCurrency());
        }
        return source.build();
    }

    public static void assertSame(RandomRequests requests, ProfileSource memory, ProfileSource jdbc) {
        for (int i = 0; i < 5; i++) {
            assertSamePlan(requests.plan(), memory, jdbc);
            Plan numbers = requests.numbers();
            assertSamePlan(numbers, memory, jdbc);
            assertThat(groups(numbers, jdbc)).as("%s", numbers).isEqualTo(groups(numbers, memory));
            assertSameList(requests.list(), memory, jdbc);
        }
        assertSameLookups(requests.list(), memory, jdbc);
    }

    /** Each record of a page is found by its id, and each deal that these link to, whoever's it is. */
    private static void assertSameLookups(RecordQuery query, ProfileSource memory, ProfileSource jdbc) {
        List<CrmRecord> page = memory.list(query).records();
        Viewer viewer = query.population().viewer();
        List<String> ids = page.stream().map(CrmRecord::id).toList();
        List<String> deals =
                page.stream().flatMap(record -> record.deals().stream()).toList();
        Stream.of(
                        new RecordLookup(query.selection().kind(), ids, viewer, query.now()),
                        new RecordLookup(RecordKind.DEAL, deals, viewer, query.now()))
                .forEach(lookup -> assertThat(lookedUp(lookup, jdbc))
                        .as("%s", lookup)
                        .containsExactlyInAnyOrderElementsOf(lookedUp(lookup, memory)));
    }

    private static List<String> lookedUp(RecordLookup lookup, ProfileSource source) {
        return source.lookUp(lookup).stream().map(SameAnswers::full).toList();
    }

    static void assertSamePlan(Plan plan, ProfileSource memory, ProfileSource jdbc) {
        assertThat(answers(plan, jdbc)).as("%s", plan).isEqualTo(answers(plan, memory));
    }

    /** What must agree of an answer: groups that are there, and clients where any are. */
    public static List<Map<String, Object>> answers(Plan plan, ProfileSource source) {
        var answers = new ArrayList<Map<String, Object>>();
        source.read(plan, answer -> {
            Map<String, Object> view = view(plan, answer);
            if (plan.detail() != Plan.Detail.NUMBERS || !((List<?>) view.get("values")).isEmpty()) {
                answers.add(view);
            }
        });
        if (plan.clients() instanceof Clients.Every) {
            // All clients come in any order.
            answers.sort(Comparator.comparing(view -> String.valueOf(view.get("id"))));
        }
        return answers;
    }

    /** How many clients have which numbers, but for those without any. */
    private static Map<List<String>, Long> groups(Plan plan, ProfileSource source) {
        var groups = new HashMap<List<String>, Long>();
        source.readGrouped(plan, group -> {
            List<String> values = plan.queries().stream()
                    .map(query -> full(group.values().getOrDefault(query, Map.of())))
                    .toList();
            if (values.stream().anyMatch(value -> !value.equals("{}"))) {
                groups.merge(values, group.clients(), Long::sum);
            }
        });
        return groups;
    }

    private static Map<String, Object> view(Plan plan, ClientAnswer answer) {
        List<String> values = plan.queries().stream()
                .flatMap(query -> answer.groups(query).entrySet().stream()
                        .map(group ->
                                plan.queries().indexOf(query) + " " + group.getKey() + " = " + full(group.getValue()))
                        .sorted())
                .collect(Collectors.toList());
        return Map.of(
                "id",
                answer.id(),
                "client",
                answer.client() == null ? "" : full(answer.client()),
                "values",
                values,
                "warnings",
                answer.warnings());
    }

    /** Records hide what is in them from logs; a test must see it. */
    private static String full(Object value) {
        if (value instanceof io.github.crmprofile.query.MeasureValue.Listed listed) {
            return listed.records().stream().map(SameAnswers::full).toList().toString();
        } else if (value instanceof Record record
                && value.getClass().getPackageName().endsWith(".model")
                && !(value instanceof io.github.crmprofile.model.ClientId)) {
            var text = new StringBuilder(record.getClass().getSimpleName());
            for (var component : record.getClass().getRecordComponents()) {
                try {
                    text.append(' ')
                            .append(component.getName())
                            .append('=')
                            .append(component.getAccessor().invoke(record));
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(e.getMessage(), e);
                }
            }
            return text.toString();
        }
        return String.valueOf(value);
    }

    static void assertSameList(RecordQuery query, ProfileSource memory, ProfileSource jdbc) {
        RecordQuery page = query;
        while (true) {
            RecordPage expected = memory.list(page);
            RecordPage found = jdbc.list(page);
            assertThat(found.records().stream().map(SameAnswers::full).toList())
                    .as("%s", query)
                    .isEqualTo(
                            expected.records().stream().map(SameAnswers::full).toList());
            assertThat(found.count()).isEqualTo(expected.count());
            assertThat(found.amounts()).isEqualTo(expected.amounts());
            assertThat(found.next()).isEqualTo(expected.next());
            Cursor next = expected.next();
            if (next == null) {
                return;
            }
            page = new RecordQuery(
                    query.client(),
                    query.population(),
                    query.selection(),
                    query.sum(),
                    query.order(),
                    next,
                    query.limit(),
                    Instant.MAX);
        }
    }
}
