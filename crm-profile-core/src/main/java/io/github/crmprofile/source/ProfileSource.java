package io.github.crmprofile.source;

import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.RecordKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A source of records: the port that a host implements when neither {@link InMemorySource} nor the JDBC module fits. Whoever writes one runs
 * {@code ProfileSourceContract}, which core publishes as a test artifact, against it.
 *
 * <p>Implementations must be thread-safe. A read that fails throws {@link SourceException}. So may a condition of a viewer or on linked records that
 * compares {@link io.github.crmprofile.metric.Field#CYCLE} with another duration than zero: not every store can take the difference of two times.
 */
public interface ProfileSource {

    /**
     * Answers all queries of a plan for its clients, at one state of the data. The answers are given one at a time and must not be collected:
     * there may be as many as there are clients.
     *
     * @param plan what is asked, of which clients
     * @param answers takes the answer of each client: in the order asked for {@link Clients.Several}, without those that do not exist
     * @throws SourceException if the data cannot be read
     */
    void read(Plan plan, Consumer<ClientAnswer> answers);

    /**
     * Lists the records of a selection, with how many there are and what they add up to, at one state of the data.
     *
     * @param query which records, in which order, from where on
     * @return one page; empty when the client does not exist
     * @throws SourceException if the records cannot be read
     */
    RecordPage list(RecordQuery query);

    /**
     * Looks for clients by name.
     *
     * @param search what is looked for, and by whom
     * @return the first clients of those that {@link NameSearch#matches match}, in {@link NameSearch#ORDER}
     */
    List<Client> find(NameSearch search);

    /**
     * Looks for clients by name, for somebody for whom all exist.
     *
     * @param text a part of the name in any case; empty for all
     * @param kind the kind of client; null for both
     * @param limit at most so many, 1 or more
     * @return in the order of name, kind and id
     * @throws IllegalArgumentException if the limit is below 1
     * @throws SourceException if the clients cannot be read
     */
    default List<Client> find(String text, @Nullable ClientKind kind, int limit) {
        return find(new NameSearch(text, kind, Viewer.everything(), limit));
    }

    /**
     * The record kinds that this source has. A metric over another kind is undefined, not zero.
     *
     * @return all kinds unless overridden
     */
    default Set<RecordKind> kinds() {
        return EnumSet.allOf(RecordKind.class);
    }

    /**
     * The attributes that records and clients of this source have. A source that knows them has every other one refused, with their names, before it is
     * asked: what is misspelt would be unknown of every record. The attributes of a source that does not know them, such as one in memory, are open: a
     * record may have one that no other has.
     *
     * @return the attributes; empty, unless overridden, for a source that may have any
     */
    default Optional<KnownAttributes> attributes() {
        return Optional.empty();
    }

    /**
     * How this source would read a plan, for explanations.
     *
     * @param plan a plan
     * @return the texts of its statements, without any value; none unless overridden
     */
    default List<String> statements(Plan plan) {
        return List.of();
    }

    /**
     * How this source would list records, for explanations.
     *
     * @param query a query
     * @return the texts of its statements, without any value; none unless overridden
     */
    default List<String> statements(RecordQuery query) {
        return List.of();
    }
}
