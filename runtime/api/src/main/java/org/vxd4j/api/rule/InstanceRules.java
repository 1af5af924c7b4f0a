package org.vxd4j.api.rule;

import java.util.List;
import java.util.Set;

/** The rule on structures that describe instance data (CM-21). */
public final class InstanceRules {

    /** The services after which a block is not where it was. */
    public static final Set<String> MOVERS = Set.of("_HeapFree", "_HeapReAllocate", "_PageFree", "_PageReAllocate");

    private InstanceRules() {}

    static final Rule STAYS = Rule.error(
            "CM-21",
            "instance-structure-moved",
            "A structure that _AddInstanceItem was given stays where it is until Sys_VM_Init.",
            "The VMM keeps its address and reads it when all drivers are initialised; what stands there then decides which memory"
                    + " each virtual machine has a copy of.",
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              int item = vmm.heapAllocate(16, 0);
              if (item == 0) {
                return false;
              }
              boolean added = vmm.addInstanceItem(item, 0) != 0;
              vmm.heapFree(item, 0);
              return added;
            }
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              int item = vmm.heapAllocate(16, 0);
              if (item == 0) {
                return false;
              }
              return vmm.addInstanceItem(item, 0) != 0;
            }
            """,
            "Windows 3.1 guide, _AddInstanceItem");

    static final List<Rule> ALL = List.of(STAYS);

    /** The block of a structure is given back or moved while it is initialised. */
    public static Finding moved(String service) {
        return new Finding(
                STAYS,
                STAYS.severity(),
                Part.VALUE,
                null,
                "%s of a structure that _AddInstanceItem was given".formatted(service),
                STAYS.why(),
                "Do it when SYS_VM_INIT is handled, or leave it.",
                service);
    }
}
