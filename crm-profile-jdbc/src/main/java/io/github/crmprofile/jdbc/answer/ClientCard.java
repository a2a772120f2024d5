package io.github.crmprofile.jdbc.answer;

import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the card of a client while it is read. For one thread. */
public final class ClientCard {

    /** The list of e-mail addresses. */
    public static final String EMAILS = "emails";
    /** The list of telephone numbers. */
    public static final String PHONES = "phones";
    /** The list of the ids of companies. */
    public static final String COMPANIES = "companies";

    private static final String ATTRIBUTES = "attributes.";

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, TreeMap<Integer, TreeSet<String>>> lists = new TreeMap<>();

    /** Sets a value, by its name in the mapping; null is none. */
    public void put(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** Adds a text to a list, which is sorted by the order of the mapping, then by text. */
    public void add(String list, int place, String text) {
        lists.computeIfAbsent(list, l -> new TreeMap<>())
                .computeIfAbsent(place, p -> new TreeSet<>())
                .add(text);
    }

    private List<String> list(String name) {
        return lists.getOrDefault(name, new TreeMap<>()).values().stream()
                .flatMap(Collection::stream)
                .toList();
    }

    private @Nullable String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    Client client(ClientId id) {
        List<String> companies = list(COMPANIES);
        var attributes = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> {
            if (name.startsWith(ATTRIBUTES)) {
                attributes.put(name.substring(ATTRIBUTES.length()), value);
            }
        });
        String name = text("name");
        return new Client(
                id,
                name == null ? id.id() : name,
                companies.isEmpty() || id.kind() == ClientKind.COMPANY ? null : companies.get(0),
                text("position"),
                list(EMAILS),
                list(PHONES),
                text("website"),
                text("companyType"),
                text("industry"),
                text("responsible"),
                text("comment"),
                attributes);
    }
}
