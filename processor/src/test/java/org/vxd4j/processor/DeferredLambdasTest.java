package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lambda runs where somebody calls it: what puts work away for later is no call, and what only runs what it is given is one. */
class DeferredLambdasTest {
    private static final String DRIVER = """
            import java.util.*;
            import java.util.concurrent.atomic.AtomicReference;
            import java.util.function.Consumer;
            import java.util.stream.Stream;
            import org.vxd4j.api.*;
            @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
            class Example {
              record Job(int number, Runnable work) {}
              interface Runner { void go(Runnable r); }
              static final class Direct implements Runner {
                @Override public void go(Runnable r) { r.run(); }
              }
              private final Vmm vmm;
              private final Vpicd vpicd;
              private final class Flush implements Runnable {
                @Override public void run() { section(); }
              }
              private final Runner runner = new Direct();
              private final Runnable flush = new Flush();
              private final Deque<Job> jobs = new ArrayDeque<>();
              private final Deque<Runnable> work = new ArrayDeque<>();
              private final AtomicReference<Runnable> last = new AtomicReference<>();
              private final Runnable[] ring = new Runnable[4];
              private Optional<Runnable> maybe = Optional.empty();
              private List<Runnable> many = List.of();
              private Runnable next;
              private Job job;
              private int head;
              Example(Vmm vmm, Vpicd vpicd) {
                this.vmm = vmm;
                this.vpicd = vpicd;
              }
              @HardwareInterrupt(irq = 5)
              void onIrq(IrqHandle irq) {
                %s
                vpicd.physEoi(irq);
              }
              private void section() {
                vmm.beginCriticalSection(0);
                vmm.endCriticalSection();
              }
              private void later(Runnable r) { jobs.add(new Job(3, r)); }
              private void all(Runnable first, Runnable... more) { work.add(first); Collections.addAll(work, more); }
              private void setNext(Runnable r) { next = r; }
              private Runnable made() { return this::section; }
              private void run(Runnable r) { r.run(); }
              private void twice(Runnable r) { List.of(1, 2).forEach(x -> r.run()); }
              private void deep(int n, Runnable r) { if (n > 0) { deep(n - 1, r); } else { run(r); } }
              private void each(Runnable... all) { for (Runnable r : all) { r.run(); } }
              private <T> void give(T value, Consumer<? super T> sink) { if (value != null) { sink.accept(value); } }
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
                "work.add(this::section);",
                "work.offerFirst(() -> section());",
                "work.addAll(List.of(this::section, () -> {}));",
                "work.add(new Runnable() { @Override public void run() { section(); } });",
                "last.set(this::section);",
                "ring[head++ & 3] = this::section;",
                "maybe = Optional.of(this::section);",
                "many = List.of(this::section, this::section);",
                "next = Objects.requireNonNull(this::section);",
                "next = head > 1 ? this::section : () -> section();",
                "next = switch (head) { case 1 -> this::section; default -> { yield () -> section(); } };",
                "job = new Job(2, this::section);",
                "jobs.add(new Job(1, () -> { vmm.beginCriticalSection(0); vmm.endCriticalSection(); }));",
                "later(this::section);",
                "all(this::section, () -> section(), this::section);",
                "work.add(made());",
                "Runnable r = this::section; work.add(r);",
                "Runnable r; if (head > 1) { r = this::section; } else { r = () -> section(); } work.add(r);",
                "Runnable r = this::section; work.add(() -> r.run());",
                "Runnable r = () -> head++; r.run(); r = this::section; work.add(r);",
                "work.add(new Flush());",
                "Runnable r = new Flush(); work.add(r);",
                "next = flush;",
                "setNext(this::section);",
                "work.add(() -> run(this::section));",
                "new TreeMap<Integer, Runnable>().computeIfAbsent(1, k -> this::section);",
                "vmm.scheduleGlobalEvent((Runnable) this::section, r -> {});",
            })
    void workThatAnInterruptPutsAwayForLaterDoesNotRunAtInterruptTime(String body) throws IOException {
        assertThat(driver(body).diagnostics()).isEmpty();
        assertThat(driver(body).diagnosticsOfClasses(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run(this::section);",
                "run(() -> section());",
                "run(new Runnable() { @Override public void run() { section(); } });",
                "twice(this::section);",
                "deep(3, () -> section());",
                "each(this::section, () -> {});",
                "give(1, x -> section());",
                "runner.go(this::section);",
                "made().run();",
                "next = this::section; next.run();",
                "next = made(); next.run();",
                "setNext(this::section); next.run();",
                "setNext(() -> section()); next.run();",
                "Runnable r = this::section; r.run();",
                "Runnable r = new Flush(); r.run();",
                "flush.run();",
                "next = flush; next.run();",
                "Runnable r = this::section; r.run(); work.add(r);",
                "Runnable r = this::section; List.of(1).forEach(x -> r.run());",
                "Runnable r = () -> section(); run(() -> r.run());",
                "work.add(() -> {}); run(() -> run(this::section));",
                "Optional.of((Runnable) this::section).ifPresent(Runnable::run);",
                "Stream.<Runnable>of(this::section).forEach(Runnable::run);",
                "new TreeMap<Integer, Integer>().computeIfAbsent(1, k -> { section(); return 1; });",
            })
    void whatIsGivenToSomebodyWhoOnlyRunsItRunsThere(String body) throws IOException {
        assertGuilty(driver(body).diagnostics());
        assertGuilty(driver(body).diagnosticsOfClasses(folder));
    }

    private static void assertGuilty(List<String> diagnostics) {
        assertThat(diagnostics)
                .singleElement()
                .asString()
                .contains("error: [vxd:critical-section-at-interrupt-time] onIrq reaches Begin_Critical_Section");
    }

    @Test
    void theDataOfAnEventRunsWhenItsCallbackRunsIt() {
        assertThat(Fixture.of("""
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                class Example {
                  private final Vmm vmm;
                  private final Vpicd vpicd;
                  private final ExampleEvents events;
                  Example(Vmm vmm, Vpicd vpicd, ExampleEvents events) {
                    this.vmm = vmm;
                    this.vpicd = vpicd;
                    this.events = events;
                  }
                  @HardwareInterrupt(irq = 5)
                  void onIrq(IrqHandle irq) {
                    events.drain(() -> vmm.releaseTimeSlice());
                    vpicd.physEoi(irq);
                  }
                  @EventCallback(scope = Scope.SYSTEM_VM)
                  void drain(VmHandle vm, Runnable todo) { todo.run(); }
                }
                """).diagnostics()).isEmpty();
    }

    @Test
    void whatTheFieldsOfAHelperBeginWithIsDoneByItsConstruction() throws IOException {
        Fixture driver = Fixture.of("""
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN31)
                class Example {
                  private final Vmm vmm;
                  Example(Vmm vmm) { this.vmm = vmm; }
                  private final class Nest implements AutoCloseable {
                    private final int kept = 0x9000;
                    { vmm.saveClientState(kept); vmm.beginNestExec(); }
                    @Override public void close() { vmm.endNestExec(); vmm.restoreClientState(kept); }
                  }
                  @Control(ControlMessage.DEVICE_INIT)
                  boolean init(VmHandle sys) { return !vmm.hookV86IntChain(0x60, this::on60); }
                  @SuppressWarnings("try")
                  private void on60(Registers r) {
                    try (Nest nest = new Nest()) { vmm.execInt(0x28); }
                    r.setCarry(false);
                  }
                }
                """);
        assertThat(driver.diagnostics()).isEmpty();
        assertThat(driver.diagnosticsOfClasses(folder)).isEmpty();
    }
}
