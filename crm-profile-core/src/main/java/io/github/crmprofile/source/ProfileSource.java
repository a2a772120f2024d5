package io.github.crmprofile.source;

import io.github.crmprofile.memory.InMemorySource;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.model.CrmRecord;
import io.github.crmprofile.model.RecordKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A source of records: the port that a host implements when neither {@link InMemorySource} nor the JDBC module fits. Whoever writes one runs
 * {@code ProfileSourceContract}, which core publishes as a test artifact, against it.
 *
 * <p>Implementations must be thread-safe. A read that fails throws {@link SourceException}. So may a condition of a viewer or on linked records that
 * compares {@link io.github.crmprofile.query.Field#CYCLE} with another duration than zero: not every store can take the difference of two times.
 */
public interface ProfileSource {

    /**
     * Answers all queries of a plan for its clients, at one state of the data. Answers are passed on one at a time, on the calling thread, and must
     * not be collected: there may be as many as there are clients.
     *
     * @param plan the clients and the queries
     * @param answers takes the answer of each client: in the order given for {@link Clients.Several}, without clients that do not exist;
     *     in any order for {@link Clients.Every}
     * @throws SourceException if the data cannot be read
     */
    void read(Plan plan, Consumer<ClientAnswer> answers);

    /**
     * Answers all queries of a plan for its clients, at one state of the data, and says only how many clients have which answer: for statistics over
     * all clients. A source that can, passes clients with equal answers together, so that the work grows with the number of different answers.
     *
     * @param plan the clients and the queries; its {@link Plan.Detail} says which clients are answered, though their own data is not passed on
     * @param groups takes the groups, in any order; several of them may have equal answers
     * @throws SourceException if the data cannot be read
     */
    default void readGrouped(Plan plan, Consumer<ClientGroup> groups) {
        read(plan, answer -> groups.accept(new ClientGroup(1, answer.values())));
    }

    /**
     * Answers a plan, and then another that depends on the answers: at one state of the data where the source can, so that a page of a ranking is that
     * of its order.
     *
     * @param first the first plan
     * @param answers takes the answers to it
     * @param second gives the second plan, once all answers to the first were taken
     * @param moreAnswers takes the answers to the second
     * @throws SourceException if the data cannot be read
     */
    default void readInTurn(
            Plan first, Consumer<ClientAnswer> answers, Supplier<Plan> second, Consumer<ClientAnswer> moreAnswers) {
        read(first, answers);
        read(second.get(), moreAnswers);
    }

    /**
     * Finds the clients that come first in an order without passing on all of them, and then answers a plan for some of these, at one state of the data
     * where the source can. Exact, or not at all.
     *
     * @param asked in which order, of which clients, and how many
     * @param second gives the plan for those that were chosen; empty where more of the first clients are needed than were found. It may be asked again,
     *     with more of them
     * @param answers takes the answers to that plan
     * @return whether the plan was answered; false, unless overridden, where the source cannot put clients in order or there was no plan: then all
     *     clients have to be read
     * @throws SourceException if the data cannot be read
     */
    default boolean readFirst(
            ClientsInOrder asked, Function<FirstClients, Optional<Plan>> second, Consumer<ClientAnswer> answers) {
        return false;
    }

    /**
     * Lists the records of a selection, with their number and sum, at one state of the data.
     *
     * @param query which records, in which order, from which position
     * @return one page; empty when the client does not exist
     * @throws SourceException if the records cannot be read
     */
    RecordPage list(RecordQuery query);

    /**
     * Finds records by their ids, whoever's they are: what those are called to which other records link.
     *
     * @param lookup which records, and the viewer
     * @return the records that there are and that meet the viewer's condition on their kind, each once, in any order
     * @throws SourceException if the records cannot be read
     */
    List<CrmRecord> lookUp(RecordLookup lookup);

    /**
     * Finds clients by name.
     *
     * @param search the text to find, and the viewer
     * @return the first clients that {@link NameSearch#matches match}, in {@link NameSearch#ORDER}
     * @throws SourceException if the clients cannot be read
     */
    List<Client> find(NameSearch search);

    /**
     * Finds clients by name, for a viewer who may see all.
     *
     * @param text a part of the name in any case; empty for all
     * @param kind the kind of client; null for both
     * @param limit the most clients to find, 1 or more
     * @return in the order of name, kind and id
     * @throws IllegalArgumentException if the limit is below 1
     * @throws SourceException if the clients cannot be read
     */
    default List<Client> find(String text, @Nullable ClientKind kind, int limit) {
        return find(new NameSearch(text, kind, Viewer.everything(), limit));
    }

    /**
     * Returns the record kinds that this source has. A metric over another kind is undefined, not zero.
     *
     * @return all kinds unless overridden
     */
    default Set<RecordKind> kinds() {
        return EnumSet.allOf(RecordKind.class);
    }

    /**
     * Returns the attributes that records and clients of this source have. Where they are known, requests for others are refused with the known names
     * before anything is read, because a misspelt attribute would be unknown in every record. A source that does not know them, such as one in
     * memory, accepts any: a record may have one that no other has.
     *
     * @return the attributes; empty, unless overridden, for a source that may have any
     */
    default Optional<KnownAttributes> attributes() {
        return Optional.empty();
    }

    /**
     * Returns whether plans that are read one after the other are read at one state of the data, for explanations: each by itself, and all together.
     *
     * @param plans the plans, in the order of their reads
     * @return for a single plan true, for several false, unless overridden
     */
    default boolean readsOneState(List<Plan> plans) {
        return plans.size() < 2;
    }

    /**
     * Returns how this source would read a plan, for explanations.
     *
     * @param plan a plan
     * @return the texts of its statements, without any value; none unless overridden
     */
    default List<String> statements(Plan plan) {
        return List.of();
    }

    /**
     * Returns how this source would list records, for explanations.
     *
     * @param query a query
     * @return the texts of its statements, without any value; none unless overridden
     */
    default List<String> statements(RecordQuery query) {
        return List.of();
    }
}
