package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vxd4j.processor.flow.Node;

/**
 * What a method does to something that is taken and given back.
 *
 * @param returned how often it is taken more than given back, when the method returns: one number for each outcome
 * @param thrown the same, when it ends by an exception
 * @param sure false when these may not be all, or not certain
 * @param lowest the least that it is at any step
 * @param left the ends at which it stays taken for certain
 * @param held the steps that run while it is certainly taken, and the step that took it
 * @param least how often it is taken at least when a step begins
 * @param free the steps that certainly run while this method has not taken it
 */
record Account(
        Set<Integer> returned,
        Set<Integer> thrown,
        boolean sure,
        int lowest,
        List<Left> left,
        Map<Node, Node> held,
        Map<Node, Integer> least,
        Set<Node> free) {

    /**
     * An end of the method.
     *
     * @param at where
     * @param since the step that took what stays taken
     * @param gives true when another way from that step gives it back
     */
    record Left(Node at, Node since, boolean gives) {}

    /** True when some ways leave it taken and others do not. */
    boolean isMixed() {
        boolean some = returned.stream().anyMatch(d -> d > 0) || thrown.stream().anyMatch(d -> d > 0);
        return some && returned.stream().anyMatch(d -> d <= 0);
    }

    /** What a call does to it: the least, when that depends. */
    Change change() {
        int least = returned.stream().mapToInt(Integer::intValue).min().orElse(0);
        return new Change(least, sure && returned.size() <= 1, null);
    }

    /** What it did when it ends by an exception that it throws itself; not certain when it throws none. */
    Change whenThrown() {
        int least = thrown.stream().mapToInt(Integer::intValue).min().orElse(0);
        return new Change(least, sure && thrown.size() == 1, null);
    }
}
