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
    void aTextIsReplacedOnlyWhileItIsTheOneExpected() {
        Owner ann = Owner.user("ann");
        assertThat(store.replace(ClientKind.CONTACT, ann, "0", "1")).isFalse();
        assertThat(store.replace(ClientKind.CONTACT, ann, null, null)).isTrue();
        assertThat(store.replace(ClientKind.CONTACT, ann, null, "1")).isTrue();
        assertThat(store.replace(ClientKind.CONTACT, ann, null, "2")).isFalse();
        assertThat(store.replace(ClientKind.CONTACT, ann, null, null)).isFalse();
        assertThat(store.replace(ClientKind.CONTACT, ann, "2", null)).isFalse();
        assertThat(store.find(ClientKind.CONTACT, ann)).contains("1");
        assertThat(store.replace(ClientKind.CONTACT, ann, "1", "2")).isTrue();
        assertThat(store.replace(ClientKind.CONTACT, ann, "2", null)).isTrue();
        assertThat(store.find(ClientKind.CONTACT, ann)).isEmpty();
    }

    @Test
    void ofManyEditsAtOnceOneIsStored() {
        Owner ann = Owner.user("ann");
        store.save(ClientKind.CONTACT, ann, "start");

        long stored = IntStream.range(0, 1_000)
                .parallel()
                .filter(n -> store.replace(ClientKind.CONTACT, ann, "start", "edit " + n))
                .count();

        assertThat(stored).isEqualTo(1);
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
