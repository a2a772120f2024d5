package io.github.crmprofile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.architecture.PackageGraph;
import io.github.crmprofile.architecture.PublicTypes;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Who may use whom. A new arrow is a decision: add it here only if it points the way that the others do. */
class PackagesTest {

    private static final int MOST_FILES = 30;

    private final PackageGraph packages = PackageGraph.around(CrmProfiles.class);

    @Test
    void eachPackageUsesTheseAndNoOther() {
        assertThat(packages.lines())
                .containsExactly(
                        "(root) -> engine environment figure metric model period query ranking source widget",
                        "engine -> figure metric model period query ranking source",
                        "environment ->",
                        "figure -> metric model period query",
                        "format -> figure metric model period widget",
                        "json -> (root) figure format metric model period query ranking source widget",
                        "memory -> model period query source",
                        "metric -> model period query spelling",
                        "model -> spelling",
                        "period -> spelling",
                        "query -> model period",
                        "ranking -> figure metric model",
                        "source -> model query spelling",
                        "spelling ->",
                        "standard -> metric model period query spelling",
                        "widget -> figure metric model period standard");
    }

    @Test
    void noPackagesUseOneAnother() {
        assertThat(packages.cycle()).isEmpty();
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
}
