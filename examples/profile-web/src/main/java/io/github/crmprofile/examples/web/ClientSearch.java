package io.github.crmprofile.examples.web;

import com.google.common.base.Splitter;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.source.NameSearch;
import io.github.crmprofile.source.Viewer;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds clients as people look for them: by any words of name, company, e-mail address or phone number, in any order and without accents. The
 * clients of a small base are kept for a minute for it, for each viewer those that exist for them; a larger base is searched by name, by its source.
 */
final class ClientSearch {

    private static final int MOST_KEPT = 20_000;
    private static final int MOST_KEPT_OF_ALL = 100_000;
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ()./-]{4,}");

    /** A client with all that can be looked for in it. */
    private record Entry(Client client, String text, String digits) {}

    private record Index(List<Entry> entries, boolean isWhole, Instant madeAt) {}

    private final CrmProfiles profiles;
    private final Clock clock;
    private final Cache<Viewer, Index> indexes = CacheBuilder.newBuilder()
            .maximumWeight(MOST_KEPT_OF_ALL)
            .<Viewer, Index>weigher((viewer, index) -> 1 + index.entries.size())
            .build();

    ClientSearch(CrmProfiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    List<Client> find(String text, @Nullable ClientKind kind, Viewer viewer, int offset, int limit) {
        Index current = index(viewer);
        if (!current.isWhole) {
            List<Client> found = profiles.find(new NameSearch(text.strip(), kind, viewer, offset + limit));
            return found.subList(Math.min(offset, found.size()), found.size());
        }
        String digits = PHONE.matcher(text.strip()).matches() ? text.replaceAll("\\D", "") : "";
        List<String> words =
                Splitter.on(Pattern.compile("\\s+")).omitEmptyStrings().splitToList(folded(text));
        return current.entries.stream()
                .filter(entry -> kind == null || entry.client.id().kind() == kind)
                .filter(entry -> words.stream().allMatch(entry.text::contains)
                        || (!digits.isEmpty() && entry.digits.contains(digits)))
                .skip(offset)
                .limit(limit)
                .map(Entry::client)
                .toList();
    }

    private Index index(Viewer viewer) {
        Index known = indexes.getIfPresent(viewer);
        Instant now = clock.instant();
        if (known == null || known.madeAt.plus(KEPT).isBefore(now)) {
            List<Client> clients = profiles.find(new NameSearch("", null, viewer, MOST_KEPT + 1));
            boolean isWhole = clients.size() <= MOST_KEPT;
            known = new Index(isWhole ? entries(clients) : List.of(), isWhole, now);
            indexes.put(viewer, known);
        }
        return known;
    }

    private static List<Entry> entries(List<Client> clients) {
        Map<ClientId, String> names = new HashMap<>();
        clients.forEach(client -> names.put(client.id(), client.name()));
        return clients.stream()
                .map(client -> {
                    String company = client.company();
                    String employer = company == null ? "" : names.getOrDefault(ClientId.company(company), "");
                    String text = String.join(" ", client.name(), employer, String.join(" ", client.emails()));
                    return new Entry(
                            client,
                            folded(text),
                            String.join(" ", client.phones()).replaceAll("[^\\d ]|(?<=\\d) (?=\\d)", ""));
                })
                .toList();
    }

    /** Lower case without accents. */
    static String folded(String text) {
        String marks = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return MARKS.matcher(marks)
                .replaceAll("")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l");
    }
}
