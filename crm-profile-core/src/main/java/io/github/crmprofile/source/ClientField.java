package io.github.crmprofile.source;

import io.github.crmprofile.model.Client;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text of a client that a {@link ClientCondition} can restrict a viewer by.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name: that of a constant of this type, or {@code attributes.} and a name of the host's own
 */
public record ClientField(String name) {

    private static final String ATTRIBUTE_PREFIX = "attributes.";

    /** The id, without the kind. */
    public static final ClientField ID = new ClientField("id");
    /** The kind: {@code contact} or {@code company}. */
    public static final ClientField KIND = new ClientField("kind");
    /** The id of the company that a contact belongs to; unknown for a company. */
    public static final ClientField COMPANY = new ClientField("company");
    /** The role of the company for the host, such as customer or supplier. */
    public static final ClientField COMPANY_TYPE = new ClientField("companyType");
    /** The line of business. */
    public static final ClientField INDUSTRY = new ClientField("industry");
    /** The id of the host's user who is responsible. */
    public static final ClientField RESPONSIBLE = new ClientField("responsible");

    private static final List<ClientField> STANDARD = List.of(ID, KIND, COMPANY, COMPANY_TYPE, INDUSTRY, RESPONSIBLE);

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if there is no such field
     */
    @SuppressWarnings("ReferenceEquality")
    public ClientField {
        Objects.requireNonNull(name, "name");
        String wanted = name;
        boolean isAttribute = name.startsWith(ATTRIBUTE_PREFIX) && name.length() > ATTRIBUTE_PREFIX.length();
        // The list is not there yet while the constants themselves are created.
        if (!isAttribute && STANDARD != null && STANDARD.stream().noneMatch(f -> f.name.equals(wanted))) {
            throw new IllegalArgumentException("A client has no field '" + name + "'; known are "
                    + STANDARD.stream().map(ClientField::name).toList()
                    + ", or use ClientField.attribute(name) for a text of your own");
        }
    }

    /**
     * Returns a text of the host's own.
     *
     * @param name the attribute's name
     * @return the field; a value that is no text counts as unknown
     * @throws IllegalArgumentException if the name is blank
     */
    public static ClientField attribute(String name) {
        return new ClientField(ATTRIBUTE_PREFIX + name);
    }

    /**
     * Returns the attribute's name.
     *
     * @return the name; null for a standard field
     */
    public @Nullable String attributeName() {
        return name.startsWith(ATTRIBUTE_PREFIX) ? name.substring(ATTRIBUTE_PREFIX.length()) : null;
    }

    /**
     * Reads the field of a client.
     *
     * @param client a client
     * @return its text; null when unknown
     */
    public @Nullable String value(Client client) {
        return switch (name) {
            case "id" -> client.id().id();
            case "kind" -> client.id().kind().code();
            case "company" -> client.company();
            case "companyType" -> client.companyType();
            case "industry" -> client.industry();
            case "responsible" -> client.responsible();
            default -> client.attributes().get(attributeName()) instanceof String text ? text : null;
        };
    }

    /**
     * Selects clients whose value is one of these texts.
     *
     * @param values the accepted texts
     * @return holds for clients whose text is one of these; for none when no text is given
     * @throws IllegalArgumentException if this is {@link #KIND} and a text is no kind of client
     */
    public ClientCondition in(String... values) {
        return new ClientCondition.OneOf(this, java.util.Set.of(values));
    }
}
