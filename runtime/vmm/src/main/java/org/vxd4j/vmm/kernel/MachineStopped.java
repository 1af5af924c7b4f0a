package org.vxd4j.vmm.kernel;

/** Unwinds driver code that is blocked, or calls a service, when the machine is closed. */
final class MachineStopped extends Error {
    private static final long serialVersionUID = 1L;

    MachineStopped() {
        super("the machine is closed", null, false, false);
    }
}
