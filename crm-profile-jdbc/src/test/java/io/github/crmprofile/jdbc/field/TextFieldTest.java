package io.github.crmprofile.jdbc.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.jdbc.dialect.Dialect;
import io.github.crmprofile.jdbc.dialect.PostgreSqlDialect;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.sql.Sql;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextFieldTest {

    private static final Dialect POSTGRESQL = new PostgreSqlDialect();

    private static Sql isWon(String code, Dialect dialect) {
        var codes = Column.codes("s.state", Map.of(code, "WON")).withOtherwise("OPEN");
        return SourceFields.text(codes, dialect).isIn(List.of("WON"), dialect);
    }

    @Test
    void postgreSqlReadsPlainCodesOfTheMappingInTheStatement() {
        assertThat(isWon("closed won_2", POSTGRESQL))
                .returns("CAST(s.state AS VARCHAR) = VARCHAR 'closed won_2'", Sql::text)
                .returns(List.of(), Sql::binds);
    }

    @Test
    void anyOtherCodeIsAParameter() {
        for (String code : List.of("won't", "won\\", "won?", ":won", "gewonnen ✓", "wón")) {
            assertThat(isWon(code, POSTGRESQL))
                    .returns("CAST(s.state AS VARCHAR) = ?", Sql::text)
                    .returns(List.of(code), Sql::binds);
        }
        assertThat(isWon("won", new Dialect()).binds()).containsExactly("won");
    }

    @Test
    void aTextOfARequestIsAParameter() {
        Sql isThis = SourceFields.text(Column.text("s.state"), POSTGRESQL).isIn(List.of("won"), POSTGRESQL);
        assertThat(isThis.text()).isEqualTo("CAST(s.state AS VARCHAR) = ?");
        assertThat(isThis.binds()).containsExactly("won");
    }
}
