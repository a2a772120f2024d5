package io.github.crmprofile.contract;

import io.github.crmprofile.source.InMemorySource;
import io.github.crmprofile.source.ProfileSource;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;

/** The reference evaluator keeps the contract. */
@PropertyDefaults(tries = 400, edgeCases = EdgeCasesMode.NONE)
class InMemorySourceTest extends ProfileSourceContract {

    @Override
    protected ProfileSource source(Dataset data) {
        var builder = InMemorySource.builder()
                .clients(data.clients())
                .deals(data.deals())
                .activities(data.activities())
                .invoices(data.invoices());
        String currency = data.defaultCurrency();
        return (currency == null ? builder : builder.defaultCurrency(currency)).build();
    }
}
