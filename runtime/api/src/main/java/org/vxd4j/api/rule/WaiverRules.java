package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.Target;

/** The rules on what an author may vouch for with {@code @Unchecked}. */
final class WaiverRules {
    private WaiverRules() {}

    static final Rule RING0_HOLDS = Rule.error(
                    "R0-07",
                    "ring0-not-waivable",
                    "The rules of ring-0 events hold even with 32-bit disk access: none of them may be waived.",
                    "The relaxation that 32-bit disk access brings to other code is not one for these events; no machine"
                            + " makes them safe.",
                    """
            @Unchecked(rule = "EF-14", because = "feeds the sound chip while threads decline events")
            @Unchecked(rule = "R0-03", because = "with 32-bit disk access nobody waits for the BIOS")
            @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
            void announce(VmHandle vm) {
              cpu.outByte(0x220, 0);
            }
            """,
                    """
            @Unchecked(rule = "EF-14", because = "feeds the sound chip while threads decline events")
            @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
            void announce(VmHandle vm) {
              cpu.outByte(0x220, 0);
            }
            """,
                    "Seed Call_Restricted_Event, remarks on PEF_Ring0_Event")
            .from(Target.WIN95);

    static final Rule WATCHED = Rule.note(
            "DS-21",
            "unchecked-by-nobody",
            "What the compiler is told not to check is best something that the kernel checks.",
            "Most rules that are waived are checked where it happens, while the machine runs; this one is not.",
            """
            @Unchecked(rule = "ET-04", because = "the System VM never ends")
            @EventCallback(scope = Scope.SYSTEM_VM, flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = 50)
            void announce(VmHandle vm, @TimedOut boolean late) {
              vmm.wakeUpVm(vm);
            }
            """,
            """
            @EventCallback(scope = Scope.SYSTEM_VM, flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = 50)
            void announce(VmHandle vm, @TimedOut boolean late) {
              vmm.wakeUpVm(late ? vmm.getSysVmHandle() : vm);
            }
            """,
            "vxd4j design");

    static final List<Rule> ALL = List.of(RING0_HOLDS, WATCHED);
}
