package io.github.crmprofile.jdbc.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.crmprofile.jdbc.mapping.ClientSource;
import io.github.crmprofile.jdbc.mapping.Column;
import io.github.crmprofile.jdbc.mapping.IdColumn;
import io.github.crmprofile.jdbc.mapping.Link;
import io.github.crmprofile.jdbc.mapping.MappingException;
import io.github.crmprofile.jdbc.mapping.RecordSource;
import io.github.crmprofile.jdbc.mapping.SchemaMapping;
import io.github.crmprofile.jdbc.mapping.TimeForm;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimePatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-MM-dd",
                "uuuuMMdd",
                "yyyy/MM/dd HH",
                "yyyyMMddHHmm",
                "yyyy-MM-dd HH:mm:ss",
                "yyyy-MM-dd HH:mm:ss.S",
                "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'",
                "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS",
                "yyyy-MM-dd '['HH:mm']'"
            })
    void aPatternWhoseTextsSortAsTheirTimesIsAccepted(String pattern) {
        assertThat(TimePattern.fault(pattern)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The day, the month or the hour first.
                "dd.MM.yyyy",
                "MM/dd/yyyy",
                "HH:mm yyyy-MM-dd",
                // Units without fixed width, of two digits, or told by words.
                "yyyy-M-d",
                "yyyy-MM-dd H:mm",
                "yy-MM-dd",
                "yyyy-MMM-dd",
                "EEE yyyy-MM-dd",
                // Halves of a day unknown, or after the hour.
                "yyyy-MM-dd hh:mm",
                "yyyy-MM-dd hh:mm a",
                "yyyy-MM-dd kk:mm",
                // A unit is missing in between, or there is no day.
                "yyyy-MM-dd HH:ss",
                "yyyy-MM-dd mm",
                "yyyy-MM",
                "HH:mm:ss",
                "yyyy-MM-dd ss.SSS",
                // Texts of several lengths or of several offsets.
                "yyyy-MM-dd HH:mm[:ss][.SSS]",
                "yyyy-MM-dd HH:mm[:s]",
                "yyyy[-MM-dd]",
                "[yyyy-MM-dd] HH:mm",
                "yyyy-MM-dd[EEE]",
                "yyyy-MM-dd'T'HH:mm:ssXXX",
                "yyyy-MM-dd HH:mm:ss VV",
                // Days of the year, and halves of a day.
                "uuuu-DDD",
                "yyyy-MM-dd a KK:mm",
                // A year that weeks make.
                "YYYY-MM-dd",
                "'always'"
            })
    void aPatternWhoseTextsDoNotIsRefused(String pattern) {
        assertThat(TimePattern.fault(pattern))
                .isEqualTo(
                        "'" + pattern + "' writes texts that do not sort as their times do, or that do not tell"
                                + " them, and a database compares them as texts; accepted are years of four digits first, then"
                                + " every unit down to the last in fixed width, without offset, such as 'yyyy-MM-dd HH:mm:ss'"
                                + " or 'uuuuMMdd', or 'yyyy-MM-dd HH:mm[:ss]' where some texts have no seconds; convert other texts in SQL to a type of the database");
    }

    @Test
    void allPatternsOfAMappingAreRefusedAtOnceWithTheirPlaces() {
        SchemaMapping.Builder mapping = SchemaMapping.builder()
                .clients(ClientSource.of(ClientKind.CONTACT, "person", "person p", IdColumn.integer("p.id"))
                        .column("name", Column.text("p.name"))
                        .build())
                .records(RecordSource.of(RecordKind.DEAL, "sale", "sale s", IdColumn.integer("s.id"))
                        .column("outcome", Column.constant("OPEN"))
                        .column("createdAt", Column.textTime("s.made", "dd.MM.yyyy"))
                        .column(
                                "closedAt",
                                Column.time("s.shut", TimeForm.UTC)
                                        .withOtherwise(Column.textTime("s.shut_text", "yyMMdd")))
                        .column("modifiedAt", Column.textTime("s.changed", "yyyyMMdd"))
                        .link(Link.to(Link.Target.CONTACT, IdColumn.integer("s.person")))
                        .build());
        assertThatThrownBy(mapping::build)
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("deals[0].columns.createdAt.pattern: 'dd.MM.yyyy' writes texts that do not sort")
                .hasMessageContaining("deals[0].columns.closedAt.otherwise.pattern: 'yyMMdd' writes texts that do not")
                .hasMessageNotContaining("modifiedAt");
    }
}
