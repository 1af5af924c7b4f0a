package org.vxd4j.api;

/**
 * A port's handler as the VMM calls it: EAX value written, EBX virtual machine, ECX type of access ({@link IoType}), EDX port,
 * EBP client registers in; EAX value read out. DDK {@code IOCallback} of {@code Install_IO_Handler}.
 */
@FunctionalInterface
public interface IoProc {

    /** Runs the handler. */
    void access(Registers registers);
}
