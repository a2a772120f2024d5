package io.github.crmprofile.jdbc.group;

import io.github.crmprofile.jdbc.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several GROUP BY keys as the digits of one number, so that the database sorts and compares one column and not many.
 *
 * <p>The numbers of a key begin at 0 and are below its base. With {@code won} (base 2) and {@code interval} (base 5) the number is {@code won * 5 +
 * interval}: deals that are won and in interval 3 are in group 8. Unpacked from the last key on, {@code 8 % 5 = 3} is the interval and {@code 8 / 5 =
 * 1} is won.
 *
 * <p>Immutable and thread-safe.
 */
final class PackedKeys {

    /** What the smallest integer type of databases holds. */
    private static final long MOST = Integer.MAX_VALUE;

    private final List<Key> keys;

    /**
     * A key.
     *
     * @param place its index among all keys of the branch
     * @param digit its number, base and meaning
     */
    record Key(int place, GroupKey.PackedDigit digit) {}

    private PackedKeys(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /** Packs keys into as few numbers as hold them, in their order. */
    static List<PackedKeys> pack(List<Key> keys) {
        var numbers = new ArrayList<PackedKeys>();
        var together = new ArrayList<Key>();
        long product = 1;
        for (Key key : keys) {
            if (product * key.digit().base() > MOST) {
                numbers.add(new PackedKeys(together));
                together.clear();
                product = 1;
            }
            product *= key.digit().base();
            together.add(key);
        }
        if (!together.isEmpty()) {
            numbers.add(new PackedKeys(together));
        }
        return numbers;
    }

    /** Returns the number. */
    Sql sql() {
        Sql number = Sql.NONE;
        for (Key key : keys) {
            GroupKey.PackedDigit digit = key.digit();
            number = number.isEmpty() ? digit.sql() : Sql.of("(", number, ") * ", digit.base(), " + ", digit.sql());
        }
        return number;
    }

    /** Puts the value of each key into the values of a group. */
    void unpack(int number, @Nullable Object[] group) {
        int rest = number;
        for (int i = keys.size() - 1; i >= 0; i--) {
            Key key = keys.get(i);
            int base = key.digit().base();
            group[key.place()] = key.digit().meaning().apply(rest % base);
            rest /= base;
        }
    }
}
