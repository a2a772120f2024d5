package io.github.crmprofile.jdbc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.contract.ProfileSourceContract;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.schema.AwkwardSchema;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.source.ProfileSource;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;
import org.junit.jupiter.api.Test;

/** What a source must do, on a database. Few random tries, for hostile texts above all: records and requests of all sorts are compared in properties. */
@PropertyDefaults(tries = 15, edgeCases = EdgeCasesMode.NONE)
abstract class DatabaseContract extends ProfileSourceContract {

    final TestDatabase database;

    DatabaseContract(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected ProfileSource source(Dataset data) {
        return JdbcSource.builder(database.dataSource(), TidySchema.load(database, data))
                .build();
    }

    @Test
    void theCheckFindsNoErrorInMappingsThatFit() {
        Dataset data = new RandomCrm(1).dataset(3);
        SchemaMapping tidy = TidySchema.load(database, data);
        assertThat(errors(tidy)).isEmpty();
        assertThat(errors(AwkwardSchema.load(database, data, SchemaMapping.Inheritance.NEVER)))
                .isEmpty();
    }

    @Test
    void theCheckNamesTheTablesAndColumnsThatAreMissing() {
        SchemaMapping tidy = TidySchema.load(database, new RandomCrm(1).dataset(3));
        String wrong = tidy.toJson()
                .replace("d.d_amount", "d.d_amonut")
                .replace("d.d_stage", "d_stgae")
                .replace("activity_link al", "activity_lnk al")
                .replace("i.i_dueOn", "i.i_dueOn +");
        assertThat(errors(SchemaMapping.parse(wrong)))
                .anySatisfy(e -> assertThat(e)
                        .startsWith(
                                "deals[0].columns.amount: there is no column 'd_amonut' in table 'deal'; did you mean ")
                        .containsIgnoringCase("'d_amount'"))
                .anySatisfy(e -> assertThat(e)
                        .startsWith("deals[0].columns.stage: there is no column 'd_stgae'; did you mean ")
                        .containsIgnoringCase("'d_stage'"))
                .anySatisfy(e -> assertThat(e)
                        .startsWith("activities[0].links[0].via.from: there is no table 'activity_lnk'; did you mean ")
                        .containsIgnoringCase("'activity_link'"))
                .anySatisfy(e -> assertThat(e).startsWith("invoices[0].columns.dueOn: the database refuses this SQL: "))
                .allSatisfy(e -> assertThat(e)
                        .matches("deals.*(amonut|stgae).*|activities.*activity_lnk.*|invoices.*refuses.*"));
    }

    private List<String> errors(SchemaMapping mapping) {
        return JdbcSource.check(database.dataSource(), mapping).problems(MappingProblem.Severity.ERROR).stream()
                .map(MappingProblem::toString)
                .toList();
    }
}
