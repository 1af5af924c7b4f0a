package org.vxd4j.api;

/** A pending event of {@code Call_Priority_VM_Event}; {@code Cancel_Priority_VM_Event} takes it and its boost back. */
public final class PriorityEvent extends EventHandle {

    /** For the kernel and for generated posters. */
    public PriorityEvent(int esi) {
        super(esi);
    }

    @Override
    public void cancel(Vmm vmm) {
        vmm.cancelPriorityVmEvent(this);
    }
}
