package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;

/**
 * Which service gives back what another one takes. What no version can give back is not in it.
 *
 * @param taker DDK name of the service that takes
 * @param giver DDK name of the service that gives back
 * @param kind what it is
 */
public record GivenBack(String taker, String giver, Kind kind) {

    /** What is taken. */
    public enum Kind {
        /** Code of the driver that somebody calls from then on. */
        HOOK,
        /** An interrupt request. */
        IRQ,
        /** Memory, a list, a selector, a semaphore. */
        RESOURCE
    }

    private static final List<GivenBack> ALL = List.of(
            new GivenBack("Call_When_Idle", "Cancel_Call_When_Idle", Kind.HOOK),
            new GivenBack("Call_When_Task_Switched", "Cancel_Call_When_Task_Switched", Kind.HOOK),
            new GivenBack("Call_When_Thread_Switched", "Cancel_Call_When_Thread_Switched", Kind.HOOK),
            new GivenBack("Hook_Invalid_Page_Fault", "Unhook_Invalid_Page_Fault", Kind.HOOK),
            new GivenBack("Install_Exception_Handler", "Remove_Exception_Handler", Kind.HOOK),
            new GivenBack("Install_V86_Break_Point", "Remove_V86_Break_Point", Kind.HOOK),
            new GivenBack("VKD_Define_Hot_Key", "VKD_Remove_Hot_Key", Kind.HOOK),
            new GivenBack("_SHELL_HookSystemBroadcast", "_SHELL_UnhookSystemBroadcast", Kind.HOOK),
            new GivenBack("VPICD_Virtualize_IRQ", "VPICD_Force_Default_Behavior", Kind.IRQ),
            new GivenBack("List_Create", "List_Destroy", Kind.RESOURCE),
            new GivenBack("Create_Semaphore", "Destroy_Semaphore", Kind.RESOURCE),
            new GivenBack("_CreateMutex", "_DestroyMutex", Kind.RESOURCE),
            new GivenBack("_HeapAllocate", "_HeapFree", Kind.RESOURCE),
            new GivenBack("_PageAllocate", "_PageFree", Kind.RESOURCE),
            new GivenBack("_Allocate_GDT_Selector", "_Free_GDT_Selector", Kind.RESOURCE),
            new GivenBack("_AllocateThreadDataSlot", "_FreeThreadDataSlot", Kind.RESOURCE));

    /** All pairs. */
    public static List<GivenBack> all() {
        return ALL;
    }

    /** What a service takes; empty when it takes nothing that could be given back. */
    public static Optional<GivenBack> by(String taker) {
        return ALL.stream().filter(g -> g.taker().equals(taker)).findFirst();
    }
}
