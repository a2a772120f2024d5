package io.github.crmprofile.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.metric.LoadGauge.Level;
import io.github.crmprofile.metric.Reason;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.DataWarning;
import io.github.crmprofile.standard.StandardMetrics;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final Labels ENGLISH = Labels.of(Locale.ENGLISH);
    private static final Labels ITALIAN = Labels.of(Locale.ITALY);

    private static Set<String> keys(String file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(
                Labels.class.getResourceAsStream("/io/github/crmprofile/labels/" + file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }

    /** Every id of the library that a user gets to see. */
    private static List<String> visible() {
        var keys = new ArrayList<String>();
        StandardMetrics.registry().ids().forEach(id -> keys.add("metric." + id));
        for (String id : WidgetRegistry.standard().ids()) {
            keys.add("widget." + id);
            for (Setting setting : WidgetRegistry.standard().get(id).schema().settings()) {
                keys.add("setting." + setting.name());
                setting.choices().forEach(choice -> keys.add("choice." + setting.name() + "." + choice));
            }
        }
        for (Placement placement :
                LayoutRules.standard().defaultLayout(ClientKind.CONTACT).placements()) {
            if (!placement.id().equals(placement.widget())) {
                keys.add("placement." + placement.id());
            }
        }
        for (Level level : Level.values()) {
            keys.add("level." + level);
        }
        for (DataWarning.Code code : DataWarning.Code.values()) {
            keys.add("warning." + code);
        }
        for (Reason reason : List.of(
                Reason.NO_ACTIVITIES,
                Reason.NO_DEALS,
                Reason.NO_CLOSED_DEALS,
                Reason.NO_WON_DEALS,
                Reason.NO_INVOICES,
                Reason.ZERO_DENOMINATOR,
                Reason.NO_DATA,
                Reason.NOT_IN_SOURCE,
                Reason.NO_COMPARISON)) {
            keys.add("reason." + reason.code());
        }
        return keys;
    }

    @Test
    void everythingThatIsSeenHasALabelInEveryLanguage() throws IOException {
        assertThat(keys("messages.properties")).containsAll(visible());
        assertThat(keys("messages_it.properties")).isEqualTo(keys("messages.properties"));
    }

    @Test
    void theWordsAreThoseOfACrm() {
        assertThat(ENGLISH.metric("deals.won.value")).isEqualTo("Value of won deals");
        assertThat(ITALIAN.metric("deals.won.value")).isEqualTo("Valore offerte vinte");
        assertThat(ITALIAN.widget("conversion")).isEqualTo("Conversione");
        assertThat(ITALIAN.widget("channel-load")).isEqualTo("Carico per canale");
        assertThat(ITALIAN.setting("number", "period")).isEqualTo("Periodo di riferimento");
        assertThat(ITALIAN.choice("granularity", "month")).isEqualTo("Mese");
        assertThat(ITALIAN.channel("call")).isEqualTo("Chiamata");
        assertThat(ITALIAN.level(Level.VERY_LOW)).isEqualTo("Molto basso");
        assertThat(ITALIAN.reason(Reason.NO_ACTIVITIES)).isEqualTo("Non ci sono attività");
        assertThat(ITALIAN.find("page.locked")).contains("Bloccato");
    }

    @Test
    void anotherLanguageIsEnglishWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ITALY);

            assertThat(Labels.of(Locale.JAPAN).metric("conversion")).isEqualTo("Conversion");
            assertThat(Labels.of(Locale.ROOT).level(Level.HIGH)).isEqualTo("High");
            assertThat(Labels.of(Locale.JAPAN).locale()).isEqualTo(Locale.JAPAN);
            assertThat(Labels.of(Locale.forLanguageTag("it-CH")).metric("conversion"))
                    .isEqualTo("Conversione");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatHasNoLabelIsItsId() {
        assertThat(ITALIAN.metric("my.metric")).isEqualTo("my.metric");
        assertThat(ITALIAN.widget("map")).isEqualTo("map");
        assertThat(ITALIAN.setting("map", "zoom")).isEqualTo("zoom");
        assertThat(ITALIAN.choice("grouping", "attributes.region")).isEqualTo("attributes.region");
        assertThat(ITALIAN.channel("fax")).isEqualTo("fax");
        assertThat(ITALIAN.reason(new Reason("MY_OWN", "for reasons of my own")))
                .isEqualTo("for reasons of my own");
        assertThat(ITALIAN.find("my.key")).isEmpty();
    }

    @Test
    void aHostAddsItsOwnWords() {
        Labels labels = ITALIAN.with(Map.of(
                "channel.fax", "Fax",
                "metric.conversion", "Resa",
                "setting.pie.title", "Titolo della torta",
                "choice.grouping.attributes.region", "Regione"));

        assertThat(labels.channel("fax")).isEqualTo("Fax");
        assertThat(labels.metric("conversion")).isEqualTo("Resa");
        assertThat(labels.setting("pie", "title")).isEqualTo("Titolo della torta");
        assertThat(labels.setting("bar", "title")).isEqualTo("Titolo");
        assertThat(labels.choice("grouping", "attributes.region")).isEqualTo("Regione");
        assertThat(labels.locale()).isEqualTo(Locale.ITALY);
        assertThat(ITALIAN.metric("conversion")).isEqualTo("Conversione");
    }
}
