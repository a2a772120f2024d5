package io.github.crmprofile.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.random.LongLists;
import io.github.crmprofile.jdbc.random.RandomCrm;
import io.github.crmprofile.jdbc.random.SameAnswers;
import io.github.crmprofile.jdbc.schema.TidySchema;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.source.ClientAnswer;
import io.github.crmprofile.source.Clients;
import io.github.crmprofile.source.Plan;
import io.github.crmprofile.source.RecordOrder;
import io.github.crmprofile.source.RecordPage;
import io.github.crmprofile.source.RecordQuery;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many statements a plan or a list takes. */
class StatementCountTest extends WatchedSource {

    @Test
    void aPlanForOneClientIsOneStatement() {
        assertThat(read(source, plan(new Clients.One(ClientId.contact("1")), Plan.Detail.PROFILE)))
                .hasSize(1);
        assertThat(watched.statements()).hasSize(1);
        assertThatNothingIsLeftOpen();
    }

    @Test
    void aPlanForAllClientsOfAKindIsOneStatement() {
        assertThat(read(source, plan(new Clients.Every(ClientKind.CONTACT), Plan.Detail.PROFILE)))
                .hasSize(8);
        assertThat(watched.statements()).hasSize(1);
        assertThatNothingIsLeftOpen();
    }

    @Test
    void aPlanForSeveralClientsIsOneStatementForEachKindInTheOrderAskedFor() {
        var ids =
                List.of(ClientId.company("3"), ClientId.contact("2"), ClientId.contact("none"), ClientId.company("1"));
        assertThat(read(source, plan(new Clients.Several(ids), Plan.Detail.NUMBERS)))
                .extracting(ClientAnswer::id)
                .containsExactly(ClientId.company("3"), ClientId.contact("2"), ClientId.company("1"));
        assertThat(watched.statements()).hasSize(2);
        assertThatNothingIsLeftOpen();
    }

    @Test
    void oneTextServesAllClientsOfAKindEachWithItsOwnNumbers() {
        for (int round = 0; round < 2; round++) {
            for (Client client : data.clients()) {
                Plan plan = plan(new Clients.One(client.id()), Plan.Detail.PROFILE);
                assertThat(SameAnswers.answers(plan, source))
                        .isEqualTo(SameAnswers.answers(plan, SameAnswers.memory(data)));
            }
        }
        assertThat(watched.statements()).hasSize(2 * data.clients().size());
        assertThat(new HashSet<>(watched.statements())).hasSize(ClientKind.values().length);
    }

    @Test
    void aListInTheOrderOfATimeIsOneStatementWhateverItsLength() {
        RecordPage page = source.list(list(busiest()));
        assertThat(page.records()).hasSize(3);
        assertThat(page.next()).isNotNull();
        assertThat(watched.statements()).hasSize(1);
        assertThatNothingIsLeftOpen();
    }

    @Test
    void aListInAnotherOrderIsTwoStatementsWhateverItsLength() {
        RecordQuery latest = list(busiest());
        RecordPage page = source.list(new RecordQuery(
                latest.client(),
                latest.population(),
                latest.selection(),
                latest.sum(),
                new RecordOrder(Field.DEAL_AMOUNT, true),
                null,
                latest.limit(),
                Instant.MAX));
        assertThat(page.records()).hasSize(3);
        assertThat(watched.statements()).hasSize(2);
        assertThatNothingIsLeftOpen();
    }

    @Test
    void aListOfMoreRecordsOfOneTimeThanAreReadAtOnceIsThreeStatements() {
        Dataset many = LongLists.of(new RandomCrm(1), 130, 1);
        SchemaMapping tables = TidySchema.load(database, many);
        RecordQuery query = LongLists.queries(3, true).get(0);
        RecordPage page =
                JdbcSource.builder(watched.dataSource(), tables).build().list(query);
        assertThat(page).isEqualTo(many.inMemory().list(query));
        assertThat(page.next()).isNotNull();
        assertThat(watched.statements()).hasSize(3);
        assertThatNothingIsLeftOpen();
    }
}
