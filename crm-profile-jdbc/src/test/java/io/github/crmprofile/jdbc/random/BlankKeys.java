package io.github.crmprofile.jdbc.random;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.ProfileSource;
import io.github.crmprofile.source.RecordLookup;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.util.List;
import java.util.function.Consumer;

/** Rows of {@link io.github.crmprofile.jdbc.schema.TidySchema} without a key: null, empty or white space. */
final class BlankKeys {

    private BlankKeys() {}

    /** Takes the key from some of the rows, and answers with the records that are left. */
    static Dataset put(RandomCrm crm, Dataset data, TestDatabase database) {
        return new Dataset(
                data.clients(),
                rest(crm, data.deals(), database, "deal.d_id", "deal_contact.deal_id"),
                rest(crm, data.activities(), database, "activity.a_id", "activity_link.activity_id"),
                rest(crm, data.invoices(), database, "invoice.i_id"),
                data.defaultCurrency(),
                data.zone());
    }

    private static <T extends CrmRecord> List<T> rest(
            RandomCrm crm, List<T> records, TestDatabase database, String... columns) {
        List<T> rest = records.stream().filter(record -> crm.chance(0.6)).toList();
        records.stream().filter(record -> !rest.contains(record)).forEach(record -> {
            String blank = Unknowns.blank(crm, database.longestBlank());
            for (String column : columns) {
                String table = column.substring(0, column.indexOf('.'));
                String name = column.substring(column.indexOf('.') + 1);
                database.execute("UPDATE " + table + " SET " + name + " = " + blank + " WHERE " + name + " = '"
                        + record.id() + "'");
            }
        });
        return rest;
    }

    /** The same source without the warnings of one kind, which memory does not have. */
    static ProfileSource without(DataWarning.Code code, ProfileSource source) {
        return new ProfileSource() {
            @Override
            public void read(Plan plan, Consumer<ClientAnswer> answers) {
                source.read(
                        plan,
                        answer -> answers.accept(new ClientAnswer(
                                answer.id(),
                                answer.client(),
                                answer.values(),
                                answer.warnings().stream()
                                        .filter(warning -> warning.code() != code)
                                        .toList())));
            }

            @Override
            public RecordPage list(RecordQuery query) {
                return source.list(query);
            }

            @Override
            public List<CrmRecord> lookUp(RecordLookup lookup) {
                return source.lookUp(lookup);
            }

            @Override
            public List<Client> find(NameSearch search) {
                return source.find(search);
            }
        };
    }
}
