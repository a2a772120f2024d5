package io.github.crmprofile.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.jdbc.random.SameAnswers;
import io.github.crmprofile.source.SourceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of transactions a driver cannot do changes no answer, and leaves a connection as it was. */
class FaultyTransactionsTest extends FaultySource {

    @ParameterizedTest
    @ValueSource(strings = {"setAutoCommit", "setTransactionIsolation", "getTransactionIsolation"})
    void aTransactionThatCannotBeBegunOrEndedLeavesTheConnectionAsItWas(String step) {
        var failed = new AtomicInteger();
        pool.set((method, args) -> {
            if (method.getName().equals(step) && failed.getAndIncrement() == 0) {
                throw new SQLException(step, "HY000");
            }
        });
        assertThatThrownBy(() -> read(source, every()))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("Reading the database failed (SQLException, SQL state HY000");
        assertThat(pool.returned()).containsExactly("autocommit true, isolation 2, read-only false");
        assertThatTheNextCallsWork();
    }

    @Test
    void aTransactionThatCannotBeRolledBackChangesNoAnswer() {
        pool.set((method, args) -> {
            if (method.getName().equals("rollback")) {
                throw new SQLException("rollback", "HY000");
            }
        });
        read(source, every());
        assertThat(pool.returned()).containsExactly("autocommit true, isolation 2, read-only false");
        assertThatTheNextCallsWork();
    }

    @Test
    void aDriverWithoutTransactionsIsReadWithoutOne() {
        pool.set((method, args) -> {
            if (method.getName().equals("setAutoCommit") && args[0].equals(false)) {
                throw new SQLFeatureNotSupportedException();
            }
        });
        read(source, every());
        assertThat(pool.returned()).containsExactly("autocommit true, isolation 2, read-only false");

        source.readInTurn(every(), answer -> {}, FaultyTransactionsTest::every, answer -> {});
        assertThat(pool.returned()).containsExactly("autocommit true, isolation 2, read-only false");
    }

    @Test
    void aListOfTwoStatementsIsReadInATransactionOfItsOwnThatOnlyReads() {
        pool.giveOut(true, Connection.TRANSACTION_SERIALIZABLE);
        source.list(list(data.clients().get(0).id()));
        assertThat(pool.changes())
                .containsSubsequence(
                        "setReadOnly true",
                        "setAutoCommit false",
                        "rollback",
                        "setAutoCommit true",
                        "setReadOnly false");
        assertThat(pool.returned()).containsExactly("autocommit true, isolation 8, read-only false");
    }

    @Test
    void theTransactionOfTheHostIsLeftAlone() {
        pool.giveOut(false, Connection.TRANSACTION_READ_COMMITTED);
        calls().values().forEach(Runnable::run);
        // A question that is refused must not end it.
        assertThat(pool.changes()).allMatch("setSavepoint"::equals);
        assertThat(pool.returned()).containsExactly("autocommit false, isolation 2, read-only false");
    }

    @Test
    void aDriverThatCannotMarkAConnectionAsReadOnlyReadsAllTheSame() {
        pool.set((method, args) -> {
            if (method.getName().equals("setReadOnly")) {
                throw new SQLFeatureNotSupportedException("not after connecting");
            }
        });
        assertThat(SameAnswers.answers(every(), source)).isEqualTo(SameAnswers.answers(every(), data.inMemory()));
        assertThat(pool.changes()).contains("setAutoCommit false");
        assertThat(pool.returned()).containsExactly("autocommit true, isolation 2, read-only false");
    }
}
