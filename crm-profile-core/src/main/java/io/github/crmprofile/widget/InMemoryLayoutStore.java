package io.github.crmprofile.widget;

import io.github.crmprofile.model.ClientKind;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stores layouts in memory, for tests and small hosts.
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
    public boolean replace(ClientKind client, Owner owner, @Nullable String expected, @Nullable String json) {
        var key = new Key(client, owner);
        if (expected == null) {
            return json == null ? !texts.containsKey(key) : texts.putIfAbsent(key, json) == null;
        }
        return json == null ? texts.remove(key, expected) : texts.replace(key, expected, json);
    }
}
