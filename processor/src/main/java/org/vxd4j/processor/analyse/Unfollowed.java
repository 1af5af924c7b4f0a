package org.vxd4j.processor.analyse;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.rule.Part;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.processor.code.Hop;

/** The calls of one driver that cannot be followed: an error in a ring-0 event, news for the author everywhere else. */
final class Unfollowed {
    private static final String IN_RING0_EVENT = "R0-08";
    private static final int SHOWN = 10;

    private final SortedSet<Call> calls = new TreeSet<>();

    private record Call(String file, long line, String text) implements Comparable<Call> {
        @Override
        public int compareTo(Call other) {
            return Comparator.comparing(Call::file)
                    .thenComparing(Call::line)
                    .thenComparing(Call::text)
                    .compare(this, other);
        }
    }

    /**
     * Notes a call.
     *
     * @param given the interfaces that the driver has from outside, as its constructor says: what is behind them is not its own
     */
    void add(Reached.Unfollowed reached, List<String> given, Program program) {
        String owner = reached.callee().owner();
        // Nor is a procedure that was handed over from outside: the one that was hooked before, for example.
        if (given.stream().anyMatch(g -> program.isSubtype(g, owner)) || Procedures.isProcedure(owner)) {
            return;
        }
        Hop hop = reached.chain().last();
        calls.add(new Call(hop.place().file(), hop.place().line(), "%s: %s".formatted(hop, reached.why())));
    }

    /** Rule R0-08: the call of an event that completes at ring 0. */
    static Finding inRing0Event(String entry, Reached.Unfollowed reached) {
        boolean direct = reached.chain().size() == 1;
        Rule rule = RuleCatalogue.get(IN_RING0_EVENT);
        return new Finding(
                rule,
                rule.severity(),
                Part.EVENT,
                null,
                "the ring-0 event %s %s %s, and nothing tells what that runs: %s"
                        .formatted(
                                entry,
                                direct ? "calls" : "reaches",
                                reached.callee().label(),
                                reached.why()),
                direct ? rule.why() : reached.chain().story() + rule.why(),
                "Call a method that the compiler can see, or drop RING0_EVENT.",
                reached.callee().label());
    }

    /** The note for the author; empty when every call was followed. */
    String note(String driver) {
        if (calls.isEmpty()) {
            return "";
        }
        StringBuilder note = new StringBuilder(
                "[vxd:not-followed] %s makes %s; what is behind is checked by the kernel when it happens"
                        .formatted(
                                driver,
                                calls.size() == 1
                                        ? "a call that cannot be followed"
                                        : calls.size() + " calls that cannot be followed"));
        Iterator<Call> all = calls.iterator();
        for (int shown = 0; shown < SHOWN && all.hasNext(); shown++) {
            note.append('\n').append(all.next().text());
        }
        if (all.hasNext()) {
            note.append("\nand %d more".formatted(calls.size() - SHOWN));
        }
        return note.toString();
    }
}
