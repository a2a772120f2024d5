package io.github.crmprofile.widget;

import io.github.crmprofile.model.ClientKind;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Layouts in memory, for tests and small hosts: they are gone when it is.
 *
 * <p>Thread-safe.
 */
public final class InMemoryLayoutStore implements LayoutStore {

    private final Map<Key, String> texts = new ConcurrentHashMap<>();

    private record Key(ClientKind client, Owner owner) {}

    /** Makes an empty store. */
    public InMemoryLayoutStore() {}

    @Override
    public Optional<String> find(ClientKind client, Owner owner) {
        return Optional.ofNullable(texts.get(new Key(client, owner)));
    }

    @Override
    public void save(ClientKind client, Owner owner, String json) {
        texts.put(new Key(client, owner), json);
    }

    @Override
    public void remove(ClientKind client, Owner owner) {
        texts.remove(new Key(client, owner));
    }
}
