package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole message and the line of one violation of each kind, beside a twin that is legal. */
class DiagnosticsTest {
    private static final String OTHER = """
            import org.vxd4j.api.*;
            @VxD(name = "OTHER", target = Target.WIN95)
            class Other {
              @IoTrap(ports = 0x300) int read() { return 0; }
            }
            """;

    @Test
    void aFlagIsBlamedInItsOwnLine() {
        assertThat(members("""
                @EventCallback(
                    scope = Scope.VM,
                    flags = {
                      Pef.WAIT_FOR_STI,
                      Pef.WAIT_CRIT
                    },
                    boost = Boost.NONE)
                void announce(VmHandle vm) {}
                """)).singleElement().asString().startsWith("Example.java:8: error: [vxd:wait-crit-");
        assertThat(members("""
                @EventCallback(
                    scope = Scope.GLOBAL,
                    flags = {
                      Pef.WAIT_FOR_STI,
                      Pef.WAIT_CRIT
                    },
                    boost = Boost.NONE)
                void announce(VmHandle vm) {}
                """)).isEmpty();
    }

    @Test
    void aBoostIsBlamedInItsOwnLineWithTheWholeMessage() {
        assertThat(members("""
                @EventCallback(
                    flags = Pef.WAIT_NOT_CRIT,
                    boost = Boost.CRITICAL_SECTION_BOOST)
                void announce(VmHandle vm) {}
                """)).containsExactly("""
                Example.java:6: error: [vxd:crit-boost-never-fires] boost 0x100000 with WAIT_NOT_CRIT can never fire
                  WAIT_NOT_CRIT waits until the priority is below CRITICAL_SECTION_BOOST (0x100000); the boost itself lifts it \
                to that.
                  Use HIGH_PRI_DEVICE_BOOST or less, or drop WAIT_NOT_CRIT.     (EF-09; Call_Priority_VM_Event; Windows 3.0+)""");
        assertThat(members("""
                @EventCallback(
                    flags = Pef.WAIT_NOT_CRIT,
                    boost = Boost.HIGH_PRI_DEVICE_BOOST)
                void announce(VmHandle vm) {}
                """)).isEmpty();
    }

    @Test
    void aValueThatIsNotStatedIsBlamedAtTheAnnotation() {
        assertThat(members("""

                @EventCallback(flags = Pef.WAIT_NOT_CRIT)
                void announce(VmHandle vm) {}
                """))
                .singleElement()
                .asString()
                .startsWith("Example.java:5: error: ")
                .contains("(BO-07; ");
    }

    @Test
    void aTimeOutWithoutAParameterForCarryIsBlamedAtTheTimeOut() {
        assertThat(members("""
                @EventCallback(
                    boost = Boost.NONE,
                    timeoutMillis = 50)
                void announce(VmHandle vm) {}
                """)).containsExactly("""
                Example.java:6: error: [vxd:look-at-carry] a callback with a time-out does not look at carry
                  When the time runs out it is called in any virtual machine, with none of its restrictions met, and only carry \
                says so.
                  Add a parameter @TimedOut boolean late, and look at it first.     (ET-03; PEF_Time_Out; Windows 3.1+)""");
        assertThat(members("""
                @EventCallback(
                    boost = Boost.NONE,
                    timeoutMillis = 50)
                void announce(VmHandle vm, @TimedOut boolean late) {}
                """)).isEmpty();
    }

    @Test
    void carryWithoutATimeOutIsBlamedAtTheParameter() {
        assertThat(members("""
                @EventCallback
                void announce(
                    VmHandle vm,
                    @TimedOut boolean late) {}
                """))
                .singleElement()
                .asString()
                .startsWith("Example.java:7: warning: [vxd:carry-without-time-out] ");
    }

    @Test
    void aTimeOutThatIsIgnoredIsOneErrorNotTwo() {
        assertThat(members("""
                @EventCallback(via = Via.CALL_VM_EVENT, timeoutMillis = 50)
                void announce(VmHandle vm) {}
                """)).singleElement().asString().contains("(ET-01; ");
    }

    @Test
    void aPrivateEntryPointIsBlamedAtTheMethod() {
        assertThat(members("""
                @Control(ControlMessage.DEVICE_INIT)
                private static boolean deviceInit(VmHandle vm) {
                  return true;
                }
                """)).containsExactly("""
                Example.java:5: error: [vxd:glue-cannot-call] @Control method deviceInit is private and static
                  The generated glue calls it on the driver: it can see no private method, and state belongs to one machine's \
                driver, not to the class.
                  Leave private and static out.     (DS-01; @Control; Windows 3.0+)""");
    }

