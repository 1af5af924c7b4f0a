package org.vxd4j.api;

/** A pending event of {@code Call_Restricted_Event}; {@code Cancel_Restricted_Event} takes it and its boost back. */
public final class RestrictedEvent extends EventHandle {

    /** For the kernel and for generated posters. */
    public RestrictedEvent(int esi) {
        super(esi);
    }

    @Override
    public void cancel(Vmm vmm) {
        vmm.cancelRestrictedEvent(this);
    }
}
