package org.vxd4j.api.rule;

import java.util.List;

/** The rules on the handles that drivers keep while something is pending (EH-01, EH-06, EH-07, EH-12, EF-20, TO-01). */
final class PendingRules {
    private PendingRules() {}

    static final Rule NO_EVENT = Rule.warning(
            "EH-01",
            "no-event-is-not-null",
            "A scheduling service that may call the callback at once returns zero when it did: ask isNone() before the"
                    + " handle counts as pending.",
            "The callback has run and will not run again to clear the handle: who takes it for pending waits forever.",
            """
            private EventHandle pending;

            @IoTrap(ports = 0x300)
            void onWrite(VmHandle vm) {
              if (pending == null) {
                pending = vmm.callVmEvent(vm, null, this::announce);
              }
            }

            void announce(Registers registers) {
              pending = null;
            }
            """,
            """
            private EventHandle pending = EventHandle.NONE;

            @IoTrap(ports = 0x300)
            void onWrite(VmHandle vm) {
              if (pending.isNone()) {
                pending = vmm.callVmEvent(vm, null, this::announce);
              }
            }

            void announce(Registers registers) {
              pending = EventHandle.NONE;
            }
            """,
            "Seeds Call_VM_Event and Call_Priority_VM_Event, return value");

    static final Rule CLEAR_FIRST = Rule.warning(
            "EH-06",
            "callback-keeps-handle",
            "A callback clears the stored handle of its event as its first action.",
            "The handle is dead once the callback is called; whoever cancels it later takes a stranger's event out.",
            """
            private EventHandle pending = EventHandle.NONE;

            @Control(ControlMessage.SYS_VM_INIT)
            boolean start(VmHandle vm) {
              pending = vmm.scheduleVmEvent(vm, null, this::announce);
              return true;
            }

            void announce(Registers registers) {}

            @Control(ControlMessage.SYSTEM_EXIT)
            void stop() {
              pending.cancel(vmm);
            }
            """,
            """
            private EventHandle pending = EventHandle.NONE;

            @Control(ControlMessage.SYS_VM_INIT)
            boolean start(VmHandle vm) {
              pending = vmm.scheduleVmEvent(vm, null, this::announce);
              return true;
            }

            void announce(Registers registers) {
              pending = EventHandle.NONE;
            }

            @Control(ControlMessage.SYSTEM_EXIT)
            void stop() {
              pending.cancel(vmm);
            }
            """,
            "Windows 3.1 guide, the Cancel services; Windows 95 DDK, asynchronous code");

    static final Rule TAKE_OUT = Rule.warning(
            "EH-07",
            "cancelled-handle-stays",
            "Take a handle out of where it is stored before it is cancelled.",
            "Who comes by in between, or the next time, cancels it again; by then the event is a stranger's.",
            """
            private EventHandle pending = EventHandle.NONE;

            @Control(ControlMessage.SYS_VM_INIT)
            boolean start(VmHandle vm) {
              pending = vmm.scheduleVmEvent(vm, null, this::announce);
              return true;
            }

            void announce(Registers registers) {
              pending = EventHandle.NONE;
            }

            @Control(ControlMessage.VM_NOT_EXECUTEABLE)
            void ended(VmHandle vm) {
              pending.cancel(vmm);
            }
            """,
            """
            private EventHandle pending = EventHandle.NONE;

            @Control(ControlMessage.SYS_VM_INIT)
            boolean start(VmHandle vm) {
              pending = vmm.scheduleVmEvent(vm, null, this::announce);
              return true;
            }

            void announce(Registers registers) {
              pending = EventHandle.NONE;
            }

            @Control(ControlMessage.VM_NOT_EXECUTEABLE)
            void ended(VmHandle vm) {
              EventHandle taken = pending;
              pending = EventHandle.NONE;
              taken.cancel(vmm);
            }
            """,
            "Windows 95 DDK, asynchronous code");

    static final Rule ONE_AT_A_TIME = Rule.note(
            "EH-12",
            "pending-handle-lost",
            "One pending event for each purpose: guard the posting by the stored handle.",
            "The second handle overwrites the first; the first event runs, but nobody can cancel it.",
            """
            private EventHandle pending = EventHandle.NONE;

            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              pending = vmm.scheduleGlobalEvent(null, this::announce);
              vpicd.physEoi(irq);
            }

            void announce(Registers registers) {
              pending = EventHandle.NONE;
            }

            @Control(ControlMessage.SYSTEM_EXIT)
            void stop() {
              pending.cancel(vmm);
            }
            """,
            """
            private EventHandle pending = EventHandle.NONE;

            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              if (pending.isNone()) {
                pending = vmm.scheduleGlobalEvent(null, this::announce);
              }
              vpicd.physEoi(irq);
            }

            void announce(Registers registers) {
              pending = EventHandle.NONE;
            }

            @Control(ControlMessage.SYSTEM_EXIT)
            void stop() {
              pending.cancel(vmm);
            }
            """,
            "Windows 95 sample drivers, VKD and VDD");

    static final Rule BEFORE_RETURN = Rule.warning(
            "EF-20",
            "callback-before-return",
            "Without PEF_Always_Sched the callback may be called before the scheduling service returns.",
            "What the caller does after the call comes after the callback then, and undoes what that did.",
            """
            private boolean queued;

            @IoTrap(ports = 0x300)
            void onWrite(VmHandle vm) {
              if (!queued) {
                vmm.callVmEvent(vm, null, this::announce);
                queued = true;
              }
            }

            void announce(Registers registers) {
              queued = false;
            }
            """,
            """
            private boolean queued;

            @IoTrap(ports = 0x300)
            void onWrite(VmHandle vm) {
              if (!queued) {
                queued = true;
                vmm.callVmEvent(vm, null, this::announce);
              }
            }

            void announce(Registers registers) {
              queued = false;
            }
            """,
            "Seeds Call_VM_Event and Call_Priority_VM_Event; KB Q75009");

    static final Rule NO_TIME_OUT = Rule.warning(
            "TO-01",
            "no-time-out-is-not-null",
            "A handle of zero means that the time-out could not be scheduled: ask isNone().",
            "No callback will come to clear it: who takes it for a running time-out waits forever.",
            """
            private TimeOutHandle timer;

            @IoTrap(ports = 0x300)
            void onWrite() {
              if (timer == null) {
                timer = vmm.setGlobalTimeOut(100, null, this::expired);
              }
            }

            void expired(Registers registers) {
              timer = null;
            }
            """,
            """
            private TimeOutHandle timer = TimeOutHandle.NONE;

            @IoTrap(ports = 0x300)
            void onWrite() {
              if (timer.isNone()) {
                timer = vmm.setGlobalTimeOut(100, null, this::expired);
              }
            }

            void expired(Registers registers) {
              timer = TimeOutHandle.NONE;
            }
            """,
            "Windows 3.1 guide, Set_Global_Time_Out");

    static final List<Rule> ALL = List.of(NO_EVENT, CLEAR_FIRST, TAKE_OUT, ONE_AT_A_TIME, BEFORE_RETURN, NO_TIME_OUT);
}
