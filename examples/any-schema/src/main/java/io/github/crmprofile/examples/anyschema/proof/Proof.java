package io.github.crmprofile.examples.anyschema.proof;

import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.MappingReport;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.source.SourceException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Proves that a database gives the numbers of memory: writes invented records into scratch tables, asks both the same, prints a table of what agreed and
 * of how the database answers what databases differ in, and drops the tables.
 */
public final class Proof {

    private final DataSource database;
    private final PrintStream out;

    /**
     * A proof.
     *
     * @param database where scratch tables may be made
     * @param out where the table is printed
     */
    public Proof(DataSource database, PrintStream out) {
        this.database = database;
        this.out = out;
    }

    /**
     * Runs the proof.
     *
     * @return whether everything agreed
     * @throws IllegalArgumentException if the database has tables of these names; it is left as it is
     * @throws SourceException if the scratch tables cannot be made
     */
    public boolean run() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(true);
            DatabaseMetaData metadata = connection.getMetaData();
            String product = metadata.getDatabaseProductName();
            var tables = new ScratchTables(connection);
            tables.demandNone();
            try {
                var records = new ProofRecords();
                var types = ColumnTypes.of(product, metadata.getDatabaseProductVersion());
                SchemaMapping mapping = new ProofSchema(tables, types).write(records);
                out.println("| " + product + " | " + metadata.getDatabaseProductVersion() + " |\n| --- | --- |");
                line("driver", metadata.getDriverName() + " " + metadata.getDriverVersion());
                return print(mapping, records, new Questions(connection));
            } finally {
                List<String> left = tables.drop();
                if (!left.isEmpty()) {
                    out.println("These tables could not be dropped; they hold nothing but invented records: "
                            + String.join(", ", left));
                }
            }
        } catch (SQLException e) {
            throw new SourceException("The scratch tables cannot be made or filled; see the cause", e);
        }
    }

    private boolean print(SchemaMapping mapping, ProofRecords records, Questions questions) {
        MappingReport report = JdbcSource.check(database, mapping);
        List<MappingProblem> errors = report.problems(MappingProblem.Severity.ERROR);
        line("check of the mapping", errors.isEmpty() ? "no error" : errors.toString());
        questions.answers().forEach(this::line);
        if (!errors.isEmpty()) {
            return false;
        }
        long start = System.nanoTime();
        Map<String, Comparison.Tally> tallies =
                new Comparison(JdbcSource.builder(database, mapping).build(), records).run();
        tallies.forEach((kind, tally) -> line(kind, "same " + tally.same() + ", different " + tally.different()));
        line("seconds", String.valueOf((System.nanoTime() - start) / 1_000_000_000));
        tallies.values().stream()
                .flatMap(tally -> tally.examples().stream())
                .forEach(example -> out.println("different: " + example));
        return tallies.values().stream().allMatch(tally -> tally.different() == 0);
    }

    private void line(String name, String value) {
        out.println("| " + name + " | " + value.replace("|", "\\|").replace("\n", " ") + " |");
    }
}
