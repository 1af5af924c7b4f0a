package org.vxd4j.vmm;

/**
 * What ring-0 work costs in virtual nanoseconds. The figures are ours, in the range of a 33 MHz machine; only their order of
 * magnitude matters, and that time passes while drivers run.
 *
 * @param service a VMM or VxD service call
 * @param port a port access by ring-0 code
 * @param trap a fault of a guest into the VMM, besides what its handler does
 * @param callback calling a callback
 * @param interrupt entering and leaving an interrupt handler
 * @param taskSwitch switching to another thread
 */
public record Costs(long service, long port, long trap, long callback, long interrupt, long taskSwitch) {

    /** The usual figures. */
    public static final Costs DEFAULT = new Costs(500, 1_000, 2_000, 1_000, 3_000, 5_000);
}
