package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.processor.PathFixture.broken;

import org.junit.jupiter.api.Test;

/** Nested execution is begun before it is used, ended on every way, and its client state restored last. */
class NestedBlocksTest {
    private static final String EVENT = """
            @EventCallback(flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT}, boost = Boost.NONE)
            void event(VmHandle vm, ClientRegs client) {
              boolean quiet = client.word(ClientRegs.Field.EAX) == 0;
            %s}
            void outside() {}
            """;

    private static String event(String body) {
        return EVENT.formatted(body.indent(2));
    }

    @Test
    void aBlockIsEndedOnEveryWay() {
        assertThat(broken(event("""
                vmm.beginNestExec();
                if (quiet) {
                  return;
                }
                vmm.execInt(0x10);
                vmm.endNestExec();
                """))).containsExactly("NX-02@6");
        assertThat(broken(event("""
                if (quiet) {
                  return;
                }
                vmm.beginNestV86Exec();
                try {
                  vmm.execInt(0x10);
                } finally {
                  vmm.endNestExec();
                }
                """))).isEmpty();
    }

    @Test
    void aBlockThatNobodyEndsIsBlamedWhereItBegins() {
        assertThat(broken(event("vmm.beginNestExec();"))).containsExactly("NX-02@4");
        assertThat(broken(event("""
                vmm.beginNestExec();
                """) + """
                @Control(ControlMessage.VM_TERMINATE)
                void later(VmHandle vm) { vmm.endNestExec(); }
                """)).containsExactly("NX-02@4");
    }

    @Test
    void codeOfTheVirtualMachineRunsInsideABlock() {
        assertThat(broken(event("""
                vmm.execInt(0x10);
                """))).containsExactly("NX-01@4");
        assertThat(broken(event("""
                beep();
                """) + """
                void beep() { vmm.resumeExec(); }
                """)).containsExactly("NX-01@7");
        assertThat(broken(event("""
                vmm.beginNestExec();
                beep();
                vmm.endNestExec();
                vmm.execVxdInt(0x10, new Registers());
                """) + """
                void beep() { vmm.execInt(0x10); }
                """)).isEmpty();
        assertThat(broken(event("""
                begin();
                vmm.execInt(0x10);
                end();
                """) + """
                void begin() { vmm.beginNestExec(); }
                void end() { vmm.endNestExec(); }
                """)).isEmpty();
    }

    @Test
    void aBlockThatMayHaveBeenBegunIsLeftAlone() {
        assertThat(broken(event("""
                boolean nested = false;
                if (!quiet) {
                  vmm.beginNestExec();
                  nested = true;
                }
                if (nested) {
                  vmm.execInt(0x10);
                  vmm.endNestExec();
                }
                """))).isEmpty();
    }

    @Test
    void aServiceIsCalledInTheMiddleOfWhatOthersDo() {
        assertThat(PathFixture.members("""
                @Service(ordinal = 1)
                void begin() { vmm.beginNestExec(); }
                @Service(ordinal = 2)
                void run() { vmm.execInt(0x10); }
                @Service(ordinal = 3)
                void end() { vmm.endNestExec(); }
                """)).noneMatch(d -> d.contains("(NX-"));
    }

    @Test
    void aSavedClientStateIsRestoredOnceTheRegistersChanged() {
        assertThat(broken(event("""
                vmm.saveClientState(0x1000);
                vmm.beginNestExec();
                vmm.execInt(0x10);
                vmm.endNestExec();
                if (quiet) {
                  return;
                }
                vmm.restoreClientState(0x1000);
                """))).containsExactly("NX-03@9");
        assertThat(broken(event("""
                vmm.saveClientState(0x1000);
                if (quiet) {
                  return;
                }
                vmm.beginNestExec();
                vmm.execInt(0x10);
                vmm.endNestExec();
                vmm.restoreClientState(0x1000);
                """))).isEmpty();
    }

    @Test
    void theClientStateIsRestoredAfterTheBlock() {
        assertThat(broken(event("""
                vmm.saveClientState(0x1000);
                vmm.beginNestExec();
                vmm.execInt(0x10);
                vmm.restoreClientState(0x1000);
                vmm.endNestExec();
                """))).containsExactly("NX-14@7");
        assertThat(broken(event("""
                vmm.saveClientState(0x1000);
                vmm.beginNestExec();
                vmm.saveClientState(0x2000);
                vmm.execInt(0x10);
                vmm.restoreClientState(0x2000);
                vmm.execInt(0x10);
                vmm.endNestExec();
                vmm.restoreClientState(0x1000);
                """))).isEmpty();
    }

    @Test
    void waitingByResumingIsInVain() {
        String field = """
                private boolean ready;
                @Control(ControlMessage.VM_INIT)
                boolean begun(VmHandle vm) { ready = true; return true; }
                """;
        assertThat(broken(field + event("""
                vmm.beginNestExec();
                while (!ready) {
                  vmm.resumeExec();
                }
                vmm.endNestExec();
                """))).containsExactly("NX-07@9");
        assertThat(broken(field + event("""
                vmm.beginNestExec();
                for (int i = 0; i < 3 && !ready; i++) {
                  vmm.simulateInt(0x10);
                  vmm.resumeExec();
                }
                vmm.endNestExec();
                """))).isEmpty();
    }

    @Test
    void theLockedStackIsGivenBack() {
        assertThat(broken(event("""
                vmm.beginUseLockedPmStack();
                if (quiet) {
                  return;
                }
                vmm.endUseLockedPmStack();
                """))).containsExactly("NX-12@6");
        assertThat(broken("""
                @Control(ControlMessage.BEGIN_PM_APP)
                boolean begin(VmHandle vm) { vmm.beginUseLockedPmStack(); return true; }
                @Control(ControlMessage.END_PM_APP)
                void end(VmHandle vm) { vmm.endUseLockedPmStack(); }
                """)).isEmpty();
    }
}
