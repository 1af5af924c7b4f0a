package org.vxd4j.cli.story;

/** How often something happened, how long in all, and how long at most. */
final class Tally {
    private long count;
    private long total;
    private long longest;

    void add(long nanos) {
        count++;
        total += nanos;
        longest = Math.max(longest, nanos);
    }

    long count() {
        return count;
    }

    long total() {
        return total;
    }

    long longest() {
        return longest;
    }
}
