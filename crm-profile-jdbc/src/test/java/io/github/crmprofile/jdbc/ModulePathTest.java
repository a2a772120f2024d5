package io.github.crmprofile.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import io.github.crmprofile.CrmProfiles;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** Loads both modules from a module path, which has no JSpecify: an application may be made of modules, or of a class path as the other tests are. */
class ModulePathTest {

    private static final String MODULE = "io.github.crmprofile.jdbc";
    private static final ModuleLayer LAYER = layer();

    @Test
    void schemasMappingsAndWordsAreReadFromTheModules() throws ReflectiveOperationException {
        assertThat(text("io.github.crmprofile.json.ProfileJson", "schema")).contains("\"$schema\"");
        assertThat(text("io.github.crmprofile.jdbc.mapping.SchemaMapping", "schema"))
                .contains("\"$schema\"");
        assertThat(type("io.github.crmprofile.jdbc.mapping.SchemaMapping")
                        .getMethod("readyMade", String.class)
                        .invoke(null, "odoo-18"))
                .asString()
                .contains("crm_lead");
        assertThat(text("io.github.crmprofile.widget.Labels", "languages")).contains("pl");
        assertThat(text("io.github.crmprofile.standard.StandardMetrics", "registry"))
                .isNotEmpty();
    }

    private static String text(String type, String method) throws ReflectiveOperationException {
        return type(type).getMethod(method).invoke(null).toString();
    }

    private static Class<?> type(String name) throws ReflectiveOperationException {
        Class<?> type = LAYER.findLoader(MODULE).loadClass(name);
        assertThat(type.getModule().isNamed()).isTrue();
        return type;
    }

    private static ModuleLayer layer() {
        Path[] places = Stream.of(
                        CrmProfiles.class,
                        JdbcSource.class,
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonCreator.class,
                        ImmutableList.class,
                        InternalFutureFailureAccess.class,
                        Logger.class)
                .map(ModulePathTest::place)
                .toArray(Path[]::new);
        ModuleLayer boot = ModuleLayer.boot();
        return boot.defineModulesWithOneLoader(
                boot.configuration().resolve(ModuleFinder.of(places), ModuleFinder.of(), Set.of(MODULE)),
                ClassLoader.getPlatformClassLoader());
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
