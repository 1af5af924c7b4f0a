package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;
import org.vxd4j.api.Target;
import org.vxd4j.api.Via;
import org.vxd4j.api.callback.CallbackKind;
import org.vxd4j.api.callback.Time;

/** The rules on services that are legal, and that another one does better: the documents name it (SC-06, CS-22, BO-11, HK-03). */
public final class BetterServiceRules {
    private BetterServiceRules() {}

    static final Rule CLOSE = Rule.note(
                    "SC-06",
                    "close-instead-of-kill",
                    "A virtual machine should be ended by Close_VM, not by Nuke_VM; Crash_Cur_VM is for code that cannot go on.",
                    "Close_VM lets its programs and the devices end in order, and tears it down itself when that takes too long.",
                    """
                    void end(VmHandle vm) {
                      vmm.nukeVm(vm);
                    }
                    """,
                    """
                    void end(VmHandle vm) {
                      vmm.closeVm(10_000, vm, 0);
                    }
                    """,
                    "Windows 3.1 guide, Close_VM")
            .from(Target.WIN31);

    static final Rule EVENT = Rule.note(
            "CS-22",
            "event-instead-of-not-critical",
            "A priority event with WAIT_NOT_CRIT is more convenient than Call_When_Not_Critical.",
            "It comes for sure in the virtual machine it is for, can be cancelled in every version, and does not wait behind newer"
                    + " callbacks of others.",
            """
            void update(VmHandle vm) {
              vmm.callWhenNotCritical(null, this::free);
            }

            void free(Registers registers) {}
            """,
            """
            void update(VmHandle vm) {
              vmm.callPriorityVmEvent(Boost.NONE, vm, Pef.WAIT_NOT_CRIT.bit(), null, this::free, 0);
            }

            void free(Registers registers) {}
            """,
            "Seed Call_When_Not_Critical");

    static final Rule BOOSTED_EVENT = Rule.note(
            "BO-11",
            "boost-for-an-event",
            "Who boosts a virtual machine until its event comes should boost the event.",
            "A boost of the whole virtual machine changes what the time slicer does with all others, for as long as the event has"
                    + " to wait; a priority event is boosted by itself and loses the boost as it ends.",
            """
            void hurry(VmHandle vm) {
              vmm.adjustExecPriority(Boost.LOW_PRI_DEVICE_BOOST, vm);
              vmm.scheduleVmEvent(vm, null, this::serve);
            }

            void serve(Registers registers) {
              vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, registers.vm());
            }
            """,
            """
            void hurry(VmHandle vm) {
              vmm.callPriorityVmEvent(
                  Boost.LOW_PRI_DEVICE_BOOST, vm, Pef.ALWAYS_SCHED.bit(), null, this::serve, 0);
            }

            void serve(Registers registers) {}
            """,
            "Windows 3.0 guide, chapter 24; Windows 3.1 guide, Call_Priority_VM_Event");

    static final Rule CHAIN = Rule.note(
            "HK-03",
            "chain-instead-of-vector",
            "A V86 interrupt should be hooked by Hook_V86_Int_Chain, not by a vector to a callback of the driver.",
            "A vector is one virtual machine's and any program there can replace it; a hook sees the interrupt first, in all of"
                    + " them, and passes on what is not its own.",
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              var entry = vmm.allocateV86CallBack(null, this::called);
              if (entry.failed()) {
                return false;
              }
              vmm.setV86IntVector(0x5C, entry.value() >>> 16, entry.value() & 0xFFFF);
              return true;
            }

            void called(Registers registers) {
              registers.client();
            }
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              return !vmm.hookV86IntChain(0x5C, this::called);
            }

            void called(Registers registers) {
              registers.setCarry(false);
            }
            """,
            "Windows 3.1 guide, Hook_V86_Int_Chain and Set_V86_Int_Vector");

    /** The rule on events that arguments decide: asked for by an annotation, nothing but the service is wrong. */
    static final List<EventRule> ON_EVENTS = List.of(new EventRule(
            EVENT,
            (rule, a) -> a.via() == Via.CALL_WHEN_NOT_CRITICAL && a.fitsHandle() && !a.isThreadBefore95()
                    ? Finding.of(
                            rule,
                            a,
                            Part.VIA,
                            null,
                            "CALL_WHEN_NOT_CRITICAL is the less convenient way",
                            rule.why(),
                            "Use flags = Pef.WAIT_NOT_CRIT without via.")
                    : Optional.empty()));

    static final List<Rule> ALL = List.of(CLOSE, EVENT, BOOSTED_EVENT, CHAIN);

    /** Rule SC-06: false where a fault, or what comes at any moment, leaves nothing to be closed in order. */
    public static boolean couldClose(Context context) {
        CallbackKind kind = context.kind();
        boolean fault = kind == CallbackKind.V86_FAULT
                || kind == CallbackKind.PM_FAULT
                || kind == CallbackKind.VMM_FAULT
                || kind == CallbackKind.INVALID_PAGE_FAULT
                || kind == CallbackKind.V86_PAGE
                || kind == CallbackKind.EXCEPTION;
        return !fault
                && context.time() != Time.NMI
                && context.time() != Time.REENTERED
                && context.time() != Time.INTERRUPT;
    }

    /** Rule SC-06: a virtual machine is torn down. */
    public static Finding nukes() {
        return finding(
                CLOSE,
                "Nuke_VM ends a virtual machine where it stands",
                "Use Close_VM, which nukes it after a time-out, or say why not with @Unchecked.",
                "Nuke_VM");
    }

    /** Rule CS-22: a raw call. */
    public static Finding waitsForRelease() {
        return finding(
                EVENT,
                "Call_When_Not_Critical is the less convenient way",
                "Use Call_Priority_VM_Event with WAIT_NOT_CRIT, or say why not with @Unchecked.",
                Via.CALL_WHEN_NOT_CRITICAL.ddkName());
    }

    /** Rule BO-11: a boost that this event's callback takes back. */
    public static Finding boostsForEvent(String event, int boost) {
        return finding(
                BOOSTED_EVENT,
                "a boost of 0x%X that lasts until %s comes".formatted(boost, event),
                "Use Call_Priority_VM_Event with the boost, and adjust nothing.",
                "Adjust_Exec_Priority");
    }

    /** Rule HK-03: a vector that leads to a callback of the driver. */
    public static Finding vector() {
        return finding(
                CHAIN,
                "a V86 vector leads to a callback of the driver",
                "Use Hook_V86_Int_Chain; where programs look at the vector, say so with @Unchecked.",
                "Set_V86_Int_Vector");
    }

    private static Finding finding(Rule rule, String what, String fix, String where) {
        return new Finding(rule, rule.severity(), Part.VALUE, null, what, rule.why(), fix, where);
    }
}
