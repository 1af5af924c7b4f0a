package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a driver's methods do, through every kind of call: the whole message with the place of each hop, and legal twins. */
class BodiesTest {
    private static final String DRIVER = """
            import org.vxd4j.api.*;
            import java.util.*;
            @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.%s)
            class Example extends Parent {
              private final Vmm vmm;
              Example(Vmm vmm) { this.vmm = vmm; }
            %s}
            """;

    private static final String PARENT = """
            abstract class Parent {
              void inherited() {
                hook();
              }
              void hook() {}
            }
            """;

    private static final String ONLY_ASYNC = """

              The interrupt may have hit the VMM in the middle of anything; only these services are written to be entered \
            then.
              Post an event and call it there.     (IT-01; Enable_VM_Ints; Windows 3.0+)""";

    /** The first of the members stands in line 7. */
    private static List<String> members(String members) {
        return members("WIN95", members);
    }

    private static List<String> members(String target, String members) {
        return Fixture.of(DRIVER.formatted(target, members)).and(PARENT).diagnostics();
    }

    @Test
    void aDirectCallIsBlamedAtTheCall() {
        assertThat(members("""
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  vmm
                      .enableVmInts();
                }
                """))
                .containsExactly("Example.java:10: error: [vxd:async-services-only] onIrq calls Enable_VM_Ints at"
                        + " hardware-interrupt time" + ONLY_ASYNC);
        assertThat(members("""
                @EventCallback
                void onIrq(VmHandle vm) {
                  vmm
                      .enableVmInts();
                }
                """)).isEmpty();
    }

    @Test
    void whereNoLinesAreWrittenTheyAreCounted() {
        List<String> found = Fixture.of(DRIVER.formatted("WIN95", """
                        @HardwareInterrupt(irq = 5)
                        void onIrq(IrqHandle irq) {
                          helper();
                        }
                        void helper() { vmm.enableVmInts(); }
                        """))
                .and(PARENT)
                .option("-g:none")
                .diagnostics();
        assertThat(found)
                .singleElement()
                .asString()
                .startsWith("Example.java:9: error: [vxd:async-services-only] onIrq reaches Enable_VM_Ints")
                .contains("  Example.java:11: Example.helper calls Vmm.enableVmInts");
    }

    @Test
    void theMethodsOfArraysAreThoseOfTheJdk() {
        assertThat(members("""
                private final int[] counts = new int[4];
                @EventCallback(flags = {Pef.RING0_EVENT, Pef.ALWAYS_SCHED}, boost = Boost.NONE)
                void count() {
                  int[] copy = counts.clone();
                  counts[0] = copy.length + List.of("a").toArray(String[]::new).length;
                }
                """)).singleElement().asString().contains("(EF-14; ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (DEBUG) { vmm.enableVmInts(); }",
                "if (!DEBUG) { return; } else { vmm.enableVmInts(); }",
                "if (DEBUG && ready) { vmm.enableVmInts(); }",
                "if (LEVEL > 2) { vmm.enableVmInts(); }",
                "Object o = DEBUG ? enable() : null;",
                "boolean b = DEBUG && enable() != null;",
                "boolean b = !DEBUG || enable() != null;",
            })
    void whatTheCompilerLeavesOutIsNotThere(String body) {
        String members = """
                static final boolean DEBUG = %s;
                static final int LEVEL = %s;
                boolean ready;
                Object enable() { vmm.enableVmInts(); return this; }
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) { %s }
                """;
        assertThat(members(members.formatted("false", "0", body))).isEmpty();
        assertThat(members(members.formatted("true", "3", body)))
                .singleElement()
                .asString()
                .contains("Enable_VM_Ints at hardware-interrupt time");
    }

    @Test
    void aCallThroughHelpersIsBlamedInTheEntryPointWithEachHop() {
        assertThat(members("""
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  first(3);
                }
                void first(int depth) {
                  if (depth > 0) first(depth - 1);
                  Second.second(vmm);
                }
                static class Second {
                  static void second(Vmm vmm) {
                    vmm.enableVmInts();
                  }
                }
                """)).containsExactly("""
                Example.java:9: error: [vxd:async-services-only] onIrq reaches Enable_VM_Ints at hardware-interrupt time
                  Example.java:9: Example.onIrq calls Example.first
                  Example.java:13: Example.first calls Second.second
                  Example.java:17: Second.second calls Vmm.enableVmInts""" + ONLY_ASYNC);
    }

