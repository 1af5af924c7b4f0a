package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a callback does on the way on which its time ran out: rules ET-03 to ET-07 and BO-12, each with its legal twins. */
class LateCallbacksTest {
    private static final String DRIVER = """
            import org.vxd4j.api.*;
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Vmm vmm;
              private boolean seen;
              Example(Vmm vmm) { this.vmm = vmm; }
            %s}
            """;

    /** The first of the members stands in line 7. */
    private static List<String> members(String members) {
        return Fixture.of(DRIVER.formatted(members)).diagnostics();
    }

    /** The body of a callback that waits for interrupts, in line 9. */
    private static List<String> body(String body) {
        return members("""
                @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.LOW_PRI_DEVICE_BOOST, timeoutMillis = 50)
                void announce(VmHandle vm, ClientRegs client, @TimedOut boolean late) {
                %s
                }
                void ask(boolean late) {}
                void resume(VmHandle where) { vmm.noFailResumeVm(where); }
                void resume(VmHandle where, boolean isLate) { if (!isLate) { vmm.noFailResumeVm(where); } }
                void always(VmHandle where, boolean isLate) { if (isLate) { seen = true; } vmm.noFailResumeVm(where); }
                void deeper(VmHandle where) { resume(where); }
                void answer(ClientRegs regs) { regs.set(ClientRegs.Field.EAX, 1); }
                void simulate() { vmm.simulateInt(0x15); }
                void wake(VmHandle where, boolean use) { if (use) { vmm.wakeUpVm(where); } else { seen = true; } }
                void unlessSeen(VmHandle where) { if (!seen) { vmm.wakeUpVm(where); } }
                boolean known(VmHandle where) { return where != null && seen; }
                void fail() { throw new IllegalStateException(); }
                boolean usable(VmHandle where) { return where == vmm.getCurVmHandle(); }
                void check(VmHandle where) { seen = vmm.validateVmHandle(where); }
                """.formatted(body));
    }

    @Test
    void aHandleIsNotUsedBeforeCarryIsLookedAt() {
        assertThat(body("vmm.noFailResumeVm(vm); if (late) { seen = true; }"))
                .singleElement()
                .asString()
                .startsWith("Example.java:9: error: [vxd:stale-handle-when-late] announce uses vm"
                        + " before it looks at late");
    }

