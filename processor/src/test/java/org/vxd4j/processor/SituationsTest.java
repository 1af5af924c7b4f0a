package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A helper that is told when it is called does only what it does then: a call counts with the arguments it gives. */
class SituationsTest {
    private static final String DRIVER = """
            import java.util.*;
            import org.vxd4j.api.*;
            @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
            class Example {
              enum Level { INTERRUPT, TASK; boolean isTask() { return this == TASK; } }
              static final Level SLOW = Level.TASK;
              static final int AT_INTERRUPT = 1;
              static final int AT_TASK = 2;
              static final boolean DEFERRED = true;
              interface Sink { void put(int b); }
              private final class Quick implements Sink { @Override public void put(int b) { head += b; } }
              private final class Thorough implements Sink { @Override public void put(int b) { section(); } }
              abstract static class Step {
                final void go() { begin(); step(); }
                void begin() {}
                abstract void step();
              }
              private final class Light extends Step { @Override void step() { head++; } }
              private final class Heavy extends Step { @Override void step() { section(); } }
              private final Vmm vmm;
              private final Vpicd vpicd;
              private final Sink quick = new Quick();
              private final Sink thorough = new Thorough();
              private final Sink given;
              private final Sink either;
              private final Light light = new Light();
              private final Heavy heavy = new Heavy();
              private Sink changing = new Quick();
              private Registers last;
              private boolean inInterrupt;
              private boolean alone;
              private int[] table;
              private String text;
              private int head;
              Example(Vmm vmm, Vpicd vpicd) {
                this.vmm = vmm;
                this.vpicd = vpicd;
                given = new Quick();
                either = vmm.getVmmReenterCount() == 0 ? new Quick() : new Thorough();
              }
              @HardwareInterrupt(irq = 5)
              void onIrq(IrqHandle irq) {
                %s
                vpicd.physEoi(irq);
              }
              @Service(1)
              void task(@In(Reg.EAX) int x) { unless(x == 5); at(Level.TASK); heavy.go(); changing = new Thorough(); last = new Registers(); }
              private void section() {
                vmm.beginCriticalSection(0);
                vmm.endCriticalSection();
              }
              private void run(Runnable r) { r.run(); }
              private void unless(boolean interrupt) { if (!interrupt) section(); }
              private void early(boolean interrupt) { if (interrupt) { return; } section(); }
              private void both(int x, boolean interrupt) { if (x > 5 && !interrupt) { section(); } }
              private void choice(boolean interrupt) { head += interrupt ? 1 : taken(); }
              private int taken() { section(); return 1; }
              private void derived(boolean interrupt) { boolean task = !interrupt; if (task) section(); }
              private void at(Level level) { if (level == Level.TASK) section(); }
              private void not(Level level) { if (level != Level.INTERRUPT) section(); }
              private void chosen(Level level) { switch (level) { case INTERRUPT -> head++; case TASK -> section(); } }
              private void old(Level level) { switch (level) { case INTERRUPT: head++; break; default: section(); } }
              private void bits(int flags) { if ((flags & AT_TASK) != 0) section(); }
              private void number(int kind) { switch (kind) { case 1: case 2: section(); break; default: head++; } }
              private void maybe(Registers r) { if (r != null) section(); }
              private void on(int x, boolean interrupt) { head += x; unless(interrupt); }
              private void over(int x) { over(x, true); }
              private void over(int x, boolean interrupt) { head += x; unless(interrupt); }
              private void looped(boolean interrupt) { for (int i = 0; i < 3 && !interrupt; i++) { section(); } }
              private void inside(boolean interrupt) { List.of(1).forEach(x -> { if (!interrupt) section(); }); }
              private void around(boolean interrupt) { if (!interrupt) { List.of(1).forEach(x -> section()); } }
              private void hands(boolean interrupt) { if (!interrupt) { run(() -> section()); run(this::section); } }
              private void guarded(boolean interrupt) { try { head++; } finally { if (!interrupt) section(); } }
              private void again(int depth, boolean interrupt) {
                if (depth > 0) { again(depth - 1, interrupt); } else if (!interrupt) { section(); }
              }
              private void to(Sink sink) { sink.put(1); }
              private void outside() { if (!inInterrupt) section(); }
              private void whenNotAlone() { if (!alone) section(); }
              private void deeper() { head++; outside(); }
              private void leave() { inInterrupt = false; head = table.length; }
              private void leaves() { inInterrupt = false; outside(); }
              private boolean mayBlock() { return !inInterrupt; }
              private void ifItMay() { if (mayBlock()) section(); }
              private void ask(Level level) { if (level.isTask()) section(); }
              private Sink made(boolean fast) { return fast ? new Quick() : new Thorough(); }
              private boolean ready() { return vmm.getSysVmHandle() == null; }
              private void boxed(Integer code) { if (code != null) section(); }
              private void asserted(boolean task) { assert task; section(); }
              private void same(Level level) { if (level == SLOW) section(); }
              private void up(int depth) { if (depth < 0) { section(); } else { up(depth + 1); } }
            }
            """;

    @TempDir
    private Path folder;

