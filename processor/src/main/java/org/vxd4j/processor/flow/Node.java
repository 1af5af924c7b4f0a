package org.vxd4j.processor.flow;

import java.util.ArrayList;
import java.util.List;
import org.vxd4j.processor.code.Place;

/** One step of a method. */
public final class Node {
    private final int index;
    private final Op op;
    private final Place place;
    private final List<Edge> next = new ArrayList<>(2);
    private List<Edge> behind = List.of();

    Node(int index, Op op, Place place) {
        this.index = index;
        this.op = op;
        this.place = place;
    }

    /** Its number in the method; steps of one statement follow each other. */
    public int index() {
        return index;
    }

    /** What it does. */
    public Op op() {
        return op;
    }

    /** Where it stands; null for what stands nowhere. */
    public Place place() {
        return place;
    }

    /** What can come after it; nothing after the end of the method. */
    public List<Edge> next() {
        return next;
    }

    /** Ends the way here: whoever read the code did not know that this never returns. */
    public void end() {
        if (!next.isEmpty()) {
            behind = List.copyOf(next);
            next.clear();
        }
    }

    /** What stands behind it, though nothing comes after it. */
    public List<Edge> behind() {
        return behind;
    }

    @Override
    public String toString() {
        return index + ": " + op;
    }
}
