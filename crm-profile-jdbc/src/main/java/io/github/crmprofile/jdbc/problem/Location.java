package io.github.crmprofile.jdbc.problem;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.regex.Pattern;

/**
 * A location in a mapping, whether the mapping was written as JSON or built in Java.
 *
 * @param pointer the location in the JSON form
 * @param text the same for people, such as {@code deals[0].columns.outcome}; empty for the mapping itself
 */
public record Location(JsonPointer pointer, String text) {

    public static final Location ROOT = new Location(JsonPointer.empty(), "");

    private static final Pattern WORD = Pattern.compile("[\\w$.-]+");

    /** Returns the location of a key in the object at this location. */
    public Location key(String name) {
        String word = WORD.matcher(name).matches() ? name : "'" + name + "'";
        return new Location(pointer.appendProperty(name), text.isEmpty() ? word : text + "." + word);
    }

    /** Returns the location of an element in the list at this location. */
    public Location at(int index) {
        return new Location(pointer.appendIndex(index), text + "[" + index + "]");
    }

    /** Returns the location of what this is a part of; itself for the mapping. */
    public Location parent() {
        JsonPointer outer = pointer.head();
        if (outer == null) {
            return this;
        }
        String last = pointer.last().getMatchingProperty();
        int end = text.length()
                - (text.endsWith("]") ? last.length() + 2 : key(last).text().length() - text.length());
        return new Location(outer, text.substring(0, Math.max(0, end)));
    }

    /** Returns whether one of the two locations lies within the other, or is the same. */
    public boolean overlaps(Location other) {
        return startsWith(pointer.toString(), other.pointer.toString())
                || startsWith(other.pointer.toString(), pointer.toString());
    }

    private static boolean startsWith(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }
}
