package org.vxd4j.board.pic;

/**
 * The order of the eight levels of an 8259A: a ring with one level at its lowest end. Rotating it is what the rotate and
 * set priority commands do (8259A data sheet, "Automatic rotation", "Specific rotation").
 */
final class PriorityRing {

    static final int NO_LEVEL = -1;
    static final int LEVELS = 8;

    private static final int LAST_LEVEL = LEVELS - 1;

    private int lowest = LAST_LEVEL;

    /** After this IR0 comes first and IR7 last. */
    void reset() {
        lowest = LAST_LEVEL;
    }

    /** Makes this level the last; the one after it, modulo eight, becomes the first. */
    void makeLowest(int level) {
        lowest = level;
    }

    /** The first level in the ring whose bit is set; {@link #NO_LEVEL} when none is. */
    int first(int bits) {
        if (bits == 0) {
            return NO_LEVEL;
        }
        int highest = lowest + 1;
        int rotated = (bits | bits << LEVELS) >>> highest;
        return Integer.numberOfTrailingZeros(rotated) + highest & LAST_LEVEL;
    }

    /** 0 for the level that goes first, 7 for the last. */
    int rank(int level) {
        return level - lowest - 1 & LAST_LEVEL;
    }
}