    private static Fixture driver(String atInterrupt) {
        return Fixture.of(DRIVER.formatted(atInterrupt));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unless(true);",
                "unless(DEFERRED);",
                "early(true);",
                "both(7, true);",
                "choice(true);",
                "derived(true);",
                "at(Level.INTERRUPT);",
                "not(Level.INTERRUPT);",
                "chosen(Level.INTERRUPT);",
                "old(Level.INTERRUPT);",
                "bits(AT_INTERRUPT);",
                "number(3);",
                "maybe(null);",
                "on(1, true);",
                "over(1);",
                "looped(true);",
                "inside(true);",
                "around(true);",
                "hands(true);",
                "guarded(true);",
                "again(3, true);",
                "quick.put(1);",
                "given.put(1);",
                "to(quick);",
                "to(new Quick());",
                "new Quick().put(1);",
                "Sink s = new Quick(); s.put(1);",
                "light.go();",
                "inInterrupt = true; outside(); inInterrupt = false;",
                "inInterrupt = true; ifItMay(); inInterrupt = false;",
                "inInterrupt = true; unless(true); outside();",
                "ask(Level.INTERRUPT);",
                "made(true).put(1);",
                "inInterrupt = true; deeper(); inInterrupt = false;",
                "alone = true; head++; whenNotAlone(); run(() -> head++); whenNotAlone(); alone = false;",
                "boolean now = true; unless(now);",
                "boolean now = head > 3 || head <= 3; if (now) { unless(true); }",
                "if (head > 2) { unless(true); } else { on(2, true); }",
                "run(() -> unless(true));",
                "List.of(1, 2).forEach(x -> on(x, true));",
                "try { unless(true); } finally { on(head, true); }",
            })
    void whatAHelperDoesNotDoWithWhatItIsToldIsNoAlarm(String body) throws IOException {
        assertThat(driver(body).diagnostics()).isEmpty();
        assertThat(driver(body).diagnosticsOfClasses(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unless(false);",
                "unless(!DEFERRED);",
                "unless(head > 3);",
                "unless(true); unless(false);",
                "unless(true); unless(head > 3);",
                "early(false);",
                "both(7, false);",
                "both(head, head > 3);",
                "choice(false);",
                "derived(false);",
                "at(Level.TASK);",
                "at(head > 3 ? Level.INTERRUPT : Level.TASK);",
                "not(Level.TASK);",
                "not(null);",
                "chosen(Level.TASK);",
                "old(Level.TASK);",
                "bits(AT_INTERRUPT | AT_TASK);",
                "number(2);",
                "maybe(last);",
                "on(1, false);",
                "over(1, false);",
                "looped(false);",
                "inside(false);",
                "around(false);",
                "hands(false);",
                "guarded(false);",
                "again(3, false);",
                "up(0);",
                "thorough.put(1);",
                "either.put(1);",
                "changing.put(1);",
                "to(thorough);",
                "to(head > 3 ? quick : thorough);",
                "to(quick); to(thorough);",
                "heavy.go();",
                "light.go(); heavy.go();",
                "outside();",
                "inInterrupt = true; leaves();",
                "ifItMay();",
                "inInterrupt = true; leave(); ifItMay();",
                "ask(Level.TASK);",
                "ask(head > 3 ? Level.INTERRUPT : Level.TASK);",
                "made(false).put(1);",
                "made(head > 3).put(1);",
                "inInterrupt = true; leave(); outside();",
                "inInterrupt = true; run(() -> inInterrupt = false); outside();",
                "inInterrupt = true; Example me = this; me.inInterrupt = false; outside();",
                "inInterrupt = true; vmm.callGlobalEvent(null, r -> leave()); outside();",
                "if (inInterrupt) { return; } leave(); deeper();",
                "if (head == 0) { head = table[3]; if (head == 1) { section(); } }",
                "if (irq.irq() == 3 && irq.irq() == 4) { section(); }",
                "if (ready()) { return; } head++; if (ready()) { section(); }",
                "boxed(0);",
                "Integer code = head > 3 ? 0 : null; if (code != null) { section(); }",
                "asserted(false);",
                "same(Level.TASK);",
                "boolean done = false; try { head = table[0]; done = true; head = table[9]; } catch (RuntimeException e) { if (done) section(); }",
                "boolean done = false; try { leave(); done = true; try { leave(); } catch (IllegalStateException e) { head = 0; } } catch (RuntimeException e) { if (done) section(); }",
                "inInterrupt = true; outside(); inInterrupt = false; outside();",
                "if (head > 3) { inInterrupt = true; } deeper();",
                "inInterrupt = false; deeper();",
                "boolean now = true; if (head > 3) { now = false; } unless(now);",
                "run(() -> unless(false));",
                "List.of(1, 2).forEach(x -> on(x, x > 1));",
            })
    void whatAHelperDoesWithWhatItIsToldIsFound(String body) throws IOException {
        assertThat(driver(body).diagnostics())
                .singleElement()
                .asString()
                .contains("error: [vxd:critical-section-at-interrupt-time] onIrq reaches Begin_Critical_Section");
        assertThat(driver(body).diagnosticsOfClasses(folder))
                .singleElement()
                .asString()
                .contains("error: [vxd:critical-section-at-interrupt-time] onIrq reaches Begin_Critical_Section");
    }

    @Test
    void aHelperThatIsCalledInManySituationsIsFollowedWhateverTheyAre() {
        StringBuilder calls = new StringBuilder();
        for (int i = 3; i < 100; i++) {
            calls.append("number(%d); ".formatted(i));
        }
        assertThat(driver(calls + "number(2);").diagnostics()).hasSize(1);
    }

    @Test
    void aVeryLongMethodIsTakenToDoAnything() {
        assertThat(driver("head++; ".repeat(2_000) + "unless(false);").diagnostics())
                .hasSize(1);
    }

    @Test
    void theChainIsTheOneThatDoesIt() {
        assertThat(driver("unless(true); on(1, false);").diagnostics())
                .singleElement()
                .asString()
                .contains("Example.onIrq calls Example.on")
                .contains("Example.on calls Example.unless");
    }

    @Test
    void whatAnInterruptDoesNotDoIsNotSharedWithIt() throws IOException {
        String driver = """
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
                class Example {
                  enum Level { INTERRUPT, TASK }
                  private final Vpicd vpicd;
                  private int total;
                  Example(Vpicd vpicd) { this.vpicd = vpicd; }
                  @HardwareInterrupt(irq = 5)
                  void onIrq(IrqHandle irq) { at(Level.%s); vpicd.physEoi(irq); }
                  @Service(1)
                  void task() { at(Level.TASK); }
                  private void at(Level level) { if (level == Level.TASK) { count(); } }
                  private void count() { total++; }
                }
                """;
        assertThat(Fixture.of(driver.formatted("INTERRUPT")).diagnostics()).isEmpty();
        assertThat(Fixture.of(driver.formatted("INTERRUPT")).diagnosticsOfClasses(folder))
                .isEmpty();
        assertThat(Fixture.of(driver.formatted("TASK")).diagnostics())
                .singleElement()
                .asString()
                .contains("warning: [vxd:shared-with-interrupt] total is changed with interrupts enabled");
    }

    @Test
    void aHelperThatIsToldWhetherInterruptsComeInLosesNothing() throws IOException {
        String driver = """
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
                class Example {
                  private final Vpicd vpicd;
                  private final Cpu cpu;
                  private int total;
                  Example(Vpicd vpicd, Cpu cpu) { this.vpicd = vpicd; this.cpu = cpu; }
                  @HardwareInterrupt(irq = 5)
                  void onIrq(IrqHandle irq) { count(%s); vpicd.physEoi(irq); }
                  @Service(1)
                  void task() { count(%s); }
                  private void count(boolean atInterrupt) {
                    if (atInterrupt) {
                      total++;
                      return;
                    }
                    boolean on = cpu.disableInterrupts();
                    total++;
                    cpu.restoreInterrupts(on);
                  }
                }
                """;
        assertThat(Fixture.of(driver.formatted("true", "false")).diagnostics()).isEmpty();
        assertThat(Fixture.of(driver.formatted("true", "false")).diagnosticsOfClasses(folder))
                .isEmpty();
        assertThat(Fixture.of(driver.formatted("false", "true")).diagnostics())
                .singleElement()
                .asString()
                .startsWith("Example.java:14: warning: [vxd:shared-with-interrupt] total is changed");
    }

    @Test
    void whatAJarDoesNotDoWithItsArgumentsIsNoAlarmEither() throws IOException {
        Workbench bench = new Workbench(folder).write("library", "helper/Flush.java", """
                package helper;
                import org.vxd4j.api.*;
                public class Flush {
                  public enum Level { INTERRUPT, TASK }
                  public static void unless(Vmm vmm, boolean interrupt) {
                    if (!interrupt) { vmm.beginCriticalSection(0); vmm.endCriticalSection(); }
                  }
                  public static void at(Vmm vmm, Level level) {
                    switch (level) { case INTERRUPT: break; case TASK: unless(vmm, false); }
                  }
                }
                """);
        assertThat(bench.compile("library", List.of(), "-cp", Workbench.api()))
                .as("%s", bench.output())
                .isTrue();
        assertThat(compiles(bench, "Flush.unless(vmm, true); Flush.at(vmm, Flush.Level.INTERRUPT);"))
                .as("%s", bench.output())
                .isTrue();
        assertThat(compiles(bench, "Flush.at(vmm, Flush.Level.TASK);")).isFalse();
    }

    private static boolean compiles(Workbench bench, String atInterrupt) throws IOException {
        bench.write("driver", "example/Example.java", """
                package example;
                import helper.*;
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                class Example {
                  private final Vmm vmm;
                  Example(Vmm vmm) { this.vmm = vmm; }
                  @HardwareInterrupt(irq = 5)
                  void onIrq(IrqHandle irq) { %s }
                }
                """.formatted(atInterrupt));
        return bench.compile(
                "driver",
                List.of(new VxdProcessor()),
                "-cp",
                Workbench.api() + File.pathSeparator + bench.classes("library"));
    }
}
