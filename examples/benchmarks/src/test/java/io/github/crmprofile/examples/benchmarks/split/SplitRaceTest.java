package io.github.crmprofile.examples.benchmarks.split;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.examples.benchmarks.crm.CrmGenerator;
import io.github.crmprofile.examples.benchmarks.crm.Size;
import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.metric.MetricValue;
import io.github.crmprofile.model.ClientId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitRaceTest {

    private static final String[] FIGURES = {"deals.won.value", "deals.total.count", "conversion", "communication.load"
    };

    private static List<MetricValue> values(SplitRace race, SchemaMapping mapping, ClientId client) {
        ProfileRequest request =
                StandardPage.request(client).withComparison(null).withPeriod("all_time");
        return race.profiles(mapping).figures(request, FIGURES).stream()
                .map(FigureResult::value)
                .toList();
    }

    @Test
    void bothHaveTheSameNumbers() throws SQLException {
        try (var database = new HikariDataSource()) {
            database.setJdbcUrl("jdbc:duckdb:");
            database.setMaximumPoolSize(1);
            var crm = new CrmGenerator(7, new Size(5, 40), StandardPage.TODAY);
            try (Connection connection = database.getConnection()) {
                SplitTables.create(connection, crm::writeTo);
                connection.setAutoCommit(true);
            }
            var race = new SplitRace(database);
            for (ClientId client : List.of(ClientId.contact("0"), ClientId.company("0"))) {
                List<MetricValue> one = values(race, SplitRace.one(), client);
                assertThat(one.toString()).contains("EUR");
                assertThat(values(race, SplitRace.two(), client)).isEqualTo(one);
            }
        }
    }
}
