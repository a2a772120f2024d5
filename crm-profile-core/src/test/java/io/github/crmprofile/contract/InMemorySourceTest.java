package io.github.crmprofile.contract;

import io.github.crmprofile.source.ProfileSource;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;

/** The reference evaluator keeps the contract. */
@PropertyDefaults(tries = 400, edgeCases = EdgeCasesMode.NONE)
class InMemorySourceTest extends ProfileSourceContract {

    @Override
    protected ProfileSource source(Dataset data) {
        return data.inMemory();
    }
}
