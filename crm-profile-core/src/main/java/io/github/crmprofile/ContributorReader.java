package io.github.crmprofile;

import io.github.crmprofile.engine.Computation;
import io.github.crmprofile.engine.MeasuredComputation;
import io.github.crmprofile.engine.MetricCompiler;
import io.github.crmprofile.engine.OperandPaths;
import io.github.crmprofile.engine.ResolvedRequest;
import io.github.crmprofile.engine.slice.SliceKey;
import io.github.crmprofile.engine.slice.SlicedAnswer;
import io.github.crmprofile.engine.slice.Slicing;
import io.github.crmprofile.figure.EvidenceRef;
import io.github.crmprofile.metric.MetricContext;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the records behind a number whose formula chooses some of those of an operand, by the same formula. */
final class ContributorReader {

    private final ProfileSource source;
    private final MetricCompiler compiler;

    ContributorReader(ProfileSource source, MetricCompiler compiler) {
        this.source = source;
        this.compiler = compiler;
    }

    /** Reads the records that a formula chose among those of an operand; null where it is made of all of them. */
    @Nullable
    List<CrmRecord> read(ClientId client, ResolvedRequest context, MetricContext days, EvidenceRef ref) {
        OperandPaths.Operand operand =
                OperandPaths.get(compiler.metrics().get(ref.figure().metric()), ref.operand());
        if (!operand.metric().contributors().containsKey(operand.name())) {
            return null;
        }
        List<CrmRecord> own = read(client, context, days, ref, operand);
        if (ref.slice() instanceof EvidenceRef.Slice.Compared compared) {
            Set<String> others = read(client, context, context.resolved(compared.other()), ref, operand).stream()
                    .map(CrmRecord::id)
                    .collect(Collectors.toSet());
            own.removeIf(record -> others.contains(record.id()) != compared.isIn());
        }
        return own;
    }

    private List<CrmRecord> read(
            ClientId client,
            ResolvedRequest context,
            MetricContext days,
            EvidenceRef ref,
            OperandPaths.Operand operand) {
        boolean isWhole =
                RecordLister.key(ref).equals(SliceKey.WHOLE) && !(ref.slice() instanceof EvidenceRef.Slice.Others);
        Slicing slicing = isWhole ? new Slicing.None() : RecordLister.slicing(ref, source);
        Computation computation =
                compiler.compile(operand.metric(), ref.figure().deals(), days, slicing);
        // A record may be in several slices.
        Map<String, CrmRecord> records = new LinkedHashMap<>();
        if (computation instanceof MeasuredComputation measured) {
            List<Query> queries = new ArrayList<>();
            measured.queries(queries::add);
            source.read(
                    new Plan(
                            new Clients.One(client), context.population(), queries, Plan.Detail.NUMBERS, context.now()),
                    answer -> {
                        var sliced = new SlicedAnswer(answer);
                        for (SliceKey key : keys(ref, measured, sliced)) {
                            Objects.requireNonNull(measured.contributors(operand.name(), sliced, key))
                                    .forEach(record -> records.put(record.id(), record));
                        }
                    });
        }
        return new ArrayList<>(records.values());
    }

    private static List<SliceKey> keys(EvidenceRef ref, MeasuredComputation computation, SlicedAnswer answer) {
        if (!(ref.slice() instanceof EvidenceRef.Slice.Others others)) {
            return List.of(RecordLister.key(ref));
        }
        Set<Grouping.Key> leftOut = RecordLister.leftOut(others);
        return computation.keys(answer).stream()
                .filter(key -> !leftOut.contains(key.value()))
                .toList();
    }
}
