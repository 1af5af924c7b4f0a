package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.Target;

/** The rules on data that somebody else may change in the middle of a change, and on what is done once or until it holds (CS-12, IT-13, SY-12, TO-07). */
final class SharedDataRules {
    private SharedDataRules() {}

    static final Rule OWN_EVENTS = Rule.warning(
                    "CS-12",
                    "re-entered-while-waiting",
                    "What was read before a wait that serves events is read again before it is written back.",
                    "Events of the same driver may run during the wait, and change what the method is about"
                            + " to overwrite.",
                    """
            private int count;

            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
            void more(VmHandle vm) {
              count = 0;
            }

            void add() {
              int before = count;
              vmm.beginCriticalSection(BlockFlag.BLOCK_SVC_INTS.bit());
              count = before + 1;
              vmm.endCriticalSection();
            }
            """,
                    """
            private int count;

            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
            void more(VmHandle vm) {
              count = 0;
            }

            void add() {
              vmm.beginCriticalSection(BlockFlag.BLOCK_SVC_INTS.bit());
              int before = count;
              count = before + 1;
              vmm.endCriticalSection();
            }
            """,
                    "Windows 95 DDK, Blocking and events")
            .from(Target.WIN31);

    static final Rule OWN_INTERRUPTS = Rule.warning(
            "IT-13",
            "shared-with-interrupt",
            "What an interrupt writes, too, is changed with interrupts disabled.",
            "An interrupt between the read and the write changes it for nothing.",
            """
            private int count;

            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
            void more(VmHandle vm) {
              count--;
            }

            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              count++;
              vpicd.physEoi(irq);
            }
            """,
            """
            private int count;

            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
            void more(VmHandle vm) {
              boolean enabled = cpu.disableInterrupts();
              count--;
              cpu.restoreInterrupts(enabled);
            }

            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              count++;
              vpicd.physEoi(irq);
            }
            """,
            "Windows 3.1 guide, List_Create; Windows 95 DDK, programming considerations");

    static final Rule LOOK_AGAIN = Rule.error(
                    "SY-12",
                    "wakes-without-signal",
                    "Whoever returns from _BlockOnID looks again whether what it waited for is there.",
                    "The service may return without a signal.",
                    """
            private boolean ready;

            void waitFor() {
              if (!ready) {
                vmm.blockOnId(1, 0);
              }
              cpu.outByte(0x70, 0);
              ready = false;
            }
            """,
                    """
            private boolean ready;

            void waitFor() {
              while (!ready) {
                vmm.blockOnId(1, 0);
              }
              cpu.outByte(0x70, 0);
              ready = false;
            }
            """,
                    "Windows 95 DDK, _BlockOnID")
            .from(Target.WIN95);

    static final Rule ONE_PERIOD = Rule.error(
            "TO-07",
            "timer-period-unbalanced",
            "A driver asks once for a timer period, and ends it with the same milliseconds.",
            "The VTD keeps one request for each driver, and finds it by its period.",
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Vtd vtd;

              Example(Vtd vtd) {
                this.vtd = vtd;
              }

              boolean fast() {
                return vtd.beginMinIntPeriod(20);
              }

              boolean slow() {
                return vtd.endMinIntPeriod(50);
              }
            }
            """,
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Vtd vtd;

              Example(Vtd vtd) {
                this.vtd = vtd;
              }

              boolean fast() {
                return vtd.beginMinIntPeriod(20);
              }

              boolean slow() {
                return vtd.endMinIntPeriod(20);
              }
            }
            """,
            "Windows 3.1 guide, VTD_Begin_Min_Int_Period");

    static final List<Rule> ALL = List.of(OWN_EVENTS, OWN_INTERRUPTS, LOOK_AGAIN, ONE_PERIOD);
}
