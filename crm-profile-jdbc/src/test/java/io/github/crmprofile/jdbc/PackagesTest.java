package io.github.crmprofile.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.architecture.CopyMethods;
import io.github.crmprofile.architecture.PackageGraph;
import io.github.crmprofile.architecture.PublicTypes;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Who may use whom. A new arrow is a decision: add it here only if it points the way that the others do. */
class PackagesTest {

    private static final int MOST_FILES = 30;

    private final PackageGraph packages = PackageGraph.around(JdbcSource.class);

    @Test
    void eachPackageUsesTheseAndNoOther() {
        assertThat(packages.lines())
                .containsExactly(
                        "jdbc -> jdbc.check jdbc.draft jdbc.mapping jdbc.read jdbc.session jdbc.statement model source",
                        "jdbc.answer -> jdbc.mapping model query source",
                        "jdbc.check -> jdbc.dialect jdbc.field jdbc.mapping jdbc.problem jdbc.resolved jdbc.select jdbc.session jdbc.sql model query source",
                        "jdbc.dialect -> jdbc.sql model",
                        "jdbc.draft -> jdbc.dialect jdbc.mapping jdbc.session jdbc.survey source",
                        "jdbc.field -> jdbc.dialect jdbc.mapping jdbc.resolved jdbc.sql model query",
                        "jdbc.group -> jdbc.answer jdbc.dialect jdbc.field jdbc.mapping jdbc.select jdbc.sql model period query",
                        "jdbc.mapping -> environment jdbc.problem jdbc.sql jdbc.template model query",
                        "jdbc.problem -> spelling",
                        "jdbc.read -> jdbc.answer jdbc.dialect jdbc.field jdbc.group jdbc.mapping jdbc.resolved jdbc.select jdbc.session jdbc.sql jdbc.statement model query source spelling",
                        "jdbc.resolved -> jdbc.mapping jdbc.sql model",
                        "jdbc.select -> jdbc.dialect jdbc.field jdbc.mapping jdbc.resolved jdbc.sql model query source",
                        "jdbc.session -> jdbc.dialect jdbc.field jdbc.mapping jdbc.resolved jdbc.sql model source",
                        "jdbc.sql ->",
                        "jdbc.statement -> jdbc.answer jdbc.dialect jdbc.field jdbc.group jdbc.mapping jdbc.resolved jdbc.select jdbc.sql model period query source",
                        "jdbc.survey -> jdbc.dialect jdbc.problem jdbc.sql",
                        "jdbc.template -> jdbc.problem jdbc.sql");
    }

    @Test
    void noPackagesUseOneAnother() {
        assertThat(packages.cycle()).isEmpty();
    }

    // One makes a mapping of JSON, the other of parts. What a database reads is a type of its own, which has no rules.
    @Test
    void onlyWhatMakesAMappingChecksItsRules() {
        assertThat(packages.usersOf("MappingRules")).containsExactly("MappingReader", "SchemaMapping");
        assertThat(packages.usersOf("MappingParts")).containsExactly("MappingReader", "MappingRules", "SchemaMapping");
    }

    // With 'Column' itself these are the five files that CONTRIBUTING names.
    @Test
    void aNewKindOfColumnIsAddedInFourPlaces() {
        assertThat(packages.usersOf("Column.Visitor"))
                .containsExactly("ColumnFields", "ColumnForms", "ColumnRules", "MappingResolver");
    }

    @Test
    void noPackageIsLarge() {
        assertThat(packages.sizes())
                .allSatisfy((name, files) -> assertThat(files).as(name).isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void everyPublicTypeSaysWhetherThreadsMayShareIt() throws IOException {
        assertThat(PublicTypes.silentOnThreads()).isEmpty();
    }

    @Test
    void everyCopyIsMadeByWith() throws IOException, ReflectiveOperationException {
        assertThat(CopyMethods.otherThanWith(JdbcSource.class)).isEmpty();
    }
}
