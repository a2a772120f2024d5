package io.github.crmprofile.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.examples.benchmarks.crm.CrmGenerator;
import io.github.crmprofile.examples.benchmarks.crm.Size;
import io.github.crmprofile.examples.benchmarks.crm.StandardPage;
import org.junit.jupiter.api.Test;

class CrmGeneratorTest {

    @Test
    void aContactIsTheSameInACrmOfAnySize() {
        var small = new CrmGenerator(1, new Size(50, 900), StandardPage.TODAY);
        var large = new CrmGenerator(1, new Size(500, 900), StandardPage.TODAY);
        assertThat(small.activities(0)).isEqualTo(900).isEqualTo(large.activities(0));
        assertThat(small.activities(7)).isEqualTo(large.activities(7));
    }

    @Test
    void theContactWithATenthOfTheLargestExists() {
        var generator = new CrmGenerator(1, new Size(500, 900), StandardPage.TODAY);
        assertThat(generator.contactWith(90)).isBetween(1, 499);
        assertThat(generator.activities(generator.contactWith(90))).isBetween(85, 95);
    }
}