    @Test
    void aHandleIsNotUsedOnTheLateBranch() {
        assertThat(body("if (late) { vmm.noFailResumeVm(vm); }"))
                .singleElement()
                .asString()
                .contains("[vxd:stale-handle-when-late]", "although late is true");
        assertThat(body("boolean inTime = !late; if (inTime) { seen = true; return; } vmm.noFailResumeVm(vm);"))
                .singleElement()
                .asString()
                .contains("although late is true");
        assertThat(body("if (seen && late) { seen = false; } vmm.noFailResumeVm(vm);"))
                .singleElement()
                .asString()
                .contains("(ET-04; ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (!late) { vmm.noFailResumeVm(vm); }",
                "if (late) { return; } vmm.noFailResumeVm(vm);",
                "boolean inTime = !late; if (inTime) { vmm.noFailResumeVm(vm); }",
                "if (late == false && vm != null) { vmm.noFailResumeVm(vm); }",
                "vmm.noFailResumeVm(late ? vmm.getCurVmHandle() : vm);",
                "VmHandle where = vm; if (late) { where = vmm.getCurVmHandle(); } vmm.noFailResumeVm(where);",
                "if (!vmm.validateVmHandle(vm)) { vmm.noFailResumeVm(vm); }",
                "if (late && vm == vmm.getCurVmHandle()) { vmm.noFailResumeVm(vm); }",
                "boolean mayUse = vm != null & !late; if (mayUse) { vmm.noFailResumeVm(vm); }",
                "ask(late); vmm.noFailResumeVm(vm);",
                "if (vmm.testSysVmHandle(vm)) { seen = true; }",
                "while (!late) { vmm.noFailResumeVm(vm); if (seen) { break; } }",
                "switch (late ? 1 : 0) { case 0: seen = true; break; default: vmm.noFailResumeVm(vmm.getCurVmHandle()); }",
            })
    void aHandleIsUsedWhereItIsGood(String body) {
        assertThat(body(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resume(vm); seen = late;",
                "if (late) { resume(vm); }",
                "if (late) { deeper(vm); }",
                "always(vm, late);",
                "if (seen) { always(vm, late); }",
                "VmHandle where = vm; if (late) { deeper(where); }",
                "wake(vm, late);",
                "if (late) { wake(vm, true); }",
                "for (int i = 0; i < 4; i++) { seen = i > 2; } resume(vm); seen = late;",
                "if (late) { for (int i = 0; i < 4; i++) { seen = i > 2; } resume(vm); }",
                "if (known(vm)) { seen = true; } resume(vm); seen = late;",
            })
    void aHandleIsNotUsedByAHelperEither(String body) {
        assertThat(body(body))
                .singleElement()
                .asString()
                .contains("error: [vxd:stale-handle-when-late] announce uses where ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resume(vm, late);",
                "if (!late) { deeper(vm); }",
                "if (usable(vm)) { resume(vm); }",
                "if (late && !usable(vm)) { return; } vmm.noFailResumeVm(vm);",
                "check(vm); if (seen) { resume(vm); }",
                "resume(late ? vmm.getCurVmHandle() : vm);",
                "resume(vmm.getCurVmHandle()); seen = late;",
                "wake(vm, !late);",
                "if (late) { fail(); } vmm.wakeUpVm(vm);",
                "boolean use = !late; wake(vm, use);",
                "if (late) { wake(vm, false); return; } wake(vm, true);",
                "if (late) { seen = true; } else { seen = false; } unlessSeen(vm);",
                "if (late && !vm.equals(vmm.getCurVmHandle())) { return; } vmm.wakeUpVm(vm);",
                "if (late && !vmm.getCurVmHandle().equals(vm)) { return; } vmm.wakeUpVm(vm);",
                "Boolean use = late ? Boolean.FALSE : Boolean.TRUE; if (use == Boolean.TRUE) { vmm.wakeUpVm(vm); }",
            })
    void aHelperThatIsGivenAGoodHandleMayUseIt(String body) {
        assertThat(body(body)).isEmpty();
    }

    @Test
    void aHelperLeavesAStrangerAlone() {
        assertThat(body("if (late) { answer(client); }"))
                .singleElement()
                .asString()
                .contains("[vxd:strange-client-when-late] announce changes client registers although late is true");
        assertThat(body("if (!late) { answer(client); }")).isEmpty();
        assertThat(body("if (late) { simulate(); }"))
                .singleElement()
                .asString()
                .contains("[vxd:nothing-holds-when-late] announce calls Simulate_Int although late is true");
        assertThat(body("if (!late) { simulate(); }")).isEmpty();
    }

    @Test
    void whatNothingButARestrictionMakesLegalIsNotDoneWhenItIsNotMet() {
        String event = """
                @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = 50)
                void announce(VmHandle vm, @TimedOut boolean late) {
                  %s
                }
                private int block;
                private void allocate() { block = vmm.heapAllocate(0x1000, 0); }
                @Control(ControlMessage.SYSTEM_EXIT)
                void free(VmHandle sys) { if (block != 0) { int old = block; block = 0; seen = vmm.heapFree(old, 0) != 0; } }
                """;
        assertThat(members(event.formatted("allocate();")))
                .singleElement()
                .asString()
                .contains("error: [vxd:nothing-holds-when-late] announce calls _HeapAllocate and never looks at late");
        assertThat(members(event.formatted("if (late) { allocate(); }")))
                .singleElement()
                .asString()
                .contains("announce calls _HeapAllocate although late is true");
        assertThat(members(event.formatted("if (!late) { allocate(); }"))).isEmpty();
        assertThat(members(event.formatted("if (late) { return; } allocate();")))
                .isEmpty();
        assertThat(members(event.formatted("seen = late; vmm.beginCriticalSection(0); vmm.endCriticalSection();")))
                .isEmpty();
    }

    @Test
    void clientRegistersOfAStrangerAreLeftAlone() {
        assertThat(body("client.set(ClientRegs.Field.EAX, 1); seen = late;"))
                .singleElement()
                .asString()
                .contains(
                        "error: [vxd:strange-client-when-late] announce changes client registers before it looks at late");
        assertThat(body("if (!late) { client.set(ClientRegs.Field.EAX, 1); }")).isEmpty();
        assertThat(body("if (late) { seen = client.interruptsEnabled(); }")).isEmpty();
        assertThat(body("ClientRegs copy = new ClientRegs(); copy.copyFrom(client);"))
                .isEmpty();
    }

    @Test
    void nothingActsOnTheCurrentMachineWhenLate() {
        assertThat(body("vmm.simulateInt(0x15);"))
                .singleElement()
                .asString()
                .contains("error: [vxd:nothing-holds-when-late] announce calls Simulate_Int and never looks at late");
        assertThat(body("if (late) { seen = true; } else { vmm.simulateInt(0x15); }"))
                .isEmpty();
    }

    @Test
    void theSystemVirtualMachineStaysAndAGlobalEventIsForWhoeverIsCurrent() {
        String event = """
                @EventCallback(scope = Scope.%s, flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = 50)
                void announce(VmHandle vm, @TimedOut boolean late) {
                  vmm.noFailResumeVm(vm);
                }
                """;
        assertThat(members(event.formatted("SYSTEM_VM"))).isEmpty();
        assertThat(members(event.formatted("GLOBAL"))).isEmpty();
        assertThat(members(event.formatted("VM"))).anyMatch(d -> d.contains("(ET-04; "));
    }

    @Test
    void aBoostThatIsGoneIsNotTakenBack() {
        String event = """
                @EventCallback(scope = Scope.SYSTEM_VM, flags = {Pef.WAIT_NOT_CRIT, Pef.DONT_UNBOOST},
                    boost = Boost.LOW_PRI_DEVICE_BOOST, timeoutMillis = 50)
                void announce(@TimedOut boolean late) {
                  if (seen%s) {
                    vmm.adjustExecPriority(%s, vmm.getSysVmHandle());
                  }
                }
                """;
        assertThat(members(event.formatted("", "-Boost.LOW_PRI_DEVICE_BOOST")))
                .singleElement()
                .asString()
                .startsWith("Example.java:11: warning: [vxd:boost-gone-when-late]");
        assertThat(members(event.formatted(" && !late", "-Boost.LOW_PRI_DEVICE_BOOST")))
                .isEmpty();
        assertThat(members(event.formatted("", "Boost.LOW_PRI_DEVICE_BOOST")))
                .noneMatch(d -> d.contains("boost-gone-when-late"));
    }

    /** A raw call with a time-out, and the code of its callback. */
    private static List<String> raw(String flags, String callback) {
        return members("""
                void post(VmHandle vm) {
                  vmm.callPriorityVmEvent(Boost.NONE, vm, Pef.mask(%s), null, this::announce, 50);
                }
                void announce(Registers registers) {
                %s
                }
                void help(Registers registers) {}
                """.formatted(flags, callback));
    }

    @Test
    void aRawCallbackIsJudgedByTheRegistersThatItReads() {
        assertThat(raw(
                        "Pef.WAIT_FOR_STI, Pef.TIME_OUT",
                        "vmm.noFailResumeVm(registers.vm()); if (registers.carry()) { seen = true; }"))
                .singleElement()
                .asString()
                .startsWith("Example.java:11: error: [vxd:stale-handle-when-late]");
        assertThat(raw(
                        "Pef.WAIT_FOR_STI, Pef.TIME_OUT",
                        "if (registers.carry()) { return; } vmm.noFailResumeVm(registers.vm());"))
                .isEmpty();
        assertThat(raw("Pef.WAIT_FOR_STI, Pef.TIME_OUT", "help(registers); vmm.noFailResumeVm(registers.vm());"))
                .isEmpty();
    }

    @Test
    void aRawCallbackWithATimeOutLooksAtCarry() {
        assertThat(raw("Pef.WAIT_FOR_STI, Pef.TIME_OUT", "seen = true;"))
                .singleElement()
                .asString()
                .startsWith(
                        "Example.java:8: error: [vxd:look-at-carry] announce may be called because its time ran out, and"
                                + " never looks at carry");
        assertThat(raw("Pef.WAIT_FOR_STI, Pef.TIME_OUT", "seen = registers.carry();"))
                .isEmpty();
        assertThat(raw("Pef.WAIT_FOR_STI, Pef.TIME_OUT", "help(registers); seen = true;"))
                .isEmpty();
    }

    @Test
    void aCallbackThatHandsAllItIsGivenOnIsWhatThatDoes() {
        assertThat(raw("Pef.WAIT_FOR_STI, Pef.TIME_OUT", "help(registers);"))
                .singleElement()
                .asString()
                .startsWith(
                        "Example.java:8: error: [vxd:look-at-carry] help may be called because its time ran out, and never"
                                + " looks at carry");
        String late = """
                @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.NONE, timeoutMillis = 50)
                void announce(VmHandle vm, @TimedOut boolean late) {
                  %s;
                }
                void wake(VmHandle vm, boolean late) {
                  if (%s) vmm.wakeUpVm(vm);
                }
                """;
        assertThat(members(late.formatted("wake(vm, late)", "vm != null")))
                .singleElement()
                .asString()
                .startsWith("Example.java:12: error: [vxd:stale-handle-when-late]");
        assertThat(members(late.formatted("wake(vm, late)", "!late"))).isEmpty();
        assertThat(members(late.formatted("if (!late) wake(vm, late)", "vm != null")))
                .isEmpty();
        assertThat(members(late.formatted("wake(vm, false & late)", "vm != null")))
                .isEmpty();
    }

    @Test
    void withoutATimeOutCarryMeansNothingToARawCallback() {
        assertThat(members("""
                void post(VmHandle vm) {
                  vmm.callPriorityVmEvent(Boost.NONE, vm, Pef.mask(Pef.WAIT_FOR_STI), null, r -> seen = r.carry(), 0);
                }
                """))
                .singleElement()
                .asString()
                .startsWith("Example.java:8: warning: [vxd:carry-without-time-out] the callback looks at carry");
        assertThat(members("""
                void post(VmHandle vm) {
                  vmm.callPriorityVmEvent(Boost.NONE, vm, Pef.mask(Pef.WAIT_FOR_STI), null, this::announce, 0);
                  vmm.callPriorityVmEvent(
                      Boost.NONE, vm, Pef.mask(Pef.WAIT_FOR_STI, Pef.TIME_OUT), null, this::announce, 50);
                }
                void announce(Registers registers) { seen = registers.carry(); }
                """)).isEmpty();
    }
}
