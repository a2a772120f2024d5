package io.github.crmprofile.jdbc.draft;

import io.github.crmprofile.jdbc.survey.TablePicker.Pick;
import java.util.List;

/**
 * Chooses what ids have before the stored value: the name of their table where several tables hold one kind of record, and so for the ids of each
 * source and of all links to it.
 *
 * @param all the tables of the draft
 */
record Prefixes(List<Pick> all) {

    /** Returns the prefix of the ids of a table; empty for none. */
    String of(Pick pick) {
        return all.stream().filter(other -> other.kind() == pick.kind()).count() > 1
                ? pick.table().lower() + "-"
                : "";
    }
}
