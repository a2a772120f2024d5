package io.github.crmprofile.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.source.ProfileSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;
import org.jspecify.annotations.Nullable;

/** A source over tables with numbers for keys, one contact for a deal, no attributes and no invoices, as many a host has them. */
@PropertyDefaults(tries = 30, edgeCases = EdgeCasesMode.NONE)
class RestrictedSourceTest extends ProfileSourceContract {

    @Override
    protected SourceAbilities abilities() {
        return SourceAbilities.all()
                .withNumericIds()
                .withOneContactPerDeal()
                .withoutAttributes()
                .without(RecordKind.INVOICE);
    }

    @Override
    protected ProfileSource source(Dataset data) {
        assertThat(data.invoices()).isEmpty();
        data.clients().forEach(client -> assertNumbers(List.of(client.id()), client.company()));
        return Projection.inMemory(
                new Dataset(
                        data.clients(),
                        data.deals().stream().map(RestrictedSourceTest::row).toList(),
                        data.activities().stream()
                                .map(RestrictedSourceTest::row)
                                .toList(),
                        List.of(),
                        data.defaultCurrency(),
                        data.zone()),
                abilities());
    }

    // What the tables have no column for is lost, so that a kit that asks for it would fail.
    private static Deal row(Deal deal) {
        assertNumbers(List.of(), deal.id(), deal.company());
        assertThat(deal.contacts()).hasSizeLessThan(2).allMatch(RestrictedSourceTest::isNumber);
        assertThat(deal.primaryContact()).isNull();
        return RecordCopies.with(deal, Map.of("attributes", Map.of()));
    }

    private static Activity row(Activity activity) {
        assertNumbers(List.of(), activity.id());
        assertThat(activity.contacts()).allMatch(RestrictedSourceTest::isNumber);
        assertThat(activity.companies()).allMatch(RestrictedSourceTest::isNumber);
        assertThat(activity.deals()).allMatch(RestrictedSourceTest::isNumber);
        return RecordCopies.with(activity, Map.of("attributes", Map.of()));
    }

    private static void assertNumbers(Collection<ClientId> clients, @Nullable String... ids) {
        assertThat(clients).allMatch(client -> isNumber(client.id()));
        assertThat(ids).allMatch(id -> id == null || isNumber(id));
    }

    private static boolean isNumber(String id) {
        return id.matches("[1-9][0-9]{3}");
    }
}
