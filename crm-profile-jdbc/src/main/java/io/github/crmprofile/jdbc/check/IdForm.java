package io.github.crmprofile.jdbc.check;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The form of some ids: what a developer recognises them by, without any of them.
 *
 * @param ids some ids without what the mapping puts before them, at least one
 * @param prefixes what it puts before them; empty for nothing
 */
record IdForm(List<String> ids, List<String> prefixes) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern UUID = Pattern.compile("\\{?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}?");
    /** What stands between several ids in a cell. */
    private static final Pattern BETWEEN = Pattern.compile("[;,|]");
    /** What ids of a kind begin with, such as {@code zcrm_}. */
    private static final Pattern BEGINNING = Pattern.compile("[\\p{Alnum}]{1,16}[-_:/#]");
    /** So many ids that begin alike do so by their form, and not by chance. */
    private static final int SEVERAL = 3;

    /** Says it in words, such as {@code numbers of 1 to 3 digits}. */
    String text() {
        List<String> named =
                prefixes.stream().filter(prefix -> !prefix.isEmpty()).toList();
        String some = named.size() == prefixes.size() ? " behind '" : ", some behind '";
        return named.isEmpty() ? bare() : bare() + some + String.join("' or '", named) + "'";
    }

    private String bare() {
        if (all(NUMBER)) {
            return "numbers of " + lengths("digit");
        } else if (all(UUID)) {
            return ids.get(0).startsWith("{") ? "UUIDs in braces" : "UUIDs";
        }
        return "texts of " + lengths("character") + beginning() + between();
    }

    /** Returns whether these may be ids of the same records as others: numbers of as many digits, or texts that begin alike. */
    boolean isLike(IdForm other) {
        boolean areTexts = text().startsWith("texts") && other.text().startsWith("texts");
        return text().equals(other.text()) || (areTexts && beginning().equals(other.beginning()));
    }

    /** Returns whether these have a form that others have, too: the same one, or numbers of no more and no fewer digits, behind a prefix of theirs. */
    boolean isAmong(IdForm others) {
        boolean isSame = bare().equals(others.bare())
                || (all(NUMBER)
                        && others.all(NUMBER)
                        && ids.stream().noneMatch(id -> id.length() < others.shortest())
                        && ids.stream().noneMatch(id -> id.length() > others.longest()));
        return isSame && others.prefixes.containsAll(prefixes);
    }

    private int shortest() {
        return ids.stream().mapToInt(String::length).min().orElseThrow();
    }

    private int longest() {
        return ids.stream().mapToInt(String::length).max().orElseThrow();
    }

    /** Returns whether some hold several ids, as far as punctuation shows. */
    boolean areLists() {
        return ids.stream().anyMatch(id -> BETWEEN.matcher(id).find());
    }

    /** Returns whether several rows have the same id. */
    boolean isOne() {
        return ids.stream().distinct().count() == 1;
    }

    private boolean all(Pattern pattern) {
        return ids.stream().allMatch(id -> pattern.matcher(id).matches());
    }

    private String lengths(String noun) {
        int last = longest();
        return (shortest() == last ? "" : shortest() + " to ") + last + " " + noun + (last == 1 ? "" : "s");
    }

    private String beginning() {
        var matcher = BEGINNING.matcher(ids.get(0));
        if (!matcher.lookingAt() || ids.stream().distinct().count() < SEVERAL) {
            return "";
        }
        String beginning = matcher.group();
        return ids.stream().allMatch(id -> id.startsWith(beginning)) ? " that begin with '" + beginning + "'" : "";
    }

    private String between() {
        var found = new TreeSet<String>();
        ids.forEach(id -> BETWEEN.matcher(id).results().forEach(match -> found.add("'" + match.group() + "'")));
        return found.isEmpty() ? "" : " with " + String.join(" and ", found) + " in them";
    }
}
