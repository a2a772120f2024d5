package io.github.crmprofile.jdbc.statement;

import io.github.crmprofile.jdbc.dialect.ColumnType;
import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.field.SelectColumn;
import io.github.crmprofile.jdbc.select.RecordSelect;
import io.github.crmprofile.jdbc.select.RenderedSelect;
import io.github.crmprofile.jdbc.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads the groups of several sources: those of alike sources in one branch where their SELECTs differ in nothing but the tables. The expressions, of
 * which there are many, are then planned once. A column says which of the sources a group is of.
 */
final class AlikeBranches {

    private AlikeBranches() {}

    /**
     * The SELECT of a source with the number of the source.
     *
     * @param select the SELECT
     * @param rendered the same, with the number as its last column
     */
    private record Numbered(GroupBySelect select, GroupBySelect.Rendered rendered) {

        static Numbered of(GroupBySelect select, int number) {
            Sql value = select.records().value(Sql.of(number));
            return new Numbered(select, select.rendered(List.of(new SelectColumn.Value(ColumnType.COUNT, value))));
        }

        boolean isLike(Numbered other) {
            RecordSelect own = select.records();
            return own.isStoredLike(other.select.records())
                    && rendered.rows().isLike(other.rendered.rows())
                    && rendered.groupBy().equals(other.rendered.groupBy());
        }
    }

    /** Returns the branches of SELECTs. */
    static List<UnionBranch> of(List<GroupBySelect> selects) {
        var branches = new ArrayList<UnionBranch>();
        var all = new ArrayList<Numbered>();
        var alike = new ArrayList<List<Numbered>>();
        for (GroupBySelect select : selects) {
            if (!canBeTogether(select)) {
                branches.add(select.render());
                continue;
            }
            Numbered numbered = Numbered.of(select, all.size());
            all.add(numbered);
            alike.stream()
                    .filter(others -> others.get(0).isLike(numbered))
                    .findFirst()
                    .ifPresentOrElse(
                            others -> others.add(numbered), () -> alike.add(new ArrayList<>(List.of(numbered))));
        }
        List<UnionBranch.Reader> readers =
                all.stream().map(each -> each.rendered.reader()).toList();
        alike.stream()
                .map(some -> some.size() == 1 ? some.get(0).select.render() : together(some, readers))
                .forEach(branches::add);
        return branches;
    }

    private static boolean canBeTogether(GroupBySelect select) {
        boolean isOfRecords = select.queries().stream()
                .allMatch(query -> query.query().multipliers().isEmpty());
        return isOfRecords && select.records().isAlikeAnother();
    }

    private static UnionBranch together(List<Numbered> alike, List<UnionBranch.Reader> readers) {
        List<GroupBySelect> selects = alike.stream().map(Numbered::select).toList();
        Dialect dialect = selects.get(0).records().scope().dialect();
        Sql rows = Sql.join(
                " UNION ALL ",
                alike.stream()
                        .map(each ->
                                dialect.together(each.rendered.rows().select().rows()))
                        .toList());
        String path =
                selects.stream().map(select -> select.records().fields().path()).collect(Collectors.joining(", "));
        GroupBySelect.Rendered first = alike.get(0).rendered;
        RenderedSelect together = first.rows().over(rows);
        int number = together.columns().size() - 1;
        return UnionBranch.of(
                        path,
                        together,
                        first.groupBy(),
                        (row, state) -> readers.get((int) row.count(number)).accept(row, state))
                .withHalves(() -> selects.stream().map(GroupBySelect::render).toList());
    }
}
