package io.github.crmprofile.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.model.ClientKind;
import java.util.List;

/** Reads stored layouts. */
final class StoredLayouts {

    static final LayoutRules RULES = LayoutRules.standard();
    static final Layout PAGE = RULES.defaultLayout(ClientKind.CONTACT);
    static final String TILES =
            "{'id':'won-deals-value','widget':'won-deals-value'}," + "{'id':'conversion','widget':'conversion'}";

    private StoredLayouts() {}

    static LoadedLayout read(String json) {
        return RULES.read(ClientKind.CONTACT, json.replace('\'', '"'));
    }

    /** Placements between the two locked tiles and the end of the page. */
    static LoadedLayout readWith(String placements) {
        return read("{'version':1,'split':'50/50','placements':[" + TILES + placements + "]}");
    }

    static List<String> ids(LoadedLayout loaded) {
        return loaded.layout().placements().stream().map(Placement::id).toList();
    }

    static void assertRepairs(LoadedLayout loaded, LayoutRepair... repairs) {
        assertThat(loaded.repairs()).containsExactly(repairs);
        assertThat(loaded.isDefault()).isFalse();
    }
}
