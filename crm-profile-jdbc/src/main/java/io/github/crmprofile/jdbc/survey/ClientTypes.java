package io.github.crmprofile.jdbc.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column whose codes say which rows of a table of clients are persons, and which are companies.
 *
 * @param column the column
 * @param persons the codes of persons
 * @param companies the codes of companies
 * @param others the codes of neither; "nothing" for none
 */
public record ClientTypes(Table.Col column, List<String> persons, List<String> companies, List<String> others) {

    private static final String NOTHING = "nothing";

    /** Copies the lists. */
    public ClientTypes {
        persons = List.copyOf(persons);
        companies = List.copyOf(companies);
        others = List.copyOf(others);
    }

    /** Returns the first such column of a table that has codes of both; empty where there is none. */
    public static Optional<ClientTypes> of(Table table, Sample sample) {
        return table.columns().stream()
                .filter(column ->
                        column.isText() && Vocabulary.words("client.type").contains(column.lastWord()))
                .map(column -> of(table, column, sample))
                .filter(types ->
                        !types.persons().isEmpty() && !types.companies().isEmpty())
                .findFirst();
    }

    private static ClientTypes of(Table table, Table.Col column, Sample sample) {
        var persons = new ArrayList<String>();
        var companies = new ArrayList<String>();
        var others = new ArrayList<String>();
        sample.codes(table, column.name()).keySet().stream()
                .map(Sample::unpadded)
                .map(code -> code.isBlank() ? NOTHING : code)
                .distinct()
                .limit(TableEvidence.MOST_CODES)
                .forEach(code -> (means("client.person", code)
                                ? persons
                                : means("client.company", code) ? companies : others)
                        .add(code));
        return new ClientTypes(column, persons, companies, others);
    }

    private static boolean means(String entry, String code) {
        return Vocabulary.words(entry).contains(Vocabulary.plain(Words.joined(code)));
    }
}
