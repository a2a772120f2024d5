package io.github.crmprofile.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.period.ReportingPeriod;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTextTest {

    private static ProfileFormat format(String language) {
        return ProfileFormat.of(Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en-GB; this_quarter;           1 Oct – 31 Dec 2026
            en-US; this_quarter;           Oct 1 – Dec 31, 2026
            it;    this_quarter;           1 ott – 31 dic 2026
            de;    this_quarter;           01.10. – 31.12.2026
            ja;    this_quarter;           2026/10/01 – 2026/12/31
            es;    this_quarter;           1 oct – 31 dic 2026
            en-GB; today;                  17 Nov 2026
            en-GB; 2026-11-17;             17 Nov 2026
            en-GB; 2026-01-10..2026-02-03; 10 Jan – 3 Feb 2026
            en-GB; 2025-12-30..2026-02-03; 30 Dec 2025 – 3 Feb 2026
            en-GB; ..2026-02-03;           Until 3 Feb 2026
            it;    ..2026-02-03;           Fino al 3 feb 2026
            en-GB; all_time;               All time
            it;    all_time;               Tutto il periodo
            en-GB; 2026;                   2026
            en-GB; 2026-Q4;                Q4 2026
            it;    2026-Q4;                T4 2026
            ja;    2026-Q4;                2026年Q4
            en-US; 2026-10;                October 2026
            it;    2026-10;                ottobre 2026
            de;    2026-10;                Oktober 2026
            ja;    2026-10;                2026年10月
            es;    2026-10;                octubre de 2026
            en-GB; FY2026;                 FY2026
            en-GB; FY2026-Q1;              FY2026 Q1
            en-GB; FY2026-H2;              FY2026 H2
            it;    FY2026;                 Anno fiscale 2026
            it;    FY2026-Q1;              Anno fiscale 2026, 1º trimestre
            it;    FY2026-H2;              Anno fiscale 2026, 2º semestre
            en-GB; 2026-H1;                H1 2026
            it;    2026-H1;                1º semestre 2026
            en-GB; 2026-W05;               Week 5 of 2026
            it;    2026-W20;               Settimana 20 del 2026
            en-GB; 2026-01-10..;           From 10 Jan 2026
            it;    2026-01-10..;           Dal 10 gen 2026
            en-GB; last_2_months;          1 Sept – 31 Oct 2026
            en-GB; trailing_12_months;     18 Nov 2025 – 17 Nov 2026
            en-GB; last_36600_years;       1 Jan -34574 – 31 Dec 2025
            en-GB; this_fiscal_year;       1 Jan – 31 Dec 2026
            """)
    void aPeriodIsShownByItsDays(String language, String period, String expected) {
        assertThat(format(language).period(Periods.resolve(period))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en; this_quarter; This quarter
            it; last_year;    Anno scorso
            en; last_1000_days; Last 1,000 days
            it; last_30_days; Ultimi 30 giorni
            en; 2026-10;      October 2026
            en-GB; 2026-10-01..2026-10-02; 1 Oct – 2 Oct 2026
            de; this_quarter; Dieses Quartal
            sv; this_quarter; This quarter
            en; last_1_days;  Last day
            en; last_1_months; Last month
            en; last_12_months; Last 12 months
            it; last_2_weeks; Ultime 2 settimane
            en; trailing_1_years; Trailing year
            en; trailing_12_months; Trailing 12 months
            it; trailing_12_months; 12 mesi fino a oggi
            it; trailing_1_quarters; Un trimestre fino a oggi
            en; half_year_to_date; This half-year to date
            it; last_fiscal_half_year; Semestre fiscale scorso
            en; 2026-01-10..; From Jan 10, 2026
            en; 2026-H2;      H2 2026
            """)
    void aPeriodHasTheNameByWhichPeopleChooseIt(String language, String period, String expected) {
        assertThat(format(language).period(ReportingPeriod.parse(period))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ar-EG, ٢٠٢٦", "en, 2026", "fa, ۲۰۲۶"})
    void datesAreInTheDigitsOfTheLocale(String language, String year) {
        assertThat(format(language).period(Periods.resolve("this_quarter"))).contains(year);
        assertThat(format(language).period(Periods.resolve("2026"))).isEqualTo(year);
    }
}
