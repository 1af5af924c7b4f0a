package org.vxd4j.processor.discipline;

/**
 * What a step does to something that is taken and given back.
 *
 * @param by how often it is taken; negative when it is given back
 * @param sure false when that is only a guess: the least it may be
 * @param nothingWhen the truth of the step's result that says that nothing happened; null when something always does
 */
record Change(int by, boolean sure, Boolean nothingWhen) {
    static final Change NONE = new Change(0, true, null);

    /** Certain. */
    static Change by(int by) {
        return new Change(by, true, null);
    }

    /** At least this. */
    static Change atLeast(int by) {
        return new Change(by, false, null);
    }

    /** True when it can be left out. */
    boolean isNone() {
        return by == 0 && sure;
    }
}
