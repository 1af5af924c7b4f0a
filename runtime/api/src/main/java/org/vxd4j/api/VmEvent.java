package org.vxd4j.api;

/** A pending event of {@code Schedule_VM_Event} or {@code Call_VM_Event}; {@code Cancel_VM_Event} takes it back and needs its VM too. */
public final class VmEvent extends EventHandle {
    private final VmHandle vm;

    /** For the kernel and for generated posters. */
    public VmEvent(VmHandle vm, int esi) {
        super(esi);
        this.vm = vm;
    }

    @Override
    public void cancel(Vmm vmm) {
        vmm.cancelVmEvent(vm, this);
    }
}
