package io.github.crmprofile;

import io.github.crmprofile.engine.FigurePlanner;
import io.github.crmprofile.engine.FigureReader;
import io.github.crmprofile.engine.MetricCompiler;
import io.github.crmprofile.engine.OperandPaths;
import io.github.crmprofile.engine.ResolvedRequest;
import io.github.crmprofile.figure.Evidence;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.metric.Measure;
import io.github.crmprofile.metric.Memberships;
import io.github.crmprofile.metric.Metric;
import io.github.crmprofile.metric.MetricContext;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.query.Aggregate;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.source.Attribution;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.CompanyScope;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.Population;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says how a figure was computed. */
final class Explainer {

    private final ProfileSource source;
    private final MetricCompiler compiler;
    private final FigurePlanner planner;

    Explainer(ProfileSource source, MetricCompiler compiler, FigurePlanner planner) {
        this.source = source;
        this.compiler = compiler;
        this.planner = planner;
    }

    Explanation explain(ClientId client, ResolvedRequest context, Figure figure, FigureReader.ClientFigures read) {
        FigureResult result = FigureReader.require(read.outcomes().get(0));
        Metric metric = compiler.metrics().get(figure.metric());
        Map<String, OperandPaths.Operand> paths = OperandPaths.of(metric);
        List<Measure> measures =
                paths.values().stream().map(OperandPaths.Operand::measure).toList();
        Set<String> kinds = measures.stream().map(m -> m.kind().code()).collect(Collectors.toSet());
        List<DataWarning> leftOut = read.answer().warnings().stream()
                .filter(warning -> kinds.contains(warning.kind()))
                .toList();
        return new Explanation(
                result,
                metric.formula(),
                context.population().scope(),
                attribution(client, context.population()),
                !context.population().viewer().equals(Viewer.everything()),
                operands(paths, context, figure, result),
                notes(metric, measures, client, context, figure),
                leftOut,
                statements(client, context, figure));
    }

    private static @Nullable Attribution attribution(ClientId client, Population population) {
        boolean isByPrimaryContacts =
                population.scope() == CompanyScope.WITH_CONTACTS && population.attribution() == Attribution.PRIMARY;
        return client.kind() == ClientKind.CONTACT || isByPrimaryContacts ? population.attribution() : null;
    }

    private List<Explanation.Note> notes(
            Metric metric, Collection<Measure> measures, ClientId client, ResolvedRequest context, Figure figure) {
        var notes = new ArrayList<Explanation.Note>();
        if (measures.stream()
                .anyMatch(measure -> measure.membership().equals(Memberships.OUTSTANDING)
                        || measure.membership().equals(Memberships.OVERDUE))) {
            notes.add(Explanation.Note.PART_PAYMENTS_OF_TODAY);
        }
        boolean isOverAll = metric instanceof Metric.AcrossClients || metric instanceof Metric.Level;
        if (isOverAll && !context.allClients().equals(context.population())) {
            notes.add(Explanation.Note.AVERAGES_OVER_ALL_RECORDS);
        }
        if (!source.readsOneState(planner.reads(new Clients.One(client), context, figure))) {
            notes.add(Explanation.Note.SEVERAL_STATES);
        }
        return notes;
    }

    private List<Explanation.Operand> operands(
            Map<String, OperandPaths.Operand> paths, ResolvedRequest context, Figure figure, FigureResult result) {
        MetricContext own = context.metricContext(figure);
        var operands = new ArrayList<Explanation.Operand>();
        paths.forEach((name, operand) -> {
            Measure all = operand.measure();
            Measure measure = all.isContext() ? all : MetricCompiler.filtered(all, figure.deals(), figure.metric());
            Long count = result.evidence().stream()
                    .filter(e -> e.ref().operand().equals(name))
                    .findFirst()
                    .map(Evidence::count)
                    .orElse(null);
            operands.add(new Explanation.Operand(
                    name,
                    measure.kind(),
                    aggregate(measure.aggregate()),
                    measure.membership().name(),
                    measure.membership().date().toString(),
                    ConditionText.of(measure.selection(own).condition()),
                    count));
        });
        return operands;
    }

    private static String aggregate(Aggregate aggregate) {
        Field field = aggregate.fieldOrNull();
        return field == null ? aggregate.word() : aggregate.word() + " of " + field;
    }

    private List<String> statements(ClientId client, ResolvedRequest context, Figure figure) {
        Figure plain = Figure.of(figure.metric()).withPeriod(figure.period()).withDeals(figure.deals());
        return source.statements(new Plan(new Clients.One(client), planner.querySet(plain, context), context.now()));
    }
}