    @Test
    void anEntryPointThrowsNoCheckedException() {
        assertThat(members("""
                @EventCallback
                void announce(VmHandle vm) throws java.io.IOException {}
                """)).singleElement().asString().isEqualTo("""
                        Example.java:5: error: [vxd:glue-cannot-call] @EventCallback method announce throws IOException, which nobody \
                        in the VMM can catch
                          Behind the generated glue, which calls it, is the VMM: it has no handler for exceptions of Java.
                          Handle it in the method.     (DS-01; @EventCallback; Windows 3.0+)""");
        assertThat(members("""
                @EventCallback
                void announce(VmHandle vm) throws IllegalStateException {}
                """)).isEmpty();
    }

    @Test
    void aParameterThatNoRegisterFillsIsBlamedItself() {
        assertThat(members("""
                @Control(ControlMessage.DEVICE_INIT)
                boolean deviceInit(
                    VmHandle vm,
                    int what) {
                  return true;
                }
                """)).containsExactly("""
                Example.java:7: error: [vxd:glue-cannot-fill] no register fills parameter what of @Control method deviceInit
                  The glue has nothing else to pass: a callback gets what the VMM has in its registers.
                  Use VmHandle (EBX), ThreadHandle (EDI), or @In with the register.     (DS-03; @Control; Windows 3.0+)""");
    }

    @Test
    void aSecondObjectHasNoRegister() {
        assertThat(members("""
                @EventCallback
                void announce(String first, String second) {}
                """)).singleElement().asString().contains("parameter second is a second one", "(DS-03; ");
    }

    @Test
    void ofThreeMachinesOneHasNoRegister() {
        assertThat(members("""
                @EventCallback
                void announce(VmHandle vm, VmHandle other, VmHandle third) {}
                """)).singleElement().asString().contains("parameter third is a second one", "(DS-03; ");
    }

    @Test
    void anInterruptHandlerGetsOneMachine() {
        assertThat(members("""
                @HardwareInterrupt(irq = 5)
                void onIrq(VmHandle vm, VmHandle other, IrqHandle irq) {}
                """)).singleElement().asString().contains("no register fills parameter other", "(DS-03; ");
    }

    @Test
    void aRegisterThatMeansNothingThereIsBlamed() {
        assertThat(members("""
                @EventCallback
                void announce(@In(Reg.EAX) int what) {}
                """))
                .singleElement()
                .asString()
                .contains("EAX means nothing on entry of @EventCallback method announce");
    }

    @Test
    void aPrivateParameterTypeIsBlamedAndNamesStayResolvable() {
        assertThat(members("""
                private record Tick(int count) {}
                Example(ExampleEvents events) {
                  events.announce(null, new Tick(1));
                }
                @EventCallback
                void announce(Tick tick) {}
                """))
                .singleElement()
                .asString()
                .contains("the type of parameter tick is private", "(DS-03; ");
    }

    @Test
    void aResultWithoutARegisterIsBlamed() {
        assertThat(members("""
                @Service(1)
                int count() {
                  return 1;
                }
                """)).containsExactly("""
                Example.java:5: error: [vxd:glue-cannot-return] the result of @Service method count has no register
                  The glue has no register for another result, and it would silently get lost.
                  Return an int or a handle with @Out, a boolean with @Carry or @Zero, or a record of them.     (DS-04; @Service; \
                Windows 3.0+)""");
        assertThat(members("""
                @Service(1)
                @Out(Reg.EAX)
                int count() {
                  return 1;
                }
                """)).isEmpty();
    }

    @Test
    void aMessageThatCannotBeRefusedReturnsVoid() {
        assertThat(members("""
                @Control(ControlMessage.VM_SUSPEND)
                boolean suspended(VmHandle vm) {
                  return false;
                }
                """))
                .singleElement()
                .asString()
                .startsWith("Example.java:5: error: [vxd:message-may-not-fail] ");
    }

    @Test
    void theSecondHandlerOfAMessageIsBlamedAtItsMessage() {
        assertThat(members("""
                @Control(ControlMessage.VM_SUSPEND)
                void first(VmHandle vm) {}

                @Control(
                    ControlMessage.VM_SUSPEND)
                void second(VmHandle vm) {}
                """))
                .singleElement()
                .asString()
                .startsWith("Example.java:8: error: [vxd:handled-twice] VM_Suspend is already handled by first\n");
    }

    @Test
    void theSecondHandlerOfAPortIsBlamedAtThePort() {
        assertThat(members("""
                @IoTrap(ports = {0x300, 0x301})
                void low() {}

                @IoTrap(ports = {
                    0x302,
                    0x301})
                void high() {}
                """))
                .singleElement()
                .asString()
                .startsWith("Example.java:9: error: [vxd:port-taken] port 0x301 ");
    }

