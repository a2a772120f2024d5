package io.github.crmprofile.source;

import io.github.crmprofile.model.RecordKind;
import io.github.crmprofile.query.Condition;
import io.github.crmprofile.query.Field;
import io.github.crmprofile.query.Grouping;
import io.github.crmprofile.query.Query;
import io.github.crmprofile.spelling.NearestName;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All attributes that a source has. A request for another one is refused, because a misspelt attribute, or one of another type, would be unknown in
 * every record.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ofRecords the attributes of records, each with the type of its values
 * @param ofClients the attributes of clients that hold texts
 */
public record KnownAttributes(Set<Field> ofRecords, Set<ClientField> ofClients) {

    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException if a field is no attribute
     */
    public KnownAttributes {
        ofRecords = Set.copyOf(ofRecords);
        ofClients = Set.copyOf(ofClients);
        ofRecords.stream().filter(field -> field.attributeName().isEmpty()).forEach(field -> {
            throw new IllegalArgumentException("Field " + field + " is no attribute; every source has it");
        });
    }

    /**
     * Finds an attribute that records can be grouped by.
     *
     * @param kind the record kind
     * @param name the name of a field, such as {@code attributes.region}
     * @return an attribute of that name that holds texts or flags; empty if there is none
     */
    public Optional<Field> slicing(RecordKind kind, String name) {
        return ofRecords.stream()
                .filter(field -> field.kind() == kind && field.name().equals(name))
                .filter(field -> field.type() == Field.Type.TEXT || field.type() == Field.Type.BOOLEAN)
                .min(Comparator.comparing(Field::type));
    }

    /**
     * Checks the attributes of a query.
     *
     * @param query the query
     * @throws IllegalArgumentException naming the attributes that there are, if the query uses another one
     */
    public void require(Query query) {
        require(query.selection().condition());
        Field field = query.aggregate().fieldOrNull();
        if (field != null) {
            require(field);
        }
        for (Grouping grouping : query.groupings()) {
            if (grouping instanceof Grouping.ByField byField) {
                require(byField.field());
            } else if (grouping instanceof Grouping.ByDealField byDeal) {
                require(byDeal.dealField());
            }
        }
    }

    /**
     * Checks the attributes of a condition.
     *
     * @param condition the condition
     * @throws IllegalArgumentException naming the attributes that there are, if the condition uses another one
     */
    public void require(Condition condition) {
        condition.leaves().forEach(leaf -> {
            if (leaf instanceof Condition.OfField ofField) {
                require(ofField.field());
            } else if (leaf instanceof Condition.NotAfter notAfter) {
                require(notAfter.earlier());
                require(notAfter.later());
            } else if (leaf instanceof Condition.Linked linked) {
                require(linked.linked());
            }
        });
    }

    /**
     * Checks the attributes by which a viewer is restricted.
     *
     * @param viewer who is looking
     * @throws IllegalArgumentException naming the attributes that there are, if the viewer is restricted by another one
     */
    public void require(Viewer viewer) {
        Arrays.stream(RecordKind.values()).map(viewer::condition).forEach(this::require);
        viewer.clients().fields(this::require);
    }

    private void require(ClientField field) {
        String name = field.attributeName();
        if (name != null && !ofClients.contains(field)) {
            List<String> names = ofClients.stream()
                    .map(known -> String.valueOf(known.attributeName()))
                    .sorted()
                    .toList();
            throw new IllegalArgumentException("Clients have no attribute '" + name + "' with texts; "
                    + (names.isEmpty() ? "the source has none of them" : "the source has " + String.join(", ", names))
                    + NearestName.suggestion(name, names));
        }
    }

    private void require(Field field) {
        Optional<String> name = field.attributeName();
        boolean isKnown = name.isEmpty()
                || ofRecords.stream()
                        .anyMatch(known -> known.kind() == field.kind()
                                && known.name().equals(field.name())
                                && known.type().valueClass() == field.type().valueClass());
        if (!isKnown) {
            throw new IllegalArgumentException("No attribute '" + name.orElseThrow() + "' of type " + field.type()
                    + " of " + field.kind().plural() + ". " + known(field.kind(), field.name()));
        }
    }

    /**
     * Describes in a sentence which attributes records have.
     *
     * @param kind the record kind
     * @param wrong the name of a field that they have not
     * @return the attributes with their types, and the one that may have been meant
     */
    public String known(RecordKind kind, String wrong) {
        List<Field> own = ofRecords.stream()
                .filter(field -> field.kind() == kind)
                .sorted(Comparator.comparing(Field::name).thenComparing(Field::type))
                .toList();
        return own.isEmpty()
                ? "The source has no attributes of " + kind.plural()
                : "The source has "
                        + own.stream()
                                .map(field -> field.name() + " (" + field.type() + ")")
                                .collect(Collectors.joining(", "))
                        + NearestName.suggestion(
                                wrong, own.stream().map(Field::name).toList());
    }
}
