package org.vxd4j.vmm.spi;

/** Where VPICD takes the CPU's hardware interrupts: the part of the interrupt descriptor table that is the controllers'. */
public interface InterruptDispatch {

    /** Called by the CPU for every interrupt the controllers deliver, with interrupts disabled. */
    @FunctionalInterface
    interface Sink {
        /** Handles the interrupt with this vector. */
        void interrupt(int vector);
    }

    /** Takes all hardware interrupts; a second device that tries is refused. */
    void install(Sink sink);

    /** Notes in the trace that an interrupt is simulated into the current virtual machine. */
    void simulated(int interrupt);
}
