package io.github.crmprofile.jdbc.draft;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.survey.ClientTypes;
import io.github.crmprofile.jdbc.survey.Graph;
import io.github.crmprofile.jdbc.survey.Names;
import io.github.crmprofile.jdbc.survey.Roles;
import io.github.crmprofile.jdbc.survey.Sample;
import io.github.crmprofile.jdbc.survey.SharedKeys;
import io.github.crmprofile.jdbc.survey.Table;
import io.github.crmprofile.jdbc.survey.TablePicker.Pick;
import io.github.crmprofile.jdbc.survey.Vocabulary;
import io.github.crmprofile.jdbc.survey.Vocabulary.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds what all sources of a draft share. For one thread.
 *
 * @param picks the tables of which sources are drafted
 * @param graph the tables and what refers to what
 * @param roles which tables hold no records of clients
 * @param dialect the SQL of the database
 * @param names how names are written
 * @param sample rows of the tables
 * @param notes what the draft says of itself
 * @param times the form of most times
 * @param tenant the column by which several firms share the tables
 * @param sharedKeys the tables that have a row for each of another one
 * @param usedTables the tables that the draft reads
 */
record Context(
        List<Pick> picks,
        Graph graph,
        Roles roles,
        Dialect dialect,
        Names names,
        Sample sample,
        Notes notes,
        Times times,
        Optional<Tenant> tenant,
        SharedKeys sharedKeys,
        Set<Table> usedTables) {

    Context(
            List<Pick> picks,
            Graph graph,
            Roles roles,
            Dialect dialect,
            Names names,
            Sample sample,
            Notes notes,
            Times times,
            Optional<Tenant> tenant,
            SharedKeys sharedKeys) {
        this(picks, graph, roles, dialect, names, sample, notes, times, tenant, sharedKeys, new HashSet<>());
    }

    /**
     * Returns what the ids of a table have before the stored value, where several tables hold one kind of record, and so for all links to it; empty for
     * nothing.
     */
    String prefix(Pick pick) {
        return picks.stream().filter(other -> other.kind() == pick.kind()).count() > 1
                ? pick.table().lower() + "-"
                : "";
    }

    /** Returns the codes that tell persons from companies, where a table is a source of both. */
    Optional<ClientTypes> clientTypes(Pick pick) {
        Kind other = pick.kind() == Kind.CONTACT ? Kind.COMPANY : Kind.CONTACT;
        boolean hasBoth = (pick.kind() == Kind.CONTACT || pick.kind() == Kind.COMPANY)
                && picks.stream().anyMatch(p -> p.kind() == other && p.table().equals(pick.table()));
        return hasBoth ? ClientTypes.of(pick.table(), sample) : Optional.empty();
    }

    /** Returns the condition under which a flag, number, letter or word says yes; empty where its values do not say so. */
    Optional<String> yes(Table table, Table.Col column, String sql) {
        if (column.isBoolean()) {
            return Optional.of(sql + " = TRUE");
        } else if (!column.isText()) {
            return Optional.of(sql + " = 1");
        }
        Map<String, Integer> found = sample.codes(table, column.name());
        Optional<String> no = found.keySet().stream().filter(Vocabulary::isNo).findFirst();
        Optional<String> yes = found.keySet().stream().filter(Vocabulary::isYes).findFirst();
        if (found.isEmpty()) {
            return Optional.of(sql + " = 'Y'");
        }
        boolean isPair = found.keySet().stream().filter(code -> !code.isBlank()).count() == 2;
        return yes.or(() -> no.filter(code -> isPair)
                        .flatMap(code -> found.keySet().stream()
                                .filter(other -> !other.isBlank() && !other.equals(code))
                                .findFirst()))
                .map(code -> sql + " = " + dialect.literal(code));
    }
}
