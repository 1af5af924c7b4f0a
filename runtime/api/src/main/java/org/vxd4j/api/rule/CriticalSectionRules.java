package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.Target;

/** The rules on the critical section (group CS, SC-16). */
final class CriticalSectionRules {
    private CriticalSectionRules() {}

    static final Rule BALANCED = Rule.error(
            "CS-01",
            "critical-section-unbalanced",
            "Each claim of the critical section is given back, however the code that claimed it ends.",
            "A claim that stays shuts every other virtual machine out of MS-DOS and of all drivers for good.",
            """
            void reprogram(boolean really) {
              vmm.beginCriticalSection(0);
              if (!really) {
                return;
              }
              cpu.outByte(0x70, 0x0A);
              vmm.endCriticalSection();
            }
            """,
            """
            @CritSection
            void reprogram(boolean really) {
              if (!really) {
                return;
              }
              cpu.outByte(0x70, 0x0A);
            }
            """,
            "Windows 3.1 guide, Begin_Critical_Section");

    static final Rule BY_OWNER = Rule.error(
            "CS-02",
            "critical-section-not-mine",
            "Only the owner of the critical section may give claims back, and not more than it made.",
            "The section would open under the feet of whoever owns it.",
            """
            // run time
            void finish() {
              vmm.endCriticalSection();
            }
            """,
            """
            // run time
            void finish() {
              vmm.beginCriticalSection(0);
              vmm.endCriticalSection();
            }
            """,
            "Windows 3.1 guide, End_Critical_Section");

    static final Rule AT_TASK_TIME = Rule.error(
            "CS-03",
            "critical-section-at-interrupt-time",
            "The critical section must not be claimed or given back at interrupt time.",
            "Its owner may be the very code that was interrupted, and could never finish while the interrupt"
                    + " waits for it.",
            """
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vmm.beginCriticalSection(0);
              vmm.endCriticalSection();
              vpicd.physEoi(irq);
            }
            """,
            """
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vmm.scheduleGlobalEvent(null, this::later);
              vpicd.physEoi(irq);
            }

            void later(Registers registers) {
              vmm.beginCriticalSection(0);
              vmm.endCriticalSection();
            }
            """,
            "KB Q75864, list of asynchronous services");

    static final Rule SEMAPHORE_FLAG = Rule.error(
                    "CS-04",
                    "block-flag-for-semaphores",
                    "BLOCK_POLL and BLOCK_FORCE_SVC_INTS are for Wait_Semaphore; for the critical section they are"
                            + " reserved.",
                    "Waiting for the section always lets others run and serves events by rules of its own; the flags"
                            + " contradict both.",
                    """
            @CritSection(flags = BlockFlag.BLOCK_POLL)
            void reprogram() {}
            """,
                    """
            @CritSection(flags = BlockFlag.BLOCK_SVC_INTS)
            void reprogram() {}
            """,
                    "Windows 3.1 guide, Begin_Critical_Section; Windows 95 DDK, the same")
            .from(Target.WIN31);

    static final Rule ENABLE_INTS_ALONE = Rule.warning(
                    "CS-05",
                    "block-enable-ints-alone",
                    "BLOCK_ENABLE_INTS has an effect only with BLOCK_SVC_INTS or BLOCK_SVC_IF_INTS_LOCKED.",
                    "It enables interrupts for the ones served while blocked; without the other flags none are served.",
                    """
            @CritSection(flags = BlockFlag.BLOCK_ENABLE_INTS)
            void reprogram() {}
            """,
                    """
            @CritSection(flags = {BlockFlag.BLOCK_SVC_INTS, BlockFlag.BLOCK_ENABLE_INTS})
            void reprogram() {}
            """,
                    "Windows 3.1 guide, Begin_Critical_Section")
            .from(Target.WIN31);

    static final Rule FLAG_UNDEFINED = Rule.error(
            "CS-06",
            "block-flag-undefined",
            "Only the Block flags that the version defines may be given: none in 3.0, the first four in 3.1, all"
                    + " six from 95.",
            "The VMM does not look at the others, or takes them for something else.",
            """
            // target: 3.1
            @CritSection(flags = BlockFlag.BLOCK_THREAD_IDLE)
            void reprogram() {}
            """,
            """
            @CritSection(flags = BlockFlag.BLOCK_THREAD_IDLE)
            void reprogram() {}
            """,
            "VMM.H; Windows 3.0 guide, Begin_Critical_Section");

    static final Rule ONE_AT_A_TIME = Rule.warning(
            "CS-19",
            "one-not-critical-callback",
            "A second critical-section callback should not be installed while one waits, unless each can do"
                    + " without the other.",
            "Each release of the section calls the newest only; the older one waits for another release, which"
                    + " may be long.",
            """
            // run time
            @Unchecked(rule = "CS-22", because = "the first release will do, in whatever virtual machine it comes")
            void install() {
              vmm.callWhenNotCritical(null, this::first);
              vmm.callWhenNotCritical(null, this::second);
            }

            void first(Registers registers) {}

            void second(Registers registers) {}
            """,
            """
            // run time
            @Unchecked(rule = "CS-22", because = "the first release will do, in whatever virtual machine it comes")
            void install() {
              vmm.callWhenNotCritical(null, this::both);
            }

            void both(Registers registers) {}
            """,
            "Seed Call_When_Not_Critical");

    static final Rule INVERSION = Rule.warning(
            "SC-16",
            "priority-inversion",
            "The critical section should not be held for long at low priority.",
            "A boosted virtual machine that waits for the section does not lift its owner: everything between the"
                    + " two runs first.",
            """
            // run time
            @CritSection
            void reprogram() {
              for (int i = 0; i < 10_000; i++) {
                cpu.inByte(0x71);
              }
            }
            """,
            """
            // run time
            @CritSection
            void reprogram() {
              cpu.inByte(0x71);
            }
            """,
            "Inferred from the Windows 3.0 guide, chapter 24");

    static final List<Rule> ALL = List.of(
            BALANCED,
            BY_OWNER,
            AT_TASK_TIME,
            SEMAPHORE_FLAG,
            ENABLE_INTS_ALONE,
            FLAG_UNDEFINED,
            ONE_AT_A_TIME,
            INVERSION);
}
