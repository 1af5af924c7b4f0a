package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.Target;

/** The rules on which service may be called in which kind of interrupt-time code (IT, HK-10, AP-08). */
final class InterruptServiceRules {
    private InterruptServiceRules() {}

    static final Rule OTHER_VERSION = Rule.error(
            "IT-03",
            "async-in-other-version",
            "A service is asynchronous in the versions of Windows only that say so.",
            "In the other versions it waits for what the interrupted code may be doing just then.",
            """
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              if (vmm.getCritSectionStatus().claims() == 0) {
                vpicd.physEoi(irq);
              }
            }
            """,
            """
            // target: 3.0
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              if (vmm.getCritSectionStatus().claims() == 0) {
                vpicd.physEoi(irq);
              }
            }
            """,
            "KB Q75864; Windows 3.1 guide, Get_Crit_Section_Status");

    static final Rule NO_NESTED = Rule.error(
            "IT-06",
            "nested-execution-at-interrupt-time",
            "No virtual machine code may be executed at interrupt time.",
            "The interrupted virtual machine is an arbitrary one, stopped at an arbitrary place; its registers are not the driver's to use.",
            """
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vmm.execVxdInt(0x15, new Registers());
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
              vmm.execVxdInt(0x15, new Registers());
            }
            """,
            "Windows 3.0 guide, chapter 26; inferred for registers");

    static final Rule FALSE_COMPLAINT = Rule.note(
                    "IT-15",
                    "priority-event-complaint",
                    "A priority event may be scheduled at interrupt time, though the debugging VMM of Windows 3.0 complains.",
                    "The complaint is a mistake of that VMM; it stops the machine in the debugger all the same.",
                    """
            // target: 3.0
            @HardwareInterrupt(irq = 5)
            void onIrq(VmHandle vm, IrqHandle irq) {
              vmm.callPriorityVmEvent(Boost.LOW_PRI_DEVICE_BOOST, vm, 0, null, this::later, 0);
              vpicd.physEoi(irq);
            }

            void later(Registers registers) {}
            """,
                    """
            // target: 3.1
            @HardwareInterrupt(irq = 5)
            void onIrq(VmHandle vm, IrqHandle irq) {
              vmm.callPriorityVmEvent(Boost.LOW_PRI_DEVICE_BOOST, vm, 0, null, this::later, 0);
              vpicd.physEoi(irq);
            }

            void later(Registers registers) {}
            """,
                    "KB Q75864")
            .within(Target.WIN30, Target.WIN30);

    static final Rule NOT_DECLARED = Rule.error(
            "IT-16",
            "service-not-declared-async",
            "A service that is called at interrupt time must be declared asynchronous by the device that offers it.",
            "A service that makes no such promise may lie in pageable memory, and is in no state to be entered while it runs.",
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              @ServiceTable(device = "RUNNER", deviceId = 0x7FE1)
              interface Runner {
                @VxdService(ordinal = 1, name = "Runner_Kick")
                void kick();
              }

              private final Vpicd vpicd;
              private final Runner runner;

              Example(Vpicd vpicd, Runner runner) {
                this.vpicd = vpicd;
                this.runner = runner;
              }

              @HardwareInterrupt(irq = 5)
              void onIrq(IrqHandle irq) {
                runner.kick();
                vpicd.physEoi(irq);
              }
            }
            """,
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              @ServiceTable(device = "RUNNER", deviceId = 0x7FE1)
              interface Runner {
                @VxdService(ordinal = 1, name = "Runner_Kick", async = Versions.ALWAYS)
                void kick();
              }

              private final Vpicd vpicd;
              private final Runner runner;

              Example(Vpicd vpicd, Runner runner) {
                this.vpicd = vpicd;
                this.runner = runner;
              }

              @HardwareInterrupt(irq = 5)
              void onIrq(IrqHandle irq) {
                runner.kick();
                vpicd.physEoi(irq);
              }
            }
            """,
            "KB Q75864; VMM.INC, BeginProc");

    static final Rule HOOKS_ASYNC = Rule.error(
            "HK-10",
            "hook-of-async-service",
            "The hook of an asynchronous service is interrupt-time code: it may call asynchronous services only.",
            "Whoever calls the hooked service at interrupt time enters the hook first.",
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              // VMM service Get_VMM_Reenter_Count
              return !vmm.hookDeviceService(0x00010006, this::onCall).failed();
            }

            void onCall(Registers registers) {
              vmm.enableVmInts();
            }
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              // VMM service Release_Time_Slice
              return !vmm.hookDeviceService(0x00010038, this::onCall).failed();
            }

            void onCall(Registers registers) {
              vmm.enableVmInts();
            }
            """,
            "KB Q75864; Windows 95 DDK, service hooks");

    static final Rule HOT_KEY = Rule.warning(
            "AP-08",
            "hot-key-at-interrupt-time",
            "The callback of a hot key without PriorityNotify should call asynchronous services only.",
            "It is called while the keyboard interrupt is handled, unless the hot key asks for a priority event.",
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Vmm vmm;
              private final Vkd vkd;

              Example(Vmm vmm, Vkd vkd) {
                this.vmm = vmm;
                this.vkd = vkd;
              }

              @Control(ControlMessage.DEVICE_INIT)
              boolean deviceInit() {
                return !vkd.defineHotKey(0x3B, 0, 0x01, null, this::onKey, 0).failed();
              }

              void onKey(Registers registers) {
                vmm.enableVmInts();
              }
            }
            """,
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Vmm vmm;
              private final Vkd vkd;

              Example(Vmm vmm, Vkd vkd) {
                this.vmm = vmm;
                this.vkd = vkd;
              }

              @Control(ControlMessage.DEVICE_INIT)
              boolean deviceInit() {
                return !vkd.defineHotKey(0x3B, 0, 0x11, null, this::onKey, 0).failed();
              }

              void onKey(Registers registers) {
                vmm.enableVmInts();
              }
            }
            """,
            "Windows 3.1 guide, VKD_Define_Hot_Key; inferred");

    static final List<Rule> ALL =
            List.of(OTHER_VERSION, NO_NESTED, FALSE_COMPLAINT, NOT_DECLARED, HOOKS_ASYNC, HOT_KEY);
}