    @Test
    void aSharedRequestMayHaveTwoHandlersWhenBothSaySo() {
        String twice = """
                @HardwareInterrupt(irq = 5, canShare = true)
                void first(IrqHandle irq) {}
                @HardwareInterrupt(irq = 5, canShare = %s)
                void second(IrqHandle irq) {}
                """;
        assertThat(members(twice.formatted(true))).isEmpty();
        assertThat(members(twice.formatted(false)))
                .singleElement()
                .asString()
                .startsWith("Example.java:6: error: [vxd:irq-taken] ");
    }

    @Test
    void aBlockFlagIsBlamedItself() {
        assertThat(Fixture.of(Fixture.driver("WIN31", """
                @CritSection(flags = {
                  BlockFlag.BLOCK_SVC_INTS,
                  BlockFlag.BLOCK_THREAD_IDLE})
                void reprogram() {}
                """)).diagnostics())
                .singleElement()
                .asString()
                .startsWith("Example.java:6: error: [vxd:block-flag-undefined] ");
    }

    @Test
    void aFinalGuardedMethodIsBlamedOnceEvenWhenItIsAnEntryPointToo() {
        assertThat(members("""
                @CritSection
                @EventCallback
                private void announce(VmHandle vm) {}
                """)).singleElement().asString().contains("(DS-01; ");
        assertThat(members("""
                @CritSection
                final void reprogram() {}
                """))
                .singleElement()
                .asString()
                .startsWith("Example.java:5: error: [vxd:crit-section-cannot-intercept] ");
    }

    @Test
    void anAsynchronousTimeOutHasNoVirtualMachine() {
        assertThat(members("""
                @TimeOut(millis = 10, async = true)
                void tick(
                    @In(Reg.ECX) int late,
                    ClientRegs client) {}
                """))
                .singleElement()
                .asString()
                .startsWith("Example.java:7: error: [vxd:async-time-out-registers] ");
    }

    @Test
    void aTimeOutOfAThreadNeedsWindows95() {
        String threads = """
                @TimeOut(millis = 10, scope = Scope.THREAD)
                void tick(ThreadHandle thread) {}
                """;
        assertThat(Fixture.of(Fixture.driver("WIN31", threads)).diagnostics())
                .singleElement()
                .asString()
                .startsWith("Example.java:4: error: [vxd:thread-event-needs-95] there are no threads in Windows 3.1\n");
        assertThat(members(threads)).isEmpty();
    }

    @Test
    void aDeviceNameIsBlamedAtItsValue() {
        assertThat(Fixture.of("""
                import org.vxd4j.api.*;

                @VxD(
                    target = Target.WIN95,
                    name = "Example")
                class Example {}
                """).diagnostics())
                .singleElement()
                .asString()
                .startsWith("Example.java:5: error: [vxd:device-name] ");
    }

    @Test
    void aClassThatCannotBeADriverIsBlamedAtTheAnnotation() {
        assertThat(Fixture.of("""
                import org.vxd4j.api.*;

                @VxD(name = "EXAMPLE", target = Target.WIN95)
                abstract
                class Example<T> {}
                """).diagnostics()).containsExactly("""
                Example.java:3: error: [vxd:driver-class] Example cannot be a driver: it is abstract and generic
                  The generated glue makes the one object of it that serves all machines, from beside it and from nothing else.
                  Make it a top-level or static nested class, not private, abstract or generic.     (DS-06; @VxD; Windows 3.0+)""");
    }

    @Test
    void aConstructorParameterThatNothingIsLinkedToIsBlamedItself() {
        assertThat(members("""
                Example(
                    Vmm vmm,
                    String setting) {}
                """))
                .singleElement()
                .asString()
                .startsWith(
                        "Example.java:6: error: [vxd:constructor-cannot-link] nothing can be linked to the parameter setting\n");
    }

    @Test
    void aSecondConstructorIsBlamedItself() {
        assertThat(members("""
                Example() {}

                Example(Vmm vmm) {}
                """))
                .singleElement()
                .asString()
                .startsWith("Example.java:6: error: [vxd:driver-class] Example has 2 constructors\n");
    }

    @Test
    void anAnnotatedMethodOutsideADriverIsBlamedAtItsAnnotation() {
        assertThat(Fixture.of("""
                import org.vxd4j.api.*;

                class Example {
                  @EventCallback
                  void announce(VmHandle vm) {}
                }
                """).diagnostics())
                .singleElement()
                .asString()
                .startsWith(
                        "Example.java:4: error: [vxd:not-a-driver] @EventCallback in Example, which is no driver\n");
    }

