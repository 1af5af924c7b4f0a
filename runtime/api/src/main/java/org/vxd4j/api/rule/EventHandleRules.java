package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.Target;

/** The rules on cancelling events, on whom they are for, and on boosts that stay (EH, ES-01, EF-18, BO-10, LI-06). */
final class EventHandleRules {
    private EventHandleRules() {}

    static final Rule CANCEL_PENDING = Rule.error(
            "EH-02",
            "cancel-after-call",
            "Only a pending event may be cancelled: never one whose callback was called or that was cancelled"
                    + " before.",
            "The VMM has given the event's memory to somebody else by then; cancelling takes a stranger's event"
                    + " out.",
            """
            // run time
            private EventHandle pending = EventHandle.NONE;

            void post(VmHandle vm) {
              pending = vmm.scheduleVmEvent(vm, null, this::announce);
            }

            void announce(Registers registers) {}

            void stop() {
              pending.cancel(vmm);
            }
            """,
            """
            // run time
            private EventHandle pending = EventHandle.NONE;

            void post(VmHandle vm) {
              pending = vmm.scheduleVmEvent(vm, null, this::announce);
            }

            void announce(Registers registers) {
              pending = EventHandle.NONE;
            }

            void stop() {
              pending.cancel(vmm);
            }
            """,
            "Windows 3.1 guide, the Cancel services");

    static final Rule CANCEL_BY_SIBLING = Rule.error(
            "EH-03",
            "cancel-by-wrong-service",
            "An event is cancelled by the service that belongs to the one that scheduled it.",
            "Global, VM, priority, thread and restricted events live in different lists; the wrong service"
                    + " corrupts one of them.",
            """
            // run time
            void postAndCancel(VmHandle vm) {
              VmEvent event = vmm.scheduleVmEvent(vm, null, this::announce);
              vmm.cancelGlobalEvent(new GlobalEvent(event.dword()));
            }

            void announce(Registers registers) {}
            """,
            """
            // run time
            void postAndCancel(VmHandle vm) {
              VmEvent event = vmm.scheduleVmEvent(vm, null, this::announce);
              event.cancel(vmm);
            }

            void announce(Registers registers) {}
            """,
            "Windows 3.1 guide, the Cancel services; Windows 95 DDK, events");

    static final Rule CANCEL_WITH_VM = Rule.error(
            "EH-04",
            "cancel-needs-its-vm",
            "Cancel_VM_Event needs the virtual machine the event was scheduled for.",
            "The service searches the list of the machine it is given; in another one's list it finds nothing, or"
                    + " a stranger.",
            """
            // run time
            void postAndCancel(VmHandle vm, VmHandle other) {
              VmEvent event = vmm.scheduleVmEvent(vm, null, this::announce);
              vmm.cancelVmEvent(other, event);
            }

            void announce(Registers registers) {}
            """,
            """
            // run time
            void postAndCancel(VmHandle vm, VmHandle other) {
              VmEvent event = vmm.scheduleVmEvent(vm, null, this::announce);
              vmm.cancelVmEvent(vm, event);
            }

            void announce(Registers registers) {}
            """,
            "Windows 3.1 guide, Cancel_VM_Event");

    static final Rule CANCEL_NOTHING = Rule.error(
            "EH-05",
            "cancel-zero-or-event",
            "Zero may be cancelled and does nothing; any other value must be an event's handle.",
            "A handle is an address: the VMM follows it before it can find out that nothing is there.",
            """
            // run time
            void stop() {
              vmm.cancelGlobalEvent(new GlobalEvent(-1));
            }
            """,
            """
            // run time
            void stop() {
              vmm.cancelGlobalEvent(new GlobalEvent(0));
            }
            """,
            "Windows 3.1 guide, the Cancel services");

    static final Rule CANCEL_AT_INTERRUPT = Rule.error(
            "EH-08",
            "cancel-at-interrupt-time",
            "Cancel_Priority_VM_Event, Cancel_Restricted_Event and Cancel_Thread_Event are not for interrupt"
                    + " time.",
            "The list of asynchronous services has the other cancel services and not these: they take a boost"
                    + " back, which may switch tasks.",
            """
            // target: 3.1
            private PriorityEvent pending;

            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vmm.cancelPriorityVmEvent(pending);
              vpicd.physEoi(irq);
            }
            """,
            """
            // target: 3.1
            private GlobalEvent pending;

            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vmm.cancelGlobalEvent(pending);
              vpicd.physEoi(irq);
            }
            """,
            "KB Q75864, list of asynchronous services");

