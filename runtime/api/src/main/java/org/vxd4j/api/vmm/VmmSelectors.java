package org.vxd4j.api.vmm;

import org.vxd4j.api.DeviceId;
import org.vxd4j.api.Out;
import org.vxd4j.api.Reg;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.result.Descriptor;
import org.vxd4j.api.result.SelectorResult;
import org.vxd4j.api.service.Convention;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.VxdService;

/** Selectors and descriptors of protected mode. */
@ServiceTable(device = "VMM", deviceId = DeviceId.VMM)
public interface VmmSelectors {

    /** A selector through which applications may read, not write, all memory. */
    @VxdService(ordinal = 0x06D, name = "_GetAppFlatDSAlias", convention = Convention.C)
    @Out(Reg.EAX)
    default int getAppFlatDsAlias() {
        throw ServiceNotImplemented.of("_GetAppFlatDSAlias");
    }

    /** Linear address at which a selector's segment begins. */
    @VxdService(ordinal = 0x06E, name = "_SelectorMapFlat", convention = Convention.C)
    @Out(Reg.EAX)
    default int selectorMapFlat(VmHandle vm, int selector, int flags) {
        throw ServiceNotImplemented.of("_SelectorMapFlat");
    }

    /** Makes a selector that all virtual machines see. */
    @VxdService(ordinal = 0x076, name = "_Allocate_GDT_Selector", convention = Convention.C, effects = Effect.ALLOCATES)
    default SelectorResult allocateGdtSelector(int descriptorHigh, int descriptorLow, int flags) {
        throw ServiceNotImplemented.of("_Allocate_GDT_Selector");
    }

    /** Gives a selector of _Allocate_GDT_Selector back; 0 when that failed. */
    @VxdService(ordinal = 0x077, name = "_Free_GDT_Selector", convention = Convention.C, effects = Effect.ALLOCATES)
    @Out(Reg.EAX)
    default int freeGdtSelector(int selector, int flags) {
        throw ServiceNotImplemented.of("_Free_GDT_Selector");
    }

    /** Makes selectors of a virtual machine's own, as many as asked for in a row. */
    @VxdService(ordinal = 0x078, name = "_Allocate_LDT_Selector", convention = Convention.C, effects = Effect.ALLOCATES)
    default SelectorResult allocateLdtSelector(
            VmHandle vm, int descriptorHigh, int descriptorLow, int count, int flags) {
        throw ServiceNotImplemented.of("_Allocate_LDT_Selector");
    }

    /** Gives a virtual machine's selector back; 0 when that failed. */
    @VxdService(ordinal = 0x079, name = "_Free_LDT_Selector", convention = Convention.C, effects = Effect.ALLOCATES)
    @Out(Reg.EAX)
    default int freeLdtSelector(VmHandle vm, int selector, int flags) {
        throw ServiceNotImplemented.of("_Free_LDT_Selector");
    }

    /** Packs what describes a segment into the two dwords of a descriptor. */
    @VxdService(ordinal = 0x07A, name = "_BuildDescriptorDWORDs", convention = Convention.C)
    default Descriptor buildDescriptorDwords(int base, int limit, int type, int size, int flags) {
        throw ServiceNotImplemented.of("_BuildDescriptorDWORDs");
    }

    /** Reads a selector's descriptor. */
    @VxdService(ordinal = 0x07B, name = "_GetDescriptor", convention = Convention.C)
    default Descriptor getDescriptor(int selector, VmHandle vm, int flags) {
        throw ServiceNotImplemented.of("_GetDescriptor");
    }

    /** Changes a selector's descriptor; 0 when that failed. */
    @VxdService(ordinal = 0x07C, name = "_SetDescriptor", convention = Convention.C)
    @Out(Reg.EAX)
    default int setDescriptor(int selector, VmHandle vm, int descriptorHigh, int descriptorLow, int flags) {
        throw ServiceNotImplemented.of("_SetDescriptor");
    }
}