    @Test
    void severalAnnotatedMethodsOutsideADriverAreOneErrorAtTheFirst() {
        String stray = """
                import org.vxd4j.api.*;
                class %s {
                  @EventCallback void announce(VmHandle vm) {}
                  @TimeOut(millis = 10) void tick() {}
                %s}
                """;
        assertThat(Fixture.of(stray.formatted("Example", "")).diagnostics())
                .singleElement()
                .asString()
                .startsWith("Example.java:3: error: [vxd:not-a-driver] @EventCallback and another annotation of ours"
                        + " in Example, which is no driver\n")
                .contains("or move the methods to the driver.");
        assertThat(Fixture.of(stray.formatted("Example", "  @IoTrap(ports = 0x300) void port() {}\n"))
                        .and(stray.formatted("Sample", ""))
                        .diagnostics())
                .hasSize(2)
                .anyMatch(d ->
                        d.startsWith("Example.java:3: ") && d.contains(" and 2 other annotations of ours in Example"))
                .anyMatch(d -> d.startsWith("Sample.java:3: "));
    }

    @Test
    void aClassThatCannotBeADriverIsOneErrorWhateverItsMethodsAre() {
        String driver = """
                import org.vxd4j.api.*;
                class Outer {
                  @VxD(name = "EXAMPLE", target = Target.WIN95)
                  %s Example {
                    %s
                    @EventCallback %s
                  }
                }
                """;
        for (String[] each : List.of(
                new String[] {"private static class", "", "void announce(VmHandle vm) {}", "private"},
                new String[] {"abstract static class", "", "abstract void announce(VmHandle vm);", "abstract"},
                new String[] {"interface", "", "void announce(VmHandle vm);", "an interface"},
                new String[] {
                    "enum", "ONLY { void announce(VmHandle vm) {} };", "abstract void announce(VmHandle vm);", "an enum"
                },
                new String[] {"class", "", "void announce(VmHandle vm) {}", "an inner class"})) {
            assertThat(Fixture.of(driver.formatted(each[0], each[1], each[2])).diagnostics())
                    .singleElement()
                    .asString()
                    .startsWith("Outer.java:3: error: [vxd:driver-class] Example cannot be a driver: it is " + each[3]
                            + "\n")
                    .doesNotContain("that constructor");
        }
        assertThat(Fixture.of(driver.formatted("static class", "", "void announce(VmHandle vm) {}"))
                        .option("-Werror")
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void anOlderJavaIsOneErrorAtTheFirstDriver() {
        for (String release : List.of("8", "11", "16")) {
            assertThat(Fixture.of(OTHER)
                            .and(Fixture.driver("@EventCallback void announce(VmHandle vm) {}\n"))
                            .option("--release")
                            .option(release)
                            .diagnostics())
                    .filteredOn(d -> !d.contains("warning"))
                    .singleElement()
                    .asString()
                    .isEqualTo("""
                            Example.java:3: error: [vxd:java-17] a driver needs Java 17, and this is compiled for Java %s
                              The API that the driver and its glue use is there from 17 on.
                              Compile with --release 17 or later.""".formatted(release));
        }
        assertThat(Fixture.of(OTHER).option("--release").option("17").diagnostics())
                .isEmpty();
        assertThat(Fixture.of("class Plain {}").option("--release").option("11").diagnostics())
                .isEmpty();
    }

    @Test
    void anAnnotatedMethodOfAnInterfaceIsNoEntryPoint() {
        assertThat(Fixture.of("""
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                class Example implements Base {}
                """).and("""
                import org.vxd4j.api.*;
                interface Base {
                  @EventCallback
                  default void announce(VmHandle vm) {}
                }
                """).diagnostics())
                .singleElement()
                .asString()
                .startsWith("Base.java:3: error: [vxd:not-a-driver] @EventCallback in Base, which is no driver\n");
    }

    @Test
    void errorsComeInTheOrderOfTheSource() {
        assertThat(members("""
                @EventCallback(scope = Scope.GLOBAL, via = Via.CALL_VM_EVENT)
                void announce() {}
                @Service(3)
                int poke() { return 1; }
                @CritSection(flags = BlockFlag.BLOCK_POLL)
                void guarded() {}
                @Control(ControlMessage.DEVICE_INIT)
                void init(int what) {}
                """))
                .extracting(d -> d.substring(0, d.indexOf(": error:")))
                .containsExactly("Example.java:4", "Example.java:7", "Example.java:8", "Example.java:11");
    }

    private static List<String> members(String members) {
        return Fixture.of(Fixture.driver(members)).diagnostics();
    }
}
