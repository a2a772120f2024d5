package io.github.crmprofile.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.widget.LayoutStore.Owner;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InMemoryLayoutStoreTest {
    private final LayoutStore store = new InMemoryLayoutStore();

    @Test
    void aTextIsKeptByKindAndOwner() {
        store.save(ClientKind.CONTACT, Owner.user("a"), "1");
        store.save(ClientKind.CONTACT, Owner.EVERYONE, "2");
        store.save(ClientKind.COMPANY, Owner.user("a"), "3");
        store.save(ClientKind.COMPANY, Owner.user("a"), "4");
        store.remove(ClientKind.CONTACT, Owner.EVERYONE);
        store.remove(ClientKind.CONTACT, Owner.user("b"));

        assertThat(store.find(ClientKind.CONTACT, Owner.user("a"))).contains("1");
        assertThat(store.find(ClientKind.CONTACT, Owner.EVERYONE)).isEmpty();
        assertThat(store.find(ClientKind.COMPANY, Owner.user("a"))).contains("4");
        assertThat(store.find(ClientKind.CONTACT, Owner.user("b"))).isEmpty();
    }

    @Test
    void manyThreadsCanUseIt() {
        IntStream.range(0, 1_000)
                .parallel()
                .forEach(n -> store.save(ClientKind.CONTACT, Owner.user("u" + n), String.valueOf(n)));

        assertThat(IntStream.range(0, 1_000))
                .allMatch(n -> store.find(ClientKind.CONTACT, Owner.user("u" + n))
                        .orElseThrow()
                        .equals(String.valueOf(n)));
    }
}
