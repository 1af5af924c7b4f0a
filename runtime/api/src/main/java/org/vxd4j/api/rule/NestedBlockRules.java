package org.vxd4j.api.rule;

import java.util.List;

/** The rules on the order of calls around nested execution (NX-01, NX-02, NX-03, NX-07, NX-12, NX-14). */
final class NestedBlockRules {
    private NestedBlockRules() {}

    static final Rule INSIDE = Rule.error(
            "NX-01",
            "execution-outside-nested-block",
            "Exec_Int and Resume_Exec are called between Begin_Nest_Exec and End_Nest_Exec only.",
            "The block holds the break point at which the VMM gets control back; without one it never does.",
            """
            @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
            void beep(VmHandle vm) {
              vmm.execInt(0x10);
            }
            """,
            """
            @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
            void beep(VmHandle vm) {
              vmm.beginNestExec();
              vmm.execInt(0x10);
              vmm.endNestExec();
            }
            """,
            "Windows 3.1 guide, Exec_Int and Resume_Exec");

    static final Rule BALANCED = Rule.error(
            "NX-02",
            "nested-block-not-ended",
            "Nested execution that was begun is ended before the VMM gets control back, on every way.",
            "The virtual machine would go on at the break point of the block instead of at its own code.",
            """
            @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
            void beep(VmHandle vm, ClientRegs client) {
              vmm.beginNestExec();
              vmm.execInt(0x10);
              if (client.word(ClientRegs.Field.EAX) == 0) {
                return;
              }
              vmm.endNestExec();
            }
            """,
            """
            @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
            void beep(VmHandle vm, ClientRegs client) {
              vmm.beginNestExec();
              try {
                vmm.execInt(0x10);
                if (client.word(ClientRegs.Field.EAX) == 0) {
                  return;
                }
              } finally {
                vmm.endNestExec();
              }
            }
            """,
            "Windows 3.1 guide, End_Nest_Exec");

    static final Rule STATE_RESTORED = Rule.error(
            "NX-03",
            "client-state-not-restored",
            "A client state that was saved for nested execution is restored after it.",
            "End_Nest_Exec brings back the mode and CS:IP only; all other registers stay as the nested code left them.",
            """
            @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
            void beep(VmHandle vm) {
              vmm.saveClientState(0x1000);
              vmm.beginNestExec();
              vmm.execInt(0x10);
              vmm.endNestExec();
            }
            """,
            """
            @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
            void beep(VmHandle vm) {
              vmm.saveClientState(0x1000);
              vmm.beginNestExec();
              vmm.execInt(0x10);
              vmm.endNestExec();
              vmm.restoreClientState(0x1000);
            }
            """,
            "Windows 3.1 guide, Begin_Nest_Exec and Save_Client_State");

    static final Rule NO_POLLING = Rule.warning(
            "NX-07",
            "polling-with-resume-exec",
            "Resume_Exec is not a way to wait: a loop that calls it until something changes lets no virtual machine"
                    + " with less priority run.",
            "Whoever should make the change may never get a turn, and the loop never ends.",
            """
            private boolean ready;

            @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
            void waitFor(VmHandle vm) {
              vmm.beginNestExec();
              while (!ready) {
                vmm.resumeExec();
              }
              vmm.endNestExec();
            }
            """,
            """
            private boolean ready;

            @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
            void waitFor(VmHandle vm) {
              if (ready) {
                vmm.beginNestExec();
                vmm.resumeExec();
                vmm.endNestExec();
              }
            }
            """,
            "Windows 95 DDK, Blocking and events");

    static final Rule LOCKED_STACK = Rule.error(
            "NX-12",
            "locked-stack-not-ended",
            "Each Begin_Use_Locked_PM_Stack has its End_Use_Locked_PM_Stack.",
            "The client stays on the locked stack, which others need and which is not its own.",
            """
            void onStack(boolean really) {
              vmm.beginUseLockedPmStack();
              if (!really) {
                return;
              }
              vmm.endUseLockedPmStack();
            }
            """,
            """
            void onStack(boolean really) {
              if (!really) {
                return;
              }
              vmm.beginUseLockedPmStack();
              vmm.endUseLockedPmStack();
            }
            """,
            "Windows 3.1 guide, Begin_Use_Locked_PM_Stack");

    static final Rule RESTORED_LAST = Rule.warning(
            "NX-14",
            "client-state-restored-too-early",
            "The client state that was saved before a nested block is restored after the block is ended.",
            "Restoring may change the mode and make waiting callbacks due, and End_Nest_Exec then changes what was"
                    + " restored.",
            """
            @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
            void beep(VmHandle vm) {
              vmm.saveClientState(0x1000);
              vmm.beginNestExec();
              vmm.execInt(0x10);
              vmm.restoreClientState(0x1000);
              vmm.endNestExec();
            }
            """,
            """
            @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
            void beep(VmHandle vm) {
              vmm.saveClientState(0x1000);
              vmm.beginNestExec();
              vmm.execInt(0x10);
              vmm.endNestExec();
              vmm.restoreClientState(0x1000);
            }
            """,
            "Windows 3.1 guide, Restore_Client_State");

    static final List<Rule> ALL = List.of(INSIDE, BALANCED, STATE_RESTORED, NO_POLLING, LOCKED_STACK, RESTORED_LAST);
}
