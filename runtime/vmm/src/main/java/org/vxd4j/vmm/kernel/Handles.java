package org.vxd4j.vmm.kernel;

import java.util.Arrays;

/**
 * Handles of pending things: dwords that are never zero, and that are known for dead when they are used after their end.
 *
 * <p>The low 20 bits are a slot, the others count how often the slot was used.
 *
 * @param <T> what the handles stand for
 */
final class Handles<T> {

    /** How a handle ended. */
    enum End {
        CALLED("its callback was already called"),
        TIMED_OUT("its callback was already called because its time ran out"),
        CANCELLED("it was already cancelled");

        final String text;

        End(String text) {
            this.text = text;
        }
    }

    private static final int SLOT_BITS = 20;
    private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;

    private Object[] live = new Object[16];
    private int[] uses = new int[16];
    private End[] ends = new End[16];
    private long[] endTimes = new long[16];
    private int[] free = new int[16];
    private int freeCount;
    private int slots = 1;

    int add(T thing) {
        int slot = freeCount > 0 ? free[--freeCount] : grow();
        live[slot] = thing;
        uses[slot] = uses[slot] + 1 & 0x7FF;
        return uses[slot] << SLOT_BITS | slot;
    }

    private int grow() {
        if (slots == live.length) {
            if (slots > SLOT_MASK) {
                throw new IllegalStateException("more than a million things are pending at once");
            }
            int size = slots * 2;
            live = Arrays.copyOf(live, size);
            uses = Arrays.copyOf(uses, size);
            ends = Arrays.copyOf(ends, size);
            endTimes = Arrays.copyOf(endTimes, size);
            free = Arrays.copyOf(free, size);
        }
        return slots++;
    }

    /** What the handle stands for, or null when it is dead or never was one. */
    @SuppressWarnings("unchecked")
    T get(int handle) {
        int slot = handle & SLOT_MASK;
        return slot < slots && uses[slot] == handle >>> SLOT_BITS ? (T) live[slot] : null;
    }

    void end(int handle, End end, long now) {
        int slot = handle & SLOT_MASK;
        live[slot] = null;
        ends[slot] = end;
        endTimes[slot] = now;
        free[freeCount++] = slot;
    }

    /** Why a handle that stands for nothing is dead, as far as is known. */
    String whyDead(int handle) {
        int slot = handle & SLOT_MASK;
        if (slot == 0 || slot >= slots || handle >>> SLOT_BITS > uses[slot]) {
            return "no service ever returned it";
        }
        if (uses[slot] != handle >>> SLOT_BITS) {
            return "it ended long ago, and its slot is in use again";
        }
        return "%s at %s us".formatted(ends[slot].text, endTimes[slot] / 1000);
    }
}
