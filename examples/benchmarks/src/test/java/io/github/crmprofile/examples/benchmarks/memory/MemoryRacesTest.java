package io.github.crmprofile.examples.benchmarks.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.examples.benchmarks.crm.CrmGenerator;
import io.github.crmprofile.examples.benchmarks.crm.ProfileNumbers;
import io.github.crmprofile.examples.benchmarks.crm.RecordRows;
import io.github.crmprofile.examples.benchmarks.crm.Size;
import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import io.github.crmprofile.memory.InMemorySource;
import org.junit.jupiter.api.Test;

class MemoryRacesTest {

    @Test
    void aSourceThatKeepsItsAnswersGivesTheSamePage() {
        var rows = new RecordRows();
        new CrmGenerator(1, new Size(5, 300), StandardPage.TODAY).writeTo(rows);
        InMemorySource source = rows.toSource();
        var profiles = StandardPage.profiles(new KeptAnswers(source));
        ProfileRequest request = StandardPage.request(RecordRows.client(0));
        var expected = ProfileNumbers.of(StandardPage.profiles(source).profile(request));
        assertThat(ProfileNumbers.of(profiles.profile(request))).isEqualTo(expected);
        assertThat(ProfileNumbers.of(profiles.profile(request))).isEqualTo(expected);
    }
}
