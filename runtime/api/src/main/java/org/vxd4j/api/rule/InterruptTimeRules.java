package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.Target;

/** The rules on code that runs at interrupt time, and on what a callback leaves behind (IT, CB, TO). */
final class InterruptTimeRules {
    private InterruptTimeRules() {}

    static final Rule ASYNC_ONLY = Rule.error(
            "IT-01",
            "async-services-only",
            "At hardware-interrupt time only asynchronous services may be called.",
            "The interrupt may have hit the VMM in the middle of anything; only these services are written to be"
                    + " entered then.",
            """
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vmm.enableVmInts();
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
              vmm.enableVmInts();
            }
            """,
            "Windows 3.0 guide, chapter 26; KB Q75864; Windows 95 DDK, interrupt time");

    static final Rule ASYNC_CALLS_ASYNC = Rule.error(
            "IT-02",
            "async-calls-async",
            "An asynchronous service may call asynchronous services only.",
            "It promises its callers that it can be entered at interrupt time, and is only as good as what it"
                    + " calls.",
            """
            // whole class
            @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
            class Example {
              private final Vmm vmm;

              Example(Vmm vmm) {
                this.vmm = vmm;
              }

              @Async
              @Service(1)
              void poke() {
                vmm.enableVmInts();
              }
            }
            """,
            """
            // whole class
            @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
            class Example {
              private final Vmm vmm;

              Example(Vmm vmm) {
                this.vmm = vmm;
              }

              @Service(1)
              void poke() {
                vmm.enableVmInts();
              }
            }
            """,
            "KB Q75864");

    static final Rule NO_BLOCKING = Rule.error(
            "IT-05",
            "no-blocking-at-interrupt-time",
            "Nothing may block at interrupt time.",
            "The interrupted thread cannot be put aside: what it would wait for may be what it holds itself.",
            """
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vmm.releaseTimeSlice();
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
              vmm.releaseTimeSlice();
            }
            """,
            "Windows 95 DDK, interrupt time");

    static final Rule ASYNC_TIME_OUT = Rule.error(
            "IT-07",
            "async-time-out-registers",
            "The callback of an asynchronous time-out gets ECX and EDX only, and needs Windows 95.",
            "It runs inside the timer interrupt, in whatever was interrupted; no virtual machine and no client"
                    + " registers belong to it.",
            """
            @TimeOut(millis = 10, async = true)
            void tick(VmHandle vm) {}
            """,
            """
            @TimeOut(millis = 10, async = true)
            void tick(@In(Reg.ECX) int late) {}
            """,
            "Windows 95 DDK, Set_Async_Time_Out");

    static final Rule ASYNC_TIME_OUT_SERVICES = Rule.error(
                    "TO-04",
                    "async-time-out-services",
                    "An asynchronous time-out calls asynchronous services only.",
                    "It is called inside the timer interrupt, which may have hit the VMM in the middle of anything.",
                    """
                    @TimeOut(millis = 10, async = true)
                    void tick() {
                      vmm.enableVmInts();
                    }
                    """,
                    """
                    @TimeOut(millis = 10)
                    void tick() {
                      vmm.enableVmInts();
                    }
                    """,
                    "Windows 95 DDK, Set_Async_Time_Out")
            .from(Target.WIN95);

    static final Rule MODIFIES = Rule.error(
            "CB-02",
            "callback-destroys-register",
            "A callback may change EAX, EBX, ECX, EDX, ESI, EDI and, where its service says so, the flags;"
                    + " everything else must survive.",
            "The VMM keeps the rest across the call; a changed EBP or ESP sends it back to the wrong place.",
            """
            // run time
            void post(VmHandle vm) {
              vmm.scheduleVmEvent(vm, null, this::announce);
            }

            void announce(Registers registers) {
              registers.set(Reg.EBP, 0);
            }
            """,
            """
            // run time
            void post(VmHandle vm) {
              vmm.scheduleVmEvent(vm, null, this::announce);
            }

            void announce(Registers registers) {
              registers.set(Reg.EDI, 0);
            }
            """,
            "The four seeds, the callback's registers");

