package org.vxd4j.api.rule;

import java.util.List;
import java.util.Set;

/** The rules on what is never given back and therefore taken once (HK-16, MM-06), and on locks of pages that nobody opens (MM-08). */
public final class NeverFreedRules {
    private static final String MAP = "_MapPhysToLinear";

    /** Below this page each virtual machine has memory of its own; from it on all have the same. */
    private static final int FIRST_SHARED_PAGE = 0x80000;

    /** The services that take it. */
    public static final Set<String> SERVICES = Set.of(MAP, "Allocate_V86_Call_Back", "Allocate_PM_Call_Back");

    /** The services that lock pages, and count how often. */
    public static final Set<String> LOCKS = Set.of("_PageLock", "_LinPageLock");

    /** The services that take one lock off. */
    public static final Set<String> UNLOCKS = Set.of("_PageUnLock", "_LinPageUnLock");

    private NeverFreedRules() {}

    static final Rule CALL_BACK = Rule.warning(
            "HK-16",
            "call-back-allocated-again",
            "An address for virtual machines to call a driver at is allocated once.",
            "It is never freed: each further one is lost for as long as Windows runs.",
            """
            @Control(ControlMessage.VM_INIT)
            boolean vmInit(VmHandle vm) {
              var address = vmm.allocateV86CallBack(null, this::called);
              entry = address.value();
              return !address.failed();
            }

            void called(Registers registers) {
              registers.client();
            }

            private int entry;
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              var address = vmm.allocateV86CallBack(null, this::called);
              entry = address.value();
              return !address.failed();
            }

            void called(Registers registers) {
              registers.client();
            }

            private int entry;
            """,
            "Inferred from the Windows 3.1 guide, Allocate_V86_Call_Back");

    static final Rule MAPPED = Rule.warning(
            "MM-06",
            "memory-mapped-again",
            "Physical memory is mapped by _MapPhysToLinear once.",
            "The linear address stays for good: mapping the same memory again uses up address space and page tables.",
            """
            @Control(ControlMessage.VM_INIT)
            void vmInit(VmHandle vm) {
              screen = vmm.mapPhysToLinear(0xA0000, 0x10000, 0);
            }

            private int screen;
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            void deviceInit(VmHandle vm) {
              screen = vmm.mapPhysToLinear(0xA0000, 0x10000, 0);
            }

            private int screen;
            """,
            "Windows 95 DDK, _MapPhysToLinear");

    static final Rule LOCKED = Rule.error(
            "MM-08",
            "lock-without-unlock",
            "Locks of pages and what takes them off balance.",
            "Locks are counted: pages that are locked again for each virtual machine can never be paged out any more, nor moved or"
                    + " freed.",
            """
            @Control(ControlMessage.VM_INIT)
            boolean vmInit(VmHandle vm) {
              return vmm.linPageLock(0xC0400, 16, 0) != 0;
            }
            """,
            """
            @Control(ControlMessage.VM_INIT)
            boolean vmInit(VmHandle vm) {
              return vmm.linPageLock(0xC0400, 16, 0) != 0;
            }

            @Control(ControlMessage.VM_NOT_EXECUTEABLE)
            void vmNotExecuteable(VmHandle vm) {
              vmm.linPageUnLock(0xC0400, 16, 0);
            }
            """,
            "Windows 3.1 guide, _PageLock and _LinPageLock");

    static final List<Rule> ALL = List.of(CALL_BACK, MAPPED, LOCKED);

    /** Rule MM-08: true for a page that is the same in all virtual machines. */
    public static boolean isShared(int page) {
        return Integer.compareUnsigned(page, FIRST_SHARED_PAGE) >= 0;
    }

    /** Rule MM-08: a lock of the same pages that comes again and again, in a driver that takes none off. */
    public static Finding lockedAgain(String service, String when) {
        return new Finding(
                LOCKED,
                LOCKED.severity(),
                Part.VALUE,
                null,
                "%s is called %s, and nothing in the driver takes the locks off".formatted(service, when),
                LOCKED.why(),
                "Lock the pages once, or call %s for each lock."
                        .formatted(service.equals("_PageLock") ? "_PageUnLock" : "_LinPageUnLock"),
                service);
    }

    /** A call that happens again and again, with the same arguments or for each virtual machine. */
    public static Finding again(String service, String when) {
        Rule rule = service.equals(MAP) ? MAPPED : CALL_BACK;
        return new Finding(
                rule,
                rule.severity(),
                Part.VALUE,
                null,
                "%s is called %s".formatted(service, when),
                "What it returns stays for as long as Windows runs.",
                "Call it while DEVICE_INIT is handled, and keep the result.",
                service);
    }
}
