package io.github.crmprofile.jdbc.check;

import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.MappingReport;
import io.github.crmprofile.jdbc.problem.Location;
import io.github.crmprofile.jdbc.resolved.ResolvedMapping;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.model.RecordKind;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Runs all checks of all sources of a mapping: first of each by itself, then of where its links lead. Run once, by one thread. */
final class SourceChecks {

    private final Session session;
    private final ResolvedMapping mapping;
    private final Consumer<MappingReport.Step> progress;
    private final List<MappingProblem> problems = new ArrayList<>();
    private final Map<String, Long> rows = new LinkedHashMap<>();
    /** The sources that are right, by their places. */
    private final Map<Location, CheckedSource> right = new LinkedHashMap<>();

    private int steps;

    SourceChecks(Session session, Consumer<MappingReport.Step> progress) {
        this.session = session;
        this.mapping = session.written();
        this.progress = progress;
    }

    private interface Step {
        void run() throws SQLException;
    }

    MappingReport run() throws SQLException {
        DatabaseMetaData metadata = session.connection().getMetaData();
        Catalog catalog = Catalog.of(session.connection());
        var amounts = new AmountCheck(session, problems);
        var structure = new StructureCheck(
                new SqlProbe(session, catalog, problems),
                problems,
                !metadata.getDatabaseProductName().equals("SQLite"),
                amounts);
        var lookups = new IndexCheck(catalog, problems);
        var foreign = new ForeignCheck(session, session.foreignTables(), problems);
        List<CheckedSource> sources = CheckedSource.of(mapping);
        for (CheckedSource source : sources) {
            step(source, MappingReport.Part.ROWS, 2 * sources.size(), () -> {
                int before = problems.size();
                structure.check(source);
                if (isRight(problems.subList(before, problems.size()))) {
                    right.put(source.place(), source);
                    if (session.dialect().findsByIndex()) {
                        lookups.check(source);
                    }
                    foreign.check(source);
                    checkRows(source);
                    if (rows.containsKey(source.title())) {
                        amounts.check(source);
                    }
                }
            });
        }
        new OverlapCheck(session, mapping, problems).check(List.copyOf(right.values()));
        checkLinks();
        return new MappingReport(
                metadata.getDatabaseProductName() + " " + metadata.getDatabaseProductVersion(), rows, problems);
    }

    private void step(CheckedSource source, MappingReport.Part part, int of, Step step) {
        progress.accept(new MappingReport.Step(source.title(), part, ++steps, of));
        try {
            step.run();
        } catch (SQLException e) {
            problems.add(MappingCheck.refused(source.place().text(), e));
        }
    }

    private void checkRows(CheckedSource source) throws SQLException {
        new PaddingCheck(session, problems).check(source);
        Long count = new RowCheck(session, mapping, problems).check(source);
        new CodeCheck(session, mapping, problems).check(source);
        if (count != null) {
            rows.put(source.title(), count);
            if (count == 0) {
                new PresenceCheck(session, mapping, problems).checkLeft(source);
            }
        }
    }

    /** Follows the links of the sources that are right, to kinds of which all sources are. */
    private void checkLinks() {
        // As the database reads them: cells that hold several ids are split there.
        List<CheckedSource> sources = CheckedSource.of(session.mapping());
        Set<Link.Target> known = EnumSet.allOf(Link.Target.class);
        var kinds = new LinkedHashSet<>(List.of(RecordKind.values()));
        for (CheckedSource source : sources) {
            if (!right.containsKey(source.place())) {
                source.asTarget().ifPresent(known::remove);
                if (source.records() != null) {
                    kinds.remove(source.records().kind());
                }
            }
        }
        var links = new LinkCheck(session, problems);
        var owners = new OwnerCheck(session, problems);
        for (CheckedSource source : sources) {
            step(source, MappingReport.Part.LINKS, 2 * sources.size(), () -> {
                if (right.containsKey(source.place())) {
                    links.check(source, known);
                    if (known.size() == Link.Target.values().length) {
                        owners.check(source);
                    }
                }
            });
        }
        kinds.forEach(this::checkPresence);
    }

    private void checkPresence(RecordKind kind) {
        try {
            new PresenceCheck(session, mapping, problems).check(kind);
        } catch (SQLException e) {
            problems.add(MappingCheck.refused(kind.plural(), e));
        }
    }

    private static boolean isRight(List<MappingProblem> problems) {
        return problems.stream().noneMatch(p -> p.code().severity() == MappingProblem.Severity.ERROR);
    }
}
