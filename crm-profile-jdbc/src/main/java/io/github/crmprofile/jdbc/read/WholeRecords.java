package io.github.crmprofile.jdbc.read;

import com.google.common.collect.Lists;
import io.github.crmprofile.jdbc.answer.ClientAnswerBuilder;
import io.github.crmprofile.jdbc.answer.RecordDraft;
import io.github.crmprofile.jdbc.session.Session;
import io.github.crmprofile.jdbc.sql.Arguments;
import io.github.crmprofile.jdbc.statement.UnionStatement;
import io.github.crmprofile.model.CrmRecord;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads whole records by their ids, by as many statements as the limits of the database want.
 *
 * @param runner runs the statements
 * @param arguments the values of the statements
 * @param statement makes the statement for some of what is asked for; the records of each source are a part of a list
 * @param sources how many sources there are
 * @param <T> what names a record
 */
record WholeRecords<T>(
        StatementRunner runner, Arguments arguments, Function<List<T>, UnionStatement> statement, int sources) {

    /** Returns the records that there are, by their ids. */
    Map<String, CrmRecord> read(Session session, List<T> asked) throws SQLException {
        Map<String, CrmRecord> records = new HashMap<>();
        for (List<T> some : Lists.partition(asked, session.dialect().listSize())) {
            read(session, some, records);
        }
        return records;
    }

    private void read(Session session, List<T> asked, Map<String, CrmRecord> records) throws SQLException {
        UnionStatement read = statement.apply(asked);
        if (read.branches().isEmpty()) {
            return;
        }
        if (asked.size() > 1 && session.dialect().isTooLarge(read.sql())) {
            for (List<T> half : Lists.partition(asked, (asked.size() + 1) / 2)) {
                read(session, half, records);
            }
            return;
        }
        var state = new ClientAnswerBuilder(Map.of());
        runner.read(session, read, arguments, client -> state);
        for (int source = 0; source < sources; source++) {
            for (RecordDraft draft : state.listed(source)) {
                if (draft != null) {
                    records.put(draft.id(), draft.with(state.linked(draft.kind(), draft.id())));
                }
            }
        }
    }
}
