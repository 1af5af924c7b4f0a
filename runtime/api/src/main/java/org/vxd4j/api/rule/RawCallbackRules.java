package org.vxd4j.api.rule;

import java.util.List;
import java.util.Set;
import org.vxd4j.api.Reg;

/** The rules on the registers of callbacks that a driver registers itself, without glue (CB-01, CB-06, CB-13). */
public final class RawCallbackRules {
    private RawCallbackRules() {}

    static final Rule MEANINGLESS_REGISTER = Rule.error(
            "CB-01",
            "register-without-meaning",
            "A callback reads only the registers that its service loads: mostly EBX, EDX and EBP, from Windows 95 on EDI too.",
            "The others hold what happened to be in them when the VMM made the call.",
            """
            void post(VmHandle vm) {
              vmm.scheduleVmEvent(vm, null, this::later);
            }

            void later(Registers registers) {
              count += registers.get(Reg.ECX);
            }

            private int count;
            """,
            """
            void post(VmHandle vm) {
              vmm.scheduleVmEvent(vm, null, this::later);
            }

            void later(Registers registers) {
              count += registers.get(Reg.EDX);
            }

            private int count;
            """,
            "The four seeds, the callback's registers; the callback pages of the Windows 3.1 guide");

    static final Rule MEANINGLESS_CARRY = Rule.warning(
            "CB-06",
            "carry-without-meaning",
            "A callback answers with carry only where its service looks at it.",
            "Nobody reads the flag: what it should refuse or pass on happens all the same.",
            """
            void post(VmHandle vm) {
              vmm.scheduleVmEvent(vm, null, this::later);
            }

            void later(Registers registers) {
              registers.setCarry(true);
            }
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              return !vpicd.virtualizeIrq(IrqDescriptor.of(7, IrqDescriptor.CAN_SHARE, this::later)).failed();
            }

            void later(Registers registers) {
              registers.setCarry(true);
            }
            """,
            "Windows 3.1 guide, the callback pages");

    static final Rule TWICE = Rule.error(
            "CB-13",
            "return-counted-twice",
            "A callback of Call_When_VM_Returns with a negative time-out comes twice when the time runs out, and asks which it is.",
            "Carry says that the time ran out, the zero flag that it is the second call; what is counted or given back is so once"
                    + " too often.",
            """
            void watch(VmHandle vm) {
              vmm.callWhenVmReturns(-100, null, this::returned);
            }

            void returned(Registers registers) {
              vmm.signalSemaphore(done);
            }

            private int done;
            """,
            """
            void watch(VmHandle vm) {
              vmm.callWhenVmReturns(-100, null, this::returned);
            }

            void returned(Registers registers) {
              if (!registers.zero()) {
                vmm.signalSemaphore(done);
              }
            }

            private int done;
            """,
            "Windows 3.1 guide, Call_When_VM_Returns");

    /** Rule CB-13: the services of which a second call is not nothing. */
    public static final Set<String> COUNTING = Set.of(
            "Adjust_Exec_Priority",
            "Adjust_Thread_Exec_Priority",
            "Signal_Semaphore",
            "Signal_Semaphore_No_Switch",
            "End_Critical_Section",
            "Release_Critical_Section",
            "Resume_VM",
            "No_Fail_Resume_VM",
            "_LeaveMutex");

    static final List<Rule> ALL = List.of(MEANINGLESS_REGISTER, MEANINGLESS_CARRY, TWICE);

    /** Rule CB-13: such a service in a callback that comes twice and asks nothing. */
    public static Finding twice(String service) {
        return finding(
                TWICE,
                service + " is called twice when the time runs out",
                "With a negative time-out the callback comes at the time-out and at the return.",
                "Ask registers.zero(), or use a positive time-out.",
                "Call_When_VM_Returns");
    }

    /** Rule CB-01: a callback of a service reads a register that nobody loads. */
    public static Finding reads(Reg register, String service) {
        return finding(
                MEANINGLESS_REGISTER,
                "%s has no meaning in a callback of %s".formatted(register, service),
                "The VMM loads other registers before it calls; this one holds whatever was in it.",
                "Pass what the callback needs as reference data, which comes in EDX.",
                service);
    }

    /** Rule CB-06: a callback of a service sets carry, and nobody looks. */
    public static Finding answers(String service) {
        return finding(
                MEANINGLESS_CARRY,
                "carry is no answer in a callback of " + service,
                "What called it does not look at the flag.",
                "Drop the call.",
                service);
    }

    private static Finding finding(Rule rule, String what, String why, String fix, String service) {
        return new Finding(rule, rule.severity(), Part.VALUE, null, what, why, fix, service);
    }
}