    static final Rule VPICD_MODIFIES = Rule.error(
            "CB-03",
            "irq-procedure-destroys-register",
            "A procedure of an interrupt descriptor may change EAX, EBX, ECX, EDX, ESI and the flags, but neither EDI nor EBP.",
            "VPICD keeps the request and the stack in them across the call.",
            """
            // run time
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              return !vpicd.virtualizeIrq(IrqDescriptor.of(7, 0, this::onIrq)).failed();
            }

            void onIrq(Registers registers) {
              registers.set(Reg.EDI, 0);
            }
            """,
            """
            // run time
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              return !vpicd.virtualizeIrq(IrqDescriptor.of(7, 0, this::onIrq)).failed();
            }

            void onIrq(Registers registers) {
              registers.set(Reg.ESI, 0);
            }
            """,
            "Windows 3.1 guide, VID_Hw_Int_Proc and the pages after it");

    static final Rule DIRECTION_CLEAR = Rule.error(
            "CB-04",
            "callback-leaves-direction",
            "A callback returns with interrupts enabled and the direction flag clear.",
            "All ring-0 code relies on string instructions that count upwards.",
            """
            // run time
            void post(VmHandle vm) {
              vmm.scheduleVmEvent(vm, null, this::announce);
            }

            void announce(Registers registers) {
              registers.setDirection(true);
            }
            """,
            """
            // run time
            void post(VmHandle vm) {
              vmm.scheduleVmEvent(vm, null, this::announce);
            }

            void announce(Registers registers) {
              registers.setDirection(true);
              registers.setDirection(false);
            }
            """,
            "Windows 95 DDK, event callbacks");

    static final Rule DEAD_TIME_OUT = Rule.error(
            "TO-02",
            "dead-time-out",
            "A time-out's handle is dead once its callback was called or it was cancelled.",
            "Cancelling a dead handle takes out whichever time-out has its place by then.",
            """
            private TimeOutHandle timer = TimeOutHandle.NONE;

            void start() {
              timer = vmm.setGlobalTimeOut(100, null, this::expired);
            }

            void expired(Registers registers) {}

            @Control(ControlMessage.SYSTEM_EXIT)
            void stop() {
              vmm.cancelTimeOut(timer);
            }
            """,
            """
            private TimeOutHandle timer = TimeOutHandle.NONE;

            void start() {
              timer = vmm.setGlobalTimeOut(100, null, this::expired);
            }

            void expired(Registers registers) {
              timer = TimeOutHandle.NONE;
            }

            @Control(ControlMessage.SYSTEM_EXIT)
            void stop() {
              vmm.cancelTimeOut(timer);
            }
            """,
            "Windows 3.1 guide, Cancel_Time_Out; Windows 95 DDK, asynchronous code");

    static final Rule TIME_OUT_AT_INTERRUPT = Rule.error(
                    "TO-03",
                    "time-out-at-interrupt-time",
                    "Set_Global_Time_Out and Set_VM_Time_Out must not be called at interrupt time.",
                    "They sort the new time-out into a list that the interrupted code may be walking; only Windows 98"
                            + " guards it.",
                    """
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vmm.setGlobalTimeOut(100, null, this::expired);
              vpicd.physEoi(irq);
            }

            void expired(Registers registers) {}
            """,
                    """
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vmm.scheduleGlobalEvent(null, this::later);
              vpicd.physEoi(irq);
            }

            void later(Registers registers) {
              vmm.setGlobalTimeOut(100, null, this::expired);
            }

            void expired(Registers registers) {}
            """,
                    "KB Q75864; Windows 98 DDK, which alone calls them asynchronous")
            .upTo(Target.WIN95);

    static final List<Rule> ALL = List.of(
            ASYNC_ONLY,
            ASYNC_CALLS_ASYNC,
            NO_BLOCKING,
            ASYNC_TIME_OUT,
            ASYNC_TIME_OUT_SERVICES,
            MODIFIES,
            VPICD_MODIFIES,
            DIRECTION_CLEAR,
            DEAD_TIME_OUT,
            TIME_OUT_AT_INTERRUPT);
}
