package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Procedures are judged in the context that they are registered for, by whatever way they get there. */
class ProceduresTest {
    private static final String DRIVER = """
            import org.vxd4j.api.*;
            @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
            class Example {
              private final Vmm vmm;
              private EventProc kept;
              private final Guilty guilty = new Guilty();
              Example(Vmm vmm) { this.vmm = vmm; }
              @Control(ControlMessage.DEVICE_INIT)
              void start() { %s }
              private void arm(EventProc proc) { armLater(0, proc); }
              private void armLater(int refData, EventProc proc) { vmm.setAsyncTimeOut(5, refData, proc); }
              private EventProc made() { return this::work; }
              private EventProc same(EventProc proc) { return proc; }
              private void work(Registers registers) { vmm.enableVmInts(); }
              class Guilty implements EventProc {
                @Override public void call(Registers registers) { vmm.enableVmInts(); }
              }
            }
            """;

    @TempDir
    private Path folder;

    private static Fixture driver(String body) {
        return Fixture.of(DRIVER.formatted(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vmm.setAsyncTimeOut(5, null, this::work);",
                "vmm.setAsyncTimeOut(5, null, r -> vmm.enableVmInts());",
                "vmm.setAsyncTimeOut(5, null, new Guilty());",
                "vmm.setAsyncTimeOut(5, null, guilty);",
                "Guilty local = guilty; vmm.setAsyncTimeOut(5, null, local);",
                "EventProc local = this::work; vmm.setAsyncTimeOut(5, null, local);",
                "EventProc local = r -> vmm.enableVmInts(); vmm.setAsyncTimeOut(5, null, local);",
                "EventProc local = new Guilty(); vmm.setAsyncTimeOut(5, null, local);",
                "EventProc local = null; local = this::work; vmm.setAsyncTimeOut(5, null, local);",
                "vmm.setAsyncTimeOut(5, null, new EventProc() { public void call(Registers r) { vmm.enableVmInts(); } });",
                "kept = r -> vmm.enableVmInts(); vmm.setAsyncTimeOut(5, null, kept);",
                "kept = this::work; vmm.setAsyncTimeOut(5, null, kept);",
                "arm(this::work);",
                "arm(r -> vmm.enableVmInts());",
                "arm(new Guilty());",
                "vmm.setAsyncTimeOut(5, null, made());",
                "vmm.setAsyncTimeOut(5, null, same(this::work));",
                "EventProc local = vmm == null ? null : this::work; arm(local);",
                "EventProc local = r -> vmm.enableVmInts(); IrqDescriptor.of(5, 0, local);",
            })
    void aProcedureThatReachesAnAsynchronousServiceIsInterruptCode(String body) throws IOException {
        assertGuilty(driver(body).diagnostics());
        assertGuilty(driver(body).diagnosticsOfClasses(folder));
    }

    private static void assertGuilty(List<String> diagnostics) {
        assertThat(diagnostics)
                .singleElement()
                .asString()
                .containsAnyOf("error: [vxd:async-services-only]", "error: [vxd:async-time-out-services]")
                .contains("calls Enable_VM_Ints at hardware-interrupt time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vmm.scheduleGlobalEvent(null, new Guilty());",
                "EventProc local = this::work; vmm.scheduleGlobalEvent(null, local);",
                "kept = this::work; vmm.scheduleGlobalEvent(null, kept); vmm.setAsyncTimeOut(5, null, r -> {});",
                "EventProc other = this::work; arm(r -> {});",
                "arm(kept); vmm.scheduleGlobalEvent(null, guilty);",
            })
    void aProcedureThatIsOnlyScheduledIsNot(String body) throws IOException {
        assertThat(driver(body).diagnostics()).isEmpty();
        assertThat(driver(body).diagnosticsOfClasses(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hook = () -> vmm.enableVmInts();",
                "hook = vmm::enableVmInts;",
                "hook = this::guilty;",
                "this.hook = hook == null ? () -> guilty() : hook;",
                "proc = r -> vmm.enableVmInts();",
                "run(r -> vmm.enableVmInts());",
            })
    void whatIsKeptIsJudgedWhereItIsTakenOutAndCalled(String body) throws IOException {
        String driver = """
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
                class Example {
                  private final Vmm vmm;
                  private Runnable hook;
                  private EventProc proc;
                  Example(Vmm vmm) { this.vmm = vmm; }
                  @Control(ControlMessage.DEVICE_INIT)
                  void start() { %s }
                  @%s
                  void onIrq(VmHandle vm) {
                    if (hook != null) hook.run();
                    if (proc != null) proc.call(null);
                  }
                  private void run(EventProc given) { proc = given; }
                  private void guilty() { vmm.enableVmInts(); }
                }
                """;
        for (List<String> said : both(driver.formatted(body, "HardwareInterrupt(irq = 5)"))) {
            assertThat(said.stream().filter(d -> d.contains("error:")))
                    .singleElement()
                    .asString()
                    .matches(
                            "(?s)Example.java:1[23]: error: .vxd:async-services-only. onIrq (reaches|calls) Enable_VM_Ints .*");
        }
        for (List<String> said : both(driver.formatted(body, "EventCallback"))) {
            assertThat(said.stream().filter(d -> d.contains("error:"))).isEmpty();
        }
    }

    private List<List<String>> both(String source) throws IOException {
        Fixture fixture = Fixture.of(source);
        return List.of(fixture.diagnostics(), fixture.diagnosticsOfClasses(folder));
    }

    /** What was hooked before is another driver's, however many procedures this one has. */
    @Test
    void aProcedureThatAServiceReturnedIsNoneOfTheDrivers() throws IOException {
        Fixture driver = Fixture.of("""
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
                class Example {
                  private final Vmm vmm;
                  private final Vpicd vpicd;
                  private final Cpu cpu;
                  private EventProc before;
                  Example(Vmm vmm, Vpicd vpicd, Cpu cpu) { this.vmm = vmm; this.vpicd = vpicd; this.cpu = cpu; }
                  @Control(ControlMessage.DEVICE_INIT)
                  void start() {
                    boolean enabled = cpu.disableInterrupts();
                    before = vpicd.callWhenHwInt(new Hook());
                    cpu.restoreInterrupts(enabled);
                    vmm.callWhenIdle(new Idle());
                  }
                  class Hook implements EventProc {
                    @Override public void call(Registers registers) { before.call(registers); }
                  }
                  class Idle implements EventProc {
                    @Override public void call(Registers registers) { vmm.enableVmInts(); registers.setCarry(true); }
                  }
                }
                """);
        assertThat(driver.diagnostics()).isEmpty();
        assertThat(driver.diagnosticsOfClasses(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void post() { vmm.callRestrictedEvent(0, EventTarget.GLOBAL, %s, null, this::nested, 0); }",
                "void post() { final int f = %s; vmm.callRestrictedEvent(0, EventTarget.GLOBAL, f, null, this::nested, 0); }",
                "static final int F = %s; void post() { vmm.callRestrictedEvent(0, EventTarget.GLOBAL, F, null, this::nested, 0); }",
            })
    void flagsThatHaveANameDecideAsThoseThatAreWrittenOut(String members) throws IOException {
        for (String flags : List.of(
                "Pef.mask(Pef.%s, Pef.ALWAYS_SCHED)", "Pef.%s.bit() | Pef.ALWAYS_SCHED.bit()", "Pef.%s.bit()")) {
            assertThat(posting(members.formatted(flags.formatted("RING0_EVENT"))))
                    .allMatch(d -> d.contains("[vxd:ring0-nested-execution]"));
            assertThat(posting(members.formatted(flags.formatted("WAIT_CRIT")))).noneMatch(d -> d.contains("ring0"));
        }
    }

    /** All that is said of the source, and all that is said of the class file. */
    private List<String> posting(String members) throws IOException {
        Fixture driver = Fixture.of("""
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
                class Example {
                  private final Vmm vmm;
                  Example(Vmm vmm) { this.vmm = vmm; }
                  @Control(ControlMessage.DEVICE_INIT)
                  void start() { post(); }
                  private void nested(Registers registers) { vmm.execVxdInt(0x21, registers); }
                  %s
                }
                """.formatted(members));
        return List.of(String.join("\n", driver.diagnostics()), String.join("\n", driver.diagnosticsOfClasses(folder)));
    }
}
