package io.github.crmprofile.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.metric.LoadGauge.Level;
import io.github.crmprofile.metric.Reason;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
    private static final Labels ENGLISH = Labels.of(Locale.ENGLISH);
    private static final Labels ITALIAN = Labels.of(Locale.ITALY);

    @Test
    void theWordsAreThoseOfACrm() {
        assertThat(ENGLISH.metric("deals.won.value")).isEqualTo("Value of won deals");
        assertThat(ITALIAN.metric("deals.won.value")).isEqualTo("Valore offerte vinte");
        assertThat(ITALIAN.widget("conversion")).isEqualTo("Conversione");
        assertThat(ITALIAN.widget("channel-load")).isEqualTo("Carico per canale");
        assertThat(ITALIAN.setting("number", "period")).isEqualTo("Periodo di riferimento");
        assertThat(ITALIAN.choice("granularity", "month")).isEqualTo("Mese");
        assertThat(ITALIAN.choice("slices", "stage")).isEqualTo(ITALIAN.choice("grouping", "stage"));
        assertThat(ITALIAN.channel("call")).isEqualTo("Chiamata");
        assertThat(ITALIAN.level(Level.VERY_LOW)).isEqualTo("Molto basso");
        assertThat(ITALIAN.reason(Reason.NO_ACTIVITIES)).isEqualTo("Non ci sono attività");
        assertThat(ITALIAN.find("page.locked")).contains("Bloccato");
    }

    @Test
    void theLanguagesAreThoseThatABrowserCanBeOffered() {
        assertThat(Labels.languages()).contains(Locale.ENGLISH, Locale.ITALIAN);
        assertThat(Locale.lookup(Locale.LanguageRange.parse("ja,it-CH;q=0.8,en;q=0.5"), Labels.languages()))
                .isEqualTo(Locale.ITALIAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "it-CH", "it-Latn-CH", "it-CH-u-nu-latn", "it-x-own", "IT"})
    void aRegionHasTheWordsOfItsLanguage(String tag) {
        Labels labels = Labels.of(Locale.forLanguageTag(tag));

        assertThat(labels.metric("conversion")).isEqualTo("Conversione");
        assertThat(labels.locale()).isEqualTo(Locale.forLanguageTag(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "und", "ja", "it_IT", "italiano", "x-klingon", "zh-Hant-TW"})
    void whatIsNoLanguageHereIsEnglish(String tag) {
        assertThat(Labels.of(Locale.forLanguageTag(tag)).metric("conversion")).isEqualTo("Conversion");
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
