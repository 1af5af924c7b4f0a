package org.vxd4j.api;

/**
 * A pending event, as the event services return it in ESI.
 *
 * <p>Zero ({@link #isNone}) means that the callback has already run inside the call (seeds Call_VM_Event,
 * Call_Priority_VM_Event). Each scheduling service has a handle type of its own, because each has its own cancel service
 * and mixing them corrupts the VMM's lists (rule EH-03).
 */
public abstract sealed class EventHandle implements Dword
        permits EventHandle.None, GlobalEvent, VmEvent, PriorityEvent, ThreadEvent, RestrictedEvent {

    /** The callback has already run, or there never was an event. */
    public static final EventHandle NONE = new None();

    private final int dword;

    EventHandle(int dword) {
        this.dword = dword;
    }

    /** True when nothing is pending: the callback ran inside the service (ESI = 0). */
    public final boolean isNone() {
        return dword == 0;
    }

    @Override
    public final int dword() {
        return dword;
    }

    /**
     * Takes the event back with the cancel service that belongs to the service it was scheduled with; does nothing when
     * {@link #isNone}.
     *
     * @throws RuntimeException the kernel's fault for rule EH-02 when the callback was called, or the event cancelled, before
     */
    public abstract void cancel(Vmm vmm);

    @Override
    public String toString() {
        return isNone() ? "no event" : "event %08X".formatted(dword);
    }

    /** The type of {@link EventHandle#NONE}. */
    public static final class None extends EventHandle {
        private None() {
            super(0);
        }

        @Override
        public void cancel(Vmm vmm) {
            // Cancelling "no event" is a legal no-op in every cancel service.
        }
    }
}