    static final Rule VALID_VM = Rule.error(
            "ES-01",
            "event-for-dead-vm",
            "The virtual machine of an event must be alive when the event is scheduled.",
            "The event goes into a list inside the control block; of a destroyed machine that is freed memory.",
            """
            // run time
            @Control(ControlMessage.DESTROY_VM)
            void destroyed(VmHandle vm) {
              vmm.scheduleVmEvent(vm, null, this::announce);
            }

            void announce(Registers registers) {}
            """,
            """
            // run time
            @Control(ControlMessage.VM_TERMINATE)
            void terminating(VmHandle vm) {
              vmm.scheduleVmEvent(vm, null, this::announce);
            }

            void announce(Registers registers) {}
            """,
            "Seeds Call_VM_Event and Call_Priority_VM_Event; Windows 95 DDK page of the latter");

    static final Rule BOOST_LEAK = Rule.warning(
            "EF-18",
            "boost-leak",
            "A boost kept with DONT_UNBOOST must be taken back later with Adjust_Exec_Priority.",
            "Nobody else takes it back: the virtual machine stays above its peers for the rest of its life.",
            """
            void post(VmHandle vm) {
              vmm.callPriorityVmEvent(
                  Boost.LOW_PRI_DEVICE_BOOST, vm, Pef.DONT_UNBOOST.bit(), null, this::announce, 0);
            }

            void announce(Registers registers) {}
            """,
            """
            void post(VmHandle vm) {
              vmm.callPriorityVmEvent(
                  Boost.LOW_PRI_DEVICE_BOOST, vm, Pef.DONT_UNBOOST.bit(), null, this::announce, 0);
            }

            void announce(Registers registers) {
              vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, registers.vm());
            }
            """,
            "Inferred from the seeds Call_Priority_VM_Event and Call_Restricted_Event, PEF_Dont_Unboost");

    static final Rule PRIORITY_AT_INTERRUPT = Rule.error(
            "BO-10",
            "priority-at-interrupt-time",
            "Adjust_Exec_Priority must not be called at interrupt time; elsewhere shared data must be consistent"
                    + " before it.",
            "It may switch to another virtual machine before it returns, which cannot be done inside an"
                    + " interrupt.",
            """
            @HardwareInterrupt(irq = 5)
            void onIrq(VmHandle vm, IrqHandle irq) {
              vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm);
              vpicd.physEoi(irq);
            }
            """,
            """
            @HardwareInterrupt(irq = 5)
            void onIrq(VmHandle vm, IrqHandle irq) {
              vmm.callPriorityVmEvent(Boost.LOW_PRI_DEVICE_BOOST, vm, 0, null, this::announce, 0);
              vpicd.physEoi(irq);
            }

            void announce(Registers registers) {}
            """,
            "Windows 3.1 guide, Adjust_Exec_Priority");

    static final Rule EVENT_POOL = Rule.warning(
                    "LI-06",
                    "event-pool-exhausted",
                    "Bursts of events must be bounded.",
                    "Events come from a pool that cannot grow at interrupt time; a driver that posts one for each"
                            + " interrupt empties it for all.",
                    """
            // run time
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) {
              vmm.scheduleGlobalEvent(null, this::announce);
              vpicd.physEoi(irq);
            }

            void announce(Registers registers) {}
            """,
                    """
            // run time
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
            """,
                    "Windows 95 DDK, asynchronous code")
            .from(Target.WIN95);

    static final List<Rule> ALL = List.of(
            CANCEL_PENDING,
            CANCEL_BY_SIBLING,
            CANCEL_WITH_VM,
            CANCEL_NOTHING,
            CANCEL_AT_INTERRUPT,
            VALID_VM,
            BOOST_LEAK,
            PRIORITY_AT_INTERRUPT,
            EVENT_POOL);
}
