package org.vxd4j.processor.discipline;

import org.vxd4j.processor.flow.Node;

/**
 * What is known on one way through a method about something that is taken and given back.
 *
 * @param depth how often it is taken; negative when more was given back than was taken on this way
 * @param since the step that took it first; null when it is not taken
 * @param pending the last step whose result tells whether it did anything; null for none
 * @param sure false when a call did something that is not known for certain, or an exception came that may never come
 * @param guessed true when a choice was made that may depend on whether it is taken: both may never happen together
 * @param skipped true when, in such a choice, the other way may give it back
 */
record Hold(int depth, Node since, Node pending, boolean sure, boolean guessed, boolean skipped) {
    private static final int MOST = 4;

    static final Hold NOTHING = new Hold(0, null, null, true, false, false);

    /** After a step. */
    Hold after(Node node, Change change) {
        int now = depth + change.by();
        boolean counted = Math.abs(now) <= MOST;
        int kept = counted ? now : Integer.signum(now) * MOST;
        Node waiting = change.nothingWhen() == null ? pending : node;
        boolean given = kept <= 0;
        Node first = depth > 0 ? since : node;
        // What may not have been given back is still known by whoever took it.
        first = given && waiting != node ? null : first;
        return new Hold(kept, first, waiting, sure && counted && change.sure(), guessed && !given, skipped && !given);
    }

    /** The step that was waited for did nothing: as before it. */
    Hold without(Change change) {
        int before = depth - change.by();
        return new Hold(before, before <= 0 ? null : since, null, sure, guessed, skipped);
    }

    /** The step that was waited for did what it is for. */
    Hold settled() {
        return new Hold(depth, depth <= 0 ? null : since, null, sure, guessed, skipped);
    }

    /** What may never happen happened. */
    Hold unsure() {
        return new Hold(depth, since, pending, false, guessed, skipped);
    }

    /** A choice was made that may go together with what was taken. */
    Hold chosen(boolean gives) {
        return new Hold(depth, since, pending, sure, true, skipped || gives);
    }

    /** True when it is certainly taken wherever this way can be. */
    boolean isCertain() {
        return depth > 0 && sure && !guessed;
    }

    /** True when it certainly stays taken, if the way ends here. */
    boolean isLeft() {
        return depth > 0 && sure && !skipped;
    }
}
