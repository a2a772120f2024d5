package io.github.crmprofile.examples.sample;

import java.util.List;
import java.util.Random;

/**
 * The random choices of one record. Every record has its own, so that a change to one leaves the others as they are. {@link Random} is
 * the generator whose sequence Java specifies: the company is the same on every JDK.
 */
final class Draws {
    private static final long SEED = 0x5EED_C0FF_EEL;
    private final Random random;

    private Draws(Random random) {
        this.random = random;
    }

    static Draws of(String what, int number) {
        long mixed = SEED + what.hashCode() * 0x9E37_79B9_7F4A_7C15L + number * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 31) * 0x94D0_49BB_1331_11EBL;
        return new Draws(new Random(mixed ^ mixed >>> 29));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** The lower, the likelier: the first tenth of the range is drawn nearly three times as often as evenly. */
    int skewed(int bound) {
        return Math.min(below(bound), Math.min(below(bound), below(bound)));
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** The index of one of the weights, as often as its weight tells. */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int drawn = below(total);
        int index = 0;
        while (drawn >= weights[index]) {
            drawn -= weights[index++];
        }
        return index;
    }

    /** Near the median mostly, now and then a multiple of it: a product of many factors is spread as real amounts are. */
    long around(long median) {
        long value = median * 100;
        for (int factor = 0; factor < 6; factor++) {
            value = value * between(54, 168) / 100;
        }
        return value / 100;
    }
}
