package org.vxd4j.api;

/** A pending event of {@code Schedule_Global_Event} or {@code Call_Global_Event}; {@code Cancel_Global_Event} takes it back. */
public final class GlobalEvent extends EventHandle {

    /** For the kernel and for generated posters. */
    public GlobalEvent(int esi) {
        super(esi);
    }

    @Override
    public void cancel(Vmm vmm) {
        vmm.cancelGlobalEvent(this);
    }
}
