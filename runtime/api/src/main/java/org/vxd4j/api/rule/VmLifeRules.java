package org.vxd4j.api.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Target;

/** The rules on virtual machines that end, and on which of their threads runs their code (CS-15, CM-16, NX-06), and on how often they
 * are suspended (SC-03). */
public final class VmLifeRules {

    /** From the first of these messages on a virtual machine does not run any more; from Destroy_VM on there is none (ES-01). */
    private static final Set<ControlMessage> ENDED =
            EnumSet.of(ControlMessage.VM_NOT_EXECUTEABLE, ControlMessage.VM_NOT_EXECUTEABLE2);

    private VmLifeRules() {}

    static final Rule ENDS_AS_OWNER = Rule.error(
            "CS-15",
            "owner-ends",
            "A virtual machine does not end while it owns the critical section.",
            "Nobody else could ever own it; that the VMM takes it away leaves half done what the section was claimed for.",
            """
            // run time
            @Control(ControlMessage.VM_INIT)
            boolean vmInit(VmHandle vm) {
              vmm.beginCriticalSection(0);
              if (cpu.inByte(0x300) == 0xFF) {
                return false;
              }
              return true;
            }

            @IoTrap(ports = 0x300)
            void onPort(VmHandle vm) {
              vmm.endCriticalSection();
            }
            """,
            """
            // run time
            @Control(ControlMessage.VM_INIT)
            boolean vmInit(VmHandle vm) {
              if (cpu.inByte(0x300) == 0xFF) {
                return false;
              }
              vmm.beginCriticalSection(0);
              return true;
            }

            @IoTrap(ports = 0x300)
            void onPort(VmHandle vm) {
              vmm.endCriticalSection();
            }
            """,
            "Windows 3.1 guide, Suspend_VM and Close_VM_Notify");

    static final Rule NEVER_RUNS = Rule.warning(
            "CM-16",
            "vm-never-runs-again",
            "From VM_Not_Executeable on a virtual machine never runs, though its handle is valid until Destroy_VM, which may come"
                    + " much later.",
            "What is scheduled for it is not called any more: no event of it comes, and its run time stands still.",
            """
            @Control(ControlMessage.VM_NOT_EXECUTEABLE)
            void ended(VmHandle vm) {
              vmm.scheduleVmEvent(vm, null, this::tidy);
            }

            void tidy(Registers registers) {}
            """,
            """
            @Control(ControlMessage.VM_NOT_EXECUTEABLE)
            void ended(VmHandle vm) {
              vmm.scheduleGlobalEvent(vm, this::tidy);
            }

            void tidy(Registers registers) {}
            """,
            "Windows 3.1 guide, VM_Not_Executeable and Destroy_VM");

    static final Rule FIRST_THREAD = Rule.error(
                    "NX-06",
                    "interrupt-in-other-thread",
                    "Interrupts are simulated and executed in the first thread of a virtual machine.",
                    "Only that one has V86 code to interrupt; another would have its stack and registers changed under it.",
                    """
                    // run time
                    @EventCallback(scope = Scope.THREAD, boost = Boost.NONE)
                    void type(VmHandle vm) {
                      vmm.simulateInt(0x16);
                    }
                    """,
                    """
                    // run time
                    @EventCallback(scope = Scope.THREAD, boost = Boost.NONE)
                    void type(VmHandle vm) {
                      if (vmm.getCurThreadHandle() == vmm.getInitialThreadHandle(vm)) {
                        vmm.simulateInt(0x16);
                      }
                    }
                    """,
                    "VMM.H, comments on the thread messages")
            .from(Target.WIN95);

    static final Rule NOT_SUSPENDED = Rule.warning(
            "SC-03",
            "resumed-though-not-suspended",
            "A driver resumes a virtual machine as often as it has suspended it, and not where Suspend_VM refused.",
            "Suspensions are counted: one too many resumes what another driver, or the user, has suspended.",
            """
            void pause(VmHandle vm) {
              if (vmm.suspendVm(vm)) {
                vmm.noFailResumeVm(vm);
              }
            }
            """,
            """
            void pause(VmHandle vm) {
              if (!vmm.suspendVm(vm)) {
                vmm.noFailResumeVm(vm);
              }
            }
            """,
            "Windows 3.1 guide, Suspend_VM and Resume_VM");

    static final List<Rule> ALL = List.of(ENDS_AS_OWNER, NEVER_RUNS, FIRST_THREAD, NOT_SUSPENDED);

    /** Rule SC-03: a virtual machine is resumed where Suspend_VM has refused. */
    public static Finding resumed(String service) {
        return new Finding(
                NOT_SUSPENDED,
                NOT_SUSPENDED.severity(),
                Part.VALUE,
                null,
                "%s where Suspend_VM refused".formatted(service),
                NOT_SUSPENDED.why(),
                "Resume it only where carry was clear.",
                service);
    }

    /** Rule CM-16: true for a message that tells of a virtual machine which runs no more. */
    public static boolean tellsOfTheEnd(ControlMessage message) {
        return message != null && ENDED.contains(message);
    }

    /** Rule CM-16: something is scheduled for the virtual machine that such a message is about. */
    public static Finding scheduled(String service, ControlMessage message) {
        return new Finding(
                NEVER_RUNS,
                NEVER_RUNS.severity(),
                Part.VALUE,
                null,
                "%s for the virtual machine that %s is about".formatted(service, message.ddkName()),
                NEVER_RUNS.why(),
                "Do it here, or use a global event or time-out.",
                service);
    }
}
