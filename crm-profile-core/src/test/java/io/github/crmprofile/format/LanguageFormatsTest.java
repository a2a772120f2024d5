package io.github.crmprofile.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.metric.Ratio;
import io.github.crmprofile.period.ReportingPeriod;
import io.github.crmprofile.widget.Labels;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, dates and counted things in each language. */
class LanguageFormatsTest {

    private static ProfileFormat format(String tag) {
        return ProfileFormat.of(Locale.forLanguageTag(tag));
    }

    /** With plain spaces, of which a JDK has one kind or another. */
    private static String plain(String text) {
        return text.replaceAll("[\u00a0\u202f]", " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | -1.234.567,89 | 12,5 % | -0,13 % | -1.234,50 €",
                "en | -1,234,567.89 | 12.5% | -0.13% | -€1,234.50",
                "es | -1.234.567,89 | 12,5 % | -0,13 % | -1.234,50 €",
                "fr | -1 234 567,89 | 12,5 % | -0,13 % | -1 234,50 €",
                "it | -1.234.567,89 | 12,5% | -0,13% | -1.234,50 €",
                "nl | -1.234.567,89 | 12,5% | -0,13% | € -1.234,50",
                "pl | -1 234 567,89 | 12,5% | -0,13% | -1 234,50 €",
                "pt | -1.234.567,89 | 12,5% | -0,13% | -€ 1.234,50",
                "de-AT | -1 234 567,89 | 12,5 % | -0,13 % | -€ 1.234,50",
                "de-CH | -1’234’567.89 | 12.5% | -0.13% | EUR-1’234.50",
                "pt-PT | -1 234 567,89 | 12,5% | -0,13% | -1 234,50 €"
            })
    void numbersAreWrittenByTheLocale(String tag, String number, String percent, String less, String money) {
        ProfileFormat format = format(tag);

        assertThat(plain(format.number(new BigDecimal("-1234567.891")))).isEqualTo(number);
        assertThat(plain(format.percent(Ratio.of(1, 8)))).isEqualTo(percent);
        assertThat(plain(format.percent(Ratio.of(-1, 800)))).isEqualTo(less);
        assertThat(plain(format.money(new BigDecimal("-1234.5"), "EUR"))).isEqualTo(money);
    }

    /** What belongs to a number is never on the next line. */
    @Test
    void spacesWithinNumbersDoNotBreak() {
        for (Locale language : Labels.languages()) {
            ProfileFormat format = ProfileFormat.of(language);
            assertThat(Stream.of(
                            format.number(new BigDecimal("-1234567.891")),
                            format.percent(Ratio.of(1, 8)),
                            format.money(new BigDecimal("-1234.5"), "EUR"),
                            format.money(new BigDecimal("-1234.5"), "points")))
                    .as(language.toLanguageTag())
                    .noneMatch(text -> text.contains(" "));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | 03.05.2026 | Mai 2026 | Q2 2026 | KW 20/2026 | 1. Halbjahr 2026 | Geschäftsjahr 2026",
                "en | May 3, 2026 | May 2026 | Q2 2026 | Week 20 of 2026 | H1 2026 | FY2026",
                "es | 3 may 2026 | mayo de 2026 | T2 de 2026 | Semana 20 de 2026 | Semestre 1 de 2026 | Año fiscal 2026",
                "fr | 3 mai 2026 | mai 2026 | T2 2026 | Semaine 20 de 2026 | S1 2026 | Exercice 2026",
                "it | 3 mag 2026 | maggio 2026 | T2 2026 | Settimana 20 del 2026 | 1º semestre 2026 | Anno fiscale 2026",
                "nl | 3 mei 2026 | mei 2026 | K2 2026 | Week 20 van 2026 | 1e halfjaar 2026 | Boekjaar 2026",
                "pl | 3 maj 2026 | maj 2026 | II kw. 2026 | Tydzień 20, 2026 | 1. półrocze 2026 | Rok obrotowy 2026",
                "pt | 3 de mai. de 2026 | maio de 2026 | T2 de 2026 | Semana 20 de 2026 | 1º semestre de 2026 | Ano fiscal 2026"
            })
    void periodsAreNamedByTheirDates(
            String tag, String day, String month, String quarter, String week, String half, String fiscal) {
        ProfileFormat format = format(tag);

        assertThat(format.day(LocalDate.of(2026, 5, 3))).isEqualTo(day);
        assertThat(Stream.of("2026-05", "2026-Q2", "2026-W20", "2026-H1", "FY2026")
                        .map(text -> format.period(ReportingPeriod.parse(text))))
                .containsExactly(month, quarter, week, half, fiscal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | 0 Sekunden | 1 Tag | 2 Tage | 5 Tage | 22 Tage | 1,5 Tage | 1.000.000 Tage",
                "en | 0 seconds | 1 day | 2 days | 5 days | 22 days | 1.5 days | 1,000,000 days",
                "es | 0 segundos | 1 día | 2 días | 5 días | 22 días | 1,5 días | 1.000.000 de días",
                "fr | 0 seconde | 1 jour | 2 jours | 5 jours | 22 jours | 1,5 jour | 1 000 000 de jours",
                "it | 0 secondi | 1 giorno | 2 giorni | 5 giorni | 22 giorni | 1,5 giorni | 1.000.000 di giorni",
                "nl | 0 seconden | 1 dag | 2 dagen | 5 dagen | 22 dagen | 1,5 dagen | 1.000.000 dagen",
                "pl | 0 sekund | 1 dzień | 2 dni | 5 dni | 22 dni | 1,5 dnia | 1 000 000 dni",
                "pt | 0 segundo | 1 dia | 2 dias | 5 dias | 22 dias | 1,5 dia | 1.000.000 de dias"
            })
    void whatIsCountedHasThePluralOfItsLanguage(
            String tag, String none, String one, String two, String five, String many, String half, String million) {
        ProfileFormat format = format(tag);

        assertThat(plain(format.duration(Duration.ZERO))).isEqualTo(none);
        assertThat(List.of(1L, 2L, 5L, 22L, 1_000_000L).stream()
                        .map(days -> plain(format.duration(Duration.ofDays(days)))))
                .containsExactly(one, two, five, many, million);
        assertThat(format.duration(Duration.ofHours(36))).isEqualTo(half);
    }

    @Test
    void polishHasAFormForEachOfItsCategories() {
        ProfileFormat polish = format("pl");

        assertThat(Stream.of("last_1_months", "last_3_months", "last_5_months", "last_12_months", "last_22_months")
                        .map(text -> polish.period(ReportingPeriod.parse(text))))
                .containsExactly(
                        "Poprzedni miesiąc",
                        "Ostatnie 3 miesiące",
                        "Ostatnie 5 miesięcy",
                        "Ostatnie 12 miesięcy",
                        "Ostatnie 22 miesiące");
    }
}
