package io.github.crmprofile.contract;

import io.github.crmprofile.model.RecordKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a source can store. The kit fills a source with no more than that, and asks for no more.
 *
 * <p>A store of its own, such as a document store, keeps all. A source over the tables or entities of a host often has numbers for keys, one contact
 * for a deal, no invoices, or no attributes: {@code SourceAbilities.all().withNumericIds().withOneContactPerDeal().without(RecordKind.INVOICE)}.
 *
 * @param kinds the record kinds; the source says the same by {@code kinds()}
 * @param hasTextIds whether ids may be any text; otherwise they are whole numbers of four digits
 * @param hasSeveralContactsPerDeal whether a deal may have several contacts; otherwise it has one or none, which is not marked as primary
 * @param hasAttributes whether records keep the attributes that {@link ProfileSourceContract} names
 */
public record SourceAbilities(
        Set<RecordKind> kinds, boolean hasTextIds, boolean hasSeveralContactsPerDeal, boolean hasAttributes) {

    /**
     * Copies the kinds.
     *
     * @throws IllegalArgumentException if there are no kinds
     */
    public SourceAbilities {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("A source without any record kind has nothing to be tried with");
        }
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    /**
     * Returns the abilities of a source that stores everything.
     *
     * @return all kinds, text ids, several contacts per deal, attributes
     */
    public static SourceAbilities all() {
        return new SourceAbilities(EnumSet.allOf(RecordKind.class), true, true, true);
    }

    /**
     * Returns these abilities without a record kind.
     *
     * @param kind the kind that the source does not have
     * @return a copy
     * @throws IllegalArgumentException if it is the only kind
     */
    public SourceAbilities without(RecordKind kind) {
        var rest = EnumSet.copyOf(kinds);
        rest.remove(kind);
        return new SourceAbilities(rest, hasTextIds, hasSeveralContactsPerDeal, hasAttributes);
    }

    /**
     * Returns these abilities with whole numbers for ids.
     *
     * @return a copy
     */
    public SourceAbilities withNumericIds() {
        return new SourceAbilities(kinds, false, hasSeveralContactsPerDeal, hasAttributes);
    }

    /**
     * Returns these abilities with at most one contact per deal.
     *
     * @return a copy
     */
    public SourceAbilities withOneContactPerDeal() {
        return new SourceAbilities(kinds, hasTextIds, false, hasAttributes);
    }

    /**
     * Returns these abilities without attributes.
     *
     * @return a copy
     */
    public SourceAbilities withoutAttributes() {
        return new SourceAbilities(kinds, hasTextIds, hasSeveralContactsPerDeal, false);
    }
}
