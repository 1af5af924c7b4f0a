package org.vxd4j.cli.story;

import java.util.Arrays;

/** How long one VM at a time had something: the processor, or the critical section. */
final class VmClocks {
    private long[] totals = new long[8];
    private int holder;
    private long since;

    /** From now on this VM has it; 0: nobody. */
    void give(int vm, long now) {
        totals[holder] += now - since;
        if (vm >= totals.length) {
            totals = Arrays.copyOf(totals, vm * 2);
        }
        holder = vm;
        since = now;
    }

    /** The VM that has it; 0: nobody. */
    int holder() {
        return holder;
    }

    /** The totals up to now, by VM. */
    long[] read(long now) {
        give(holder, now);
        return totals.clone();
    }

    /** How long a VM had it since an earlier reading. */
    long since(long[] earlier, long now, int vm) {
        give(holder, now);
        long before = vm < earlier.length ? earlier[vm] : 0;
        return vm < totals.length ? totals[vm] - before : 0;
    }

    /** The VM that had it longest since an earlier reading, other than {@code except}; 0: none. */
    int longestSince(long[] earlier, long now, int except) {
        int longest = 0;
        long most = 0;
        for (int vm = 1; vm < totals.length; vm++) {
            long had = since(earlier, now, vm);
            if (had > most && vm != except) {
                most = had;
                longest = vm;
            }
        }
        return longest;
    }
}