    @Test
    void aProcedureForThisCallOnAnotherStackIsJudgedWhereItIsHandedOver() {
        String deep = """
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  vmm.%s;
                }
                void deep(Registers registers) { vmm.enableVmInts(); }
                """;
        assertThat(members(deep.formatted("setGlobalTimeOut(5, null, this::deep)")))
                .noneMatch(d -> d.contains("Enable_VM_Ints"));
        assertThat(members(deep.formatted("callOnMyStack(this::deep, null, 0, 0)")))
                .anyMatch(d -> d.contains("onIrq reaches Enable_VM_Ints"));
    }

    @Test
    void mutualRecursionEndsAndIsLegalWhenNothingIsReached() {
        assertThat(members("""
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  ping(3);
                }
                void ping(int depth) { if (depth > 0) pong(depth - 1); }
                void pong(int depth) { if (depth > 0) ping(depth - 1); }
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Runnable r = () -> vmm.enableVmInts(); r.run(); | 8",
                "Runnable r = vmm::enableVmInts; r.run(); | 8",
                "List.of(1).forEach(i -> vmm.enableVmInts()); | 8",
                "List.of(1).stream().map(i -> i + 1).forEach(this::each); | 8 9",
                "new Helper(vmm); | 8 13 10",
                "new Helper(vmm, 1); | 8 13 13 10",
                "try (Res res = new Res()) { res.read(); } | 8 14",
                "for (String s : new Strings()) { each(s.length(), 0); } | 8 15",
                "each(0, ('a' + \"b\" + new Text()).length()); | 8 16",
                "Runnable r = new Runnable() { public void run() { vmm.enableVmInts(); } }; r.run(); | 8 8",
                "new ArrayList<String>().sort(new ByLength()); | 8 17",
                "inherited(); | 8 3 10",
                "Base b = new Derived(); b.act(); | 8 19",
                "Shape s = irq == null ? new Good() : new Bad(); s.act(); | 8 22",
                "this.<String>generic(\"\"); | 8 12 9",
                "new Inner().go(); | 8 23 9",
                "each(0, switch (irq.irq()) { case 1 -> { vmm.enableVmInts(); yield 1; } default -> 2; }); | 8",
                "Object o = new Object() { { vmm.enableVmInts(); } }; | 8 8",
                "Enumerated.ONE.act(vmm); | 8 24",
                "new Rec(vmm); | 8 25",
            })
    void everyKindOfCallIsFollowed(String body, String lines) {
        List<String> found = members("""
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) { %s }
                void each(int i) { vmm.enableVmInts(); }
                @Override void hook() { vmm.enableVmInts(); }
                void each(int i, int j) { }
                <T> void generic(T t) { each(1); }
                class Helper { final Vmm v; { hook(); } Helper(Vmm v) { this.v = v; } Helper(Vmm v, int i) { this(v); } }
                class Res implements AutoCloseable { void read() {} public void close() { vmm.enableVmInts(); } }
                class Strings implements Iterable<String> { public Iterator<String> iterator() { vmm.enableVmInts(); return null; } }
                class Text { @Override public String toString() { vmm.enableVmInts(); return ""; } }
                class ByLength implements Comparator<String> { public int compare(String a, String b) { vmm.enableVmInts(); return 0; } }
                abstract class Base { abstract void act(); }
                class Derived extends Base { void act() { vmm.enableVmInts(); } }
                interface Shape { void act(); }
                class Good implements Shape { public void act() { } }
                class Bad implements Shape { public void act() { vmm.enableVmInts(); } }
                class Inner { void go() { each(1); } }
                enum Enumerated { ONE { void act(Vmm vmm) { vmm.enableVmInts(); } }; void act(Vmm vmm) {} }
                record Rec(Vmm vmm) { Rec { vmm.enableVmInts(); } }
                """.formatted(body)).stream()
                .filter(d -> !d.contains("warning: [serial]"))
                .toList();
        assertThat(found)
                .singleElement()
                .asString()
                .startsWith("Example.java:8: error: [vxd:async-services-only] onIrq ");
        List<String> hops = found.get(0)
                .lines()
                .filter(l -> l.matches("  \\w+\\.java:\\d+: .*"))
                .map(l -> l.replaceAll("^  \\w+\\.java:(\\d+): .*", "$1"))
                .toList();
        assertThat(String.join(" ", hops)).isEqualTo(lines.contains(" ") ? lines : "");
    }

    @Test
    void aProcedureHandedOverToBeCalledLaterIsJudgedInItsOwnContext() {
        assertThat(members("""
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  vmm.scheduleGlobalEvent(null, r -> vmm.enableVmInts());
                  vmm.scheduleGlobalEvent(null, this::later);
                }
                void later(Registers registers) { vmm.enableVmInts(); }
                """)).isEmpty();
        assertThat(members("""
                @EventCallback
                void start(VmHandle vm) {
                  vmm.setAsyncTimeOut(5, null, this::later);
                }
                void later(Registers registers) {
                  vmm.enableVmInts();
                }
                """))
                .singleElement()
                .asString()
                .startsWith("Example.java:12: error: [vxd:async-time-out-services] later calls Enable_VM_Ints at"
                        + " hardware-interrupt time")
                .contains("(TO-04; Enable_VM_Ints; Windows 95+)");
        assertThat(members("""
                @Control(ControlMessage.DEVICE_INIT)
                void start() {
                  vmm.callRestrictedEvent(0, EventTarget.GLOBAL, Pef.RING0_EVENT.bit(), null, r -> {
                    vmm.adjustExecPriority(-1, null);
                  }, 0);
                  IrqDescriptor d = IrqDescriptor.of(5, 0, r -> vmm.enableVmInts());
                  d.irq();
                }
                """))
                .hasSize(3)
                .anyMatch(d -> d.startsWith("Example.java:9: warning: [vxd:ring0-event] RING0_EVENT is very dangerous"))
                .anyMatch(d -> d.startsWith("Example.java:10: error: [vxd:ring0-priority] the ring-0 event a lambda in"
                        + " Example.start calls Adjust_Exec_Priority, which changes an execution priority"))
                .anyMatch(
                        d -> d.startsWith("Example.java:12: error: [vxd:async-services-only] a lambda in Example.start"
                                + " calls Enable_VM_Ints at hardware-interrupt time"));
    }

    @Test
    void aPosterIsTheServiceItStandsFor() {
        String driver = """
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.%s)
                class Example {
                  private final ExampleEvents events;
                  Example(ExampleEvents events) { this.events = events; }
                  @HardwareInterrupt(irq = 5)
                  void onIrq(IrqHandle irq) {
                    events.announce(null);
                    events.tick();
                  }
                  @EventCallback(boost = Boost.LOW_PRI_DEVICE_BOOST) void announce(VmHandle vm) {}
                  @TimeOut(millis = 5) void tick() {}
                }
                """;
        assertThat(Fixture.of(driver.formatted("WIN95")).diagnostics()).containsExactly("""
                Example.java:9: error: [vxd:time-out-at-interrupt-time] onIrq calls Set_Global_Time_Out (asynchronous in \
                Windows 98 only) at hardware-interrupt time
                  Example.java:9: Example.onIrq calls ExampleEvents.tick, which is Set_Global_Time_Out
                  They sort the new time-out into a list that the interrupted code may be walking; only Windows 98 guards it.
                  Post an event and call it there.     (TO-03; Set_Global_Time_Out; Windows 3.0 to 95)""");
        assertThat(Fixture.of(driver.formatted("WIN98")).diagnostics()).isEmpty();
    }

    @Test
    void theSameDriverIsJudgedByTheVersionItIsFor() {
        String interrupt = """
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  if (vmm.getCritSectionStatus() == null) inherited();
                }
                """;
        assertThat(members("WIN30", interrupt)).isEmpty();
        for (String target : List.of("WIN31", "WIN95")) {
            assertThat(members(target, interrupt)).containsExactly("""
                    Example.java:9: error: [vxd:async-in-other-version] onIrq calls Get_Crit_Section_Status (asynchronous in \
                    Windows 3.0 only) at hardware-interrupt time
                      In the other versions it waits for what the interrupted code may be doing just then.
                      Use Get_Crit_Status_No_Block, or post an event and call it there.     (IT-03; Get_Crit_Section_Status; \
                    Windows 3.0+)""");
        }
        assertThat(Fixture.of(DRIVER.formatted("WIN95", interrupt))
                        .and(PARENT)
                        .option("-Avxd4j.target=3.0")
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void aServiceThatTheVersionDoesNotHaveIsBlamedUnlessTheDriverAsksForTheVersion() {
        String later = """
                @EventCallback
                void announce(VmHandle vm) {
                  inherited();
                }
                @Override void hook() {
                  vmm.getCritStatusNoBlock();
                }
                """;
        assertThat(members("WIN30", later)).containsExactly("""
                Example.java:9: error: [vxd:service-not-in-target] announce reaches Get_Crit_Status_No_Block, which does not exist \
                in Windows 3.0
                  Example.java:9: Example.announce calls Parent.inherited
                  Parent.java:3: Parent.inherited calls Example.hook
                  Example.java:12: Example.hook calls Vmm.getCritStatusNoBlock
                  A dynamic link to an ordinal that the VMM does not have ends Windows with a message at the first call.
                  It came with Windows 3.1: set target = Target.WIN31, or ask Get_VMM_Version first.     (DV-07; \
                Get_Crit_Status_No_Block; Windows 3.0+)""");
        assertThat(members("WIN31", later)).isEmpty();
        assertThat(members(
                        "WIN30",
                        later.replace("inherited();", "if (vmm.getVmmVersion().version() > 0x300) inherited();")))
                .isEmpty();
    }

    @Test
    void whoAsksForTheReenterCountKnowsWhatIsLegal() {
        assertThat(members("""
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  if (vmm.getVmmReenterCount() == 0) {
                    vmm.enableVmInts();
                  }
                }
                """)).isEmpty();
    }

    @Test
    void eachEntryPointIsToldOnceForEachService() {
        assertThat(members("""
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  vmm.enableVmInts();
                  vmm.enableVmInts();
                  inherited();
                  vmm.disableVmInts();
                }
                @TimeOut(millis = 5, async = true)
                void tick() {
                  vmm.enableVmInts();
                }
                @Override void hook() { vmm.enableVmInts(); }
                """))
                .extracting(d -> d.replaceAll("(?s) (at|\\(asyn).*", ""))
                .containsExactly(
                        "Example.java:9: error: [vxd:async-services-only] onIrq calls Enable_VM_Ints",
                        "Example.java:12: error: [vxd:async-services-only] onIrq calls Disable_VM_Ints",
                        "Example.java:16: error: [vxd:async-time-out-services] tick calls Enable_VM_Ints");
    }

    @Test
    void uncheckedOnTheEntryPointOrTheClassCoversWhatItReaches() {
        assertThat(members("""
                @Unchecked(rule = "IT-01", because = "this board interrupts with the VMM idle")
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  inherited();
                }
                @Override void hook() { vmm.enableVmInts(); }
                """)).isEmpty();
        assertThat(Fixture.of(DRIVER.replace(
                                        "class Example",
                                        "@Unchecked(rule = \"IT-01\", because = \"a reason\")\nclass Example")
                                .formatted("WIN95", """
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  vmm.enableVmInts();
                }
                """))
                        .and(PARENT)
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void aCritSectionInAConstructorIsBlamedAtTheCall() {
        assertThat(Fixture.of("""
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                class Example {
                  Example() {
                    prepare();
                  }
                  private void prepare() { reprogram(); }
                  @CritSection
                  void reprogram() {}
                }
                """).diagnostics()).containsExactly("""
                Example.java:5: error: [vxd:crit-section-in-constructor] the constructor calls a @CritSection method
                  Example.java:5: new Example calls Example.prepare
                  Example.java:7: Example.prepare calls Example.reprogram
                  Example.java:8: Example.reprogram is @CritSection
                  Drivers are constructed before Windows runs: the generated subclass has no VMM yet to claim the section from.
                  Call it from @Control(ControlMessage.DEVICE_INIT), or drop @CritSection.     (DS-15; Begin_Critical_Section; \
                Windows 3.0+)""");
    }

    @Test
    void aHandleThatIsUsedWithoutALookAtCarryIsBlamedAtTheUse() {
        String late = """
                @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = 50)
                void announce(VmHandle vm, @TimedOut boolean late) {
                  if (vm == null) return;
                  vmm.adjustExecPriority(-Boost.LOW_PRI_DEVICE_BOOST, vm);
                }
                """;
        assertThat(members(late)).containsExactly("""
                Example.java:10: error: [vxd:stale-handle-when-late] announce uses vm and never looks at late
                  The virtual machine may have ended while the event waited; its handle then is an address of freed memory.
                  Test late first; when it is true, ask Get_Cur_VM_Handle.     (ET-04; PEF_Time_Out; Windows 3.1+)""");
        assertThat(members(late.replace("vm == null", "late"))).isEmpty();
        assertThat(members(late.replace(", vm);", ", vmm.getCurVmHandle());"))).isEmpty();
        assertThat(members("@Unchecked(rule = \"ET-04\", because = \"the System VM stays\")\n" + late))
                .singleElement()
                .asString()
                .contains(": note: [vxd:unchecked-by-nobody] ");
    }

    @Test
    void aLambdaThatIsKeptIsNotCalledWhereItIsWritten() {
        assertThat(members("""
                private final List<Runnable> later = new ArrayList<>();
                private Runnable next = () -> vmm().enableVmInts();
                Vmm vmm() { return vmm; }
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  later.add(() -> vmm.enableVmInts());
                  next = vmm::enableVmInts;
                  vmm.scheduleGlobalEvent(null, this::drain);
                }
                void drain(Registers registers) {
                  later.forEach(Runnable::run);
                  next.run();
                }
                """)).isEmpty();
    }

    @Test
    void aMistakeOfABaseClassIsToldOnceHoweverManyDriversShareIt() {
        String driver = """
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                class %s extends Base {
                  %1$s(Vmm vmm) { super(vmm); }
                }
                """;
        assertThat(Fixture.of(driver.formatted("One"))
                        .and(driver.formatted("Other"))
                        .and("""
                import org.vxd4j.api.*;
                abstract class Base {
                  private final Vmm vmm;
                  Base(Vmm vmm) { this.vmm = vmm; }
                  @HardwareInterrupt(irq = 5)
                  void onIrq(IrqHandle irq) {
                    vmm.enableVmInts();
                  }
                }
                """)
                        .diagnostics())
                .containsExactly("Base.java:7: error: [vxd:async-services-only] onIrq calls Enable_VM_Ints at"
                        + " hardware-interrupt time" + ONLY_ASYNC);
    }

    @Test
    void anAsynchronousServiceOfAnInterfaceCallsAsynchronousServicesOnly() {
        String contract = """
                import org.vxd4j.api.service.*;
                @ServiceTable(device = "EXAMPLE", deviceId = 0x7FE0)
                interface Poker {
                  @VxdService(ordinal = 1, name = "Example_Poke"%s)
                  void poke();
                }
                """;
        String driver = """
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
                class Example implements Poker {
                  private final Vmm vmm;
                  Example(Vmm vmm) { this.vmm = vmm; }
                  @Override public void poke() {
                    vmm.enableVmInts();
                  }
                }
                """;
        assertThat(Fixture.of(driver)
                        .and(contract.formatted(", async = Versions.ALWAYS"))
                        .diagnostics())
                .containsExactly("""
                Example.java:7: error: [vxd:async-calls-async] the asynchronous service poke calls Enable_VM_Ints, which is not \
                asynchronous
                  It promises its callers that it can be entered at interrupt time, and is only as good as what it calls.
                  Drop @Async, or post an event and call it there.     (IT-02; Enable_VM_Ints; Windows 3.0+)""");
        assertThat(Fixture.of(driver).and(contract.formatted("")).diagnostics()).isEmpty();
    }
}
