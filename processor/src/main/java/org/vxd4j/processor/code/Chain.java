package org.vxd4j.processor.code;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** The calls by which something is reached from an entry point. Chains that begin alike share their beginning. */
public final class Chain {
    /** The chain to the entry point itself. */
    public static final Chain EMPTY = new Chain(null, null);

    private final Chain before;
    private final Hop last;
    private final int size;

    private Chain(Chain before, Hop last) {
        this.before = before;
        this.last = last;
        this.size = before == null ? 0 : before.size + 1;
    }

    /** This chain and one more call. */
    public Chain with(Hop hop) {
        return new Chain(this, hop);
    }

    /** True for the entry point itself. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** How many calls there are. */
    public int size() {
        return size;
    }

    /** The call by the entry point; null when there is none. */
    public Hop first() {
        Chain chain = this;
        while (chain.size > 1) {
            chain = chain.before;
        }
        return chain.last;
    }

    /** The last call; null when there is none. */
    public Hop last() {
        return last;
    }

    /** The calls, from the entry point on. */
    public List<Hop> hops() {
        Deque<Hop> hops = new ArrayDeque<>();
        for (Chain chain = this; chain.size > 0; chain = chain.before) {
            hops.addFirst(chain.last);
        }
        return List.copyOf(hops);
    }

    /** The calls as messages tell them, a line each. */
    public String story() {
        return hops().stream().map(Hop::toString).collect(Collectors.joining("\n  ", "", "\n  "));
    }
}
