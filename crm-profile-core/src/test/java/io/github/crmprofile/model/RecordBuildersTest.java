package io.github.crmprofile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Builders of records begin with the usual, go on after their first product, and copy what they are given. */
class RecordBuildersTest {

    @Test
    void buildersBeginWithTheUsual() {
        assertThat(Deal.builder("d1").build().outcome()).isEqualTo(Outcome.OPEN);
        Activity activity = Activity.builder("a1", Channel.EMAIL).build();
        assertThat(activity.completed()).isTrue();
        assertThat(activity.direction()).isEqualTo(Direction.UNKNOWN);
        assertThat(Invoice.builder("i1", null).build().status()).isNull();
        assertThat(Client.builder(ClientId.company("7"), "").build().name()).isEmpty();
    }

    @Test
    void listsAreCopiedAndAllowNoChange() {
        List<String> contacts = new ArrayList<>(List.of("1"));
        Activity activity =
                Activity.builder("a1", Channel.CALL).contacts(contacts).build();
        contacts.add("2");
        assertThat(activity.contacts()).containsExactly("1").isUnmodifiable();
    }

    @Test
    void aBuilderMayGoOnAfterItsFirstProduct() {
        Deal.Builder builder = Deal.builder("d1").contact("1").attribute("a", 1);
        Deal first = builder.build();
        Deal second = builder.contact("2").attribute("a", 2).build();
        assertThat(first.contacts()).containsExactly("1");
        assertThat(first.attributes()).containsEntry("a", BigDecimal.ONE);
        assertThat(second.contacts()).containsExactly("1", "2");
        assertThat(second.attributes()).containsEntry("a", BigDecimal.valueOf(2));
    }
}
