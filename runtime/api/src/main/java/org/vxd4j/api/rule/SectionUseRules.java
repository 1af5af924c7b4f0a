package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.Target;

/** The rules on leaving the critical section together with a suspension, and on asking who owns it (CS-13, CS-14, CS-17, CS-18). */
final class SectionUseRules {
    private SectionUseRules() {}

    static final Rule SUSPENDED = Rule.error(
            "CS-13",
            "end-and-suspend-may-fail",
            "End_Crit_And_Suspend needs exactly one claim, and its carry must be looked at.",
            "Otherwise nothing happens: the section stays claimed, and the code goes on as if the"
                    + " virtual machine had slept.",
            """
            void sleep() {
              vmm.beginCriticalSection(0);
              vmm.endCritAndSuspend();
            }

            void wake(VmHandle vm) {
              vmm.noFailResumeVm(vm);
            }
            """,
            """
            void sleep() {
              vmm.beginCriticalSection(0);
              if (vmm.endCritAndSuspend()) {
                vmm.endCriticalSection();
              }
            }

            void wake(VmHandle vm) {
              vmm.noFailResumeVm(vm);
            }
            """,
            "Windows 3.1 guide, End_Crit_And_Suspend");

    static final Rule RESUMED = Rule.warning(
            "CS-14",
            "suspended-and-never-resumed",
            "A driver that suspends a virtual machine with End_Crit_And_Suspend also resumes it.",
            "The virtual machine waits for ever: nobody else knows what it waits for.",
            """
            void sleep() {
              vmm.beginCriticalSection(0);
              if (vmm.endCritAndSuspend()) {
                vmm.endCriticalSection();
              }
            }
            """,
            """
            void sleep() {
              vmm.beginCriticalSection(0);
              if (vmm.endCritAndSuspend()) {
                vmm.endCriticalSection();
              }
            }

            void wake(VmHandle vm) {
              vmm.noFailResumeVm(vm);
            }
            """,
            "Windows 3.1 guide, End_Crit_And_Suspend");

    static final Rule NO_WAIT = Rule.warning(
                    "CS-17",
                    "waits-for-free-section",
                    "Nobody waits only because Get_Crit_Status_No_Block says that the section is owned.",
                    "It leaves releases alone that were put off: the section it reports may be as good as" + " free.",
                    """
            void waitFor() {
              if (vmm.getCritStatusNoBlock().claims() != 0) {
                vmm.releaseTimeSlice();
              }
            }
            """,
                    """
            void waitFor() {
              if (vmm.getCritSectionStatus().claims() != 0) {
                vmm.releaseTimeSlice();
              }
            }
            """,
                    "Windows 3.1 guide, Get_Crit_Status_No_Block")
            .from(Target.WIN31);

    static final Rule CLAIMS_FIRST = Rule.warning(
            "CS-18",
            "owner-of-free-section",
            "The owner that a status service names counts only when there are claims.",
            "While the section is free the service names the current virtual machine instead.",
            """
            VmHandle owner() {
              return vmm.getCritSectionStatus().owner();
            }
            """,
            """
            VmHandle owner() {
              CritStatus status = vmm.getCritSectionStatus();
              return status.claims() == 0 ? null : status.owner();
            }
            """,
            "Windows 3.1 guide, Get_Crit_Section_Status");

    static final List<Rule> ALL = List.of(SUSPENDED, RESUMED, NO_WAIT, CLAIMS_FIRST);
}
