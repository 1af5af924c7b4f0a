package org.vxd4j.api;

/** A pending event of {@code Schedule_Thread_Event}; {@code Cancel_Thread_Event} takes it back. */
public final class ThreadEvent extends EventHandle {
    private final ThreadHandle thread;

    /** For the kernel and for generated posters. */
    public ThreadEvent(ThreadHandle thread, int esi) {
        super(esi);
        this.thread = thread;
    }

    @Override
    public void cancel(Vmm vmm) {
        vmm.cancelThreadEvent(thread, this);
    }
}
