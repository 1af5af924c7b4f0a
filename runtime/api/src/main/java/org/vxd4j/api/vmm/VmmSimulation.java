package org.vxd4j.api.vmm;

import org.vxd4j.api.DeviceId;
import org.vxd4j.api.In;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.result.MappedAddress;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.VxdService;

/** Making the current virtual machine jump, call, return, push and pop: what it does when it next runs. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmSimulation {

    /**
     * Linear address of what a segment and an offset register of the client point to: AH and AL are the fields' places in
     * Client_Reg_Struc; -1 when there is none.
     */
    @VxdService(
            ordinal = 0x01C,
            name = "Map_Flat",
            uses = {Reg.EAX, Reg.FLAGS})
    @Out(Reg.EAX)
    default int mapFlat(@In(Reg.EAX) int fields) {
        throw ServiceNotImplemented.of("Map_Flat");
    }

    /** An address for which the virtual machine, in the mode it is in, reaches this linear address. */
    @VxdService(
            ordinal = 0x01D,
            name = "Map_Lin_To_VM_Addr",
            effects = Effect.ALLOCATES,
            uses = {Reg.ECX, Reg.EDX, Reg.FLAGS})
    default MappedAddress mapLinToVmAddr(@In(Reg.EAX) int linear, @In(Reg.ECX) int limit) {
        throw ServiceNotImplemented.of("Map_Lin_To_VM_Addr");
    }

    /** Makes the current virtual machine take an interrupt when it next runs. */
    @VxdService(
            ordinal = 0x046,
            name = "Simulate_Int",
            effects = {Effect.MODIFIES_CLIENT, Effect.PAGEABLE_TOUCH})
    void simulateInt(@In(Reg.EAX) int interrupt);

    /** Makes the virtual machine return from an interrupt: CS, IP and flags come off its stack. */
    @VxdService(
            ordinal = 0x047,
            name = "Simulate_Iret",
            effects = {Effect.MODIFIES_CLIENT, Effect.PAGEABLE_TOUCH})
    default void simulateIret() {
        throw ServiceNotImplemented.of("Simulate_Iret");
    }

    /** Makes the virtual machine call an address: CS and IP go onto its stack (rule NX-13). */
    @VxdService(
            ordinal = 0x048,
            name = "Simulate_Far_Call",
            effects = {Effect.MODIFIES_CLIENT, Effect.PAGEABLE_TOUCH})
    default void simulateFarCall(@In(Reg.ECX) int segment, @In(Reg.EDX) int offset) {
        throw ServiceNotImplemented.of("Simulate_Far_Call");
    }

    /** Makes the virtual machine go on elsewhere (rule NX-13). */
    @VxdService(ordinal = 0x049, name = "Simulate_Far_Jmp", effects = Effect.MODIFIES_CLIENT)
    default void simulateFarJmp(@In(Reg.ECX) int segment, @In(Reg.EDX) int offset) {
        throw ServiceNotImplemented.of("Simulate_Far_Jmp");
    }

    /** Makes the virtual machine return from a far call: CS and IP come off its stack. */
    @VxdService(
            ordinal = 0x04A,
            name = "Simulate_Far_Ret",
            effects = {Effect.MODIFIES_CLIENT, Effect.PAGEABLE_TOUCH})
    default void simulateFarRet() {
        throw ServiceNotImplemented.of("Simulate_Far_Ret");
    }

    /** As Simulate_Far_Ret, and takes so many bytes of arguments off the stack as well. */
    @VxdService(
            ordinal = 0x04B,
            name = "Simulate_Far_Ret_N",
            effects = {Effect.MODIFIES_CLIENT, Effect.PAGEABLE_TOUCH})
    default void simulateFarRetN(@In(Reg.EAX) int bytes) {
        throw ServiceNotImplemented.of("Simulate_Far_Ret_N");
    }

    /** Makes the virtual machine enter an interrupt handler at this address, with a frame to return through (rule NX-13). */
    @VxdService(
            ordinal = 0x04C,
            name = "Build_Int_Stack_Frame",
            effects = {Effect.MODIFIES_CLIENT, Effect.PAGEABLE_TOUCH})
    default void buildIntStackFrame(@In(Reg.ECX) int segment, @In(Reg.EDX) int offset) {
        throw ServiceNotImplemented.of("Build_Int_Stack_Frame");
    }

    /** Puts a value on the virtual machine's stack: a word, or a dword in a 32-bit segment. */
    @VxdService(
            ordinal = 0x04D,
            name = "Simulate_Push",
            effects = {Effect.MODIFIES_CLIENT, Effect.PAGEABLE_TOUCH})
    default void simulatePush(@In(Reg.EAX) int value) {
        throw ServiceNotImplemented.of("Simulate_Push");
    }

    /** Takes a value off the virtual machine's stack: a word, or a dword in a 32-bit segment. */
    @VxdService(
            ordinal = 0x04E,
            name = "Simulate_Pop",
            effects = {Effect.MODIFIES_CLIENT, Effect.PAGEABLE_TOUCH},
            uses = {Reg.EAX, Reg.FLAGS})
    @Out(Reg.EAX)
    default int simulatePop() {
        throw ServiceNotImplemented.of("Simulate_Pop");
    }
}
