package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same call in another context: what is said about it, and what is not. */
class CallContextsTest {
    private static final String DRIVER = """
            import org.vxd4j.api.*;
            import org.vxd4j.api.service.*;
            @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.%s)
            class Example {
              private final Vmm vmm;
              private final Vpicd vpicd;
              Example(Vmm vmm, Vpicd vpicd) { this.vmm = vmm; this.vpicd = vpicd; }
            %s}
            """;

    private static List<String> driver(String members) {
        return driver("WIN95", members);
    }

    /** The first of the members stands in line 8. */
    private static List<String> driver(String target, String members) {
        return Fixture.of(DRIVER.formatted(target, members)).diagnostics();
    }

    private static List<String> names(String members) {
        return driver(members).stream()
                .map(d -> d.replaceAll("(?s).*?: (\\w+): \\[vxd:([a-z0-9-]+)\\].*", "$1 $2"))
                .toList();
    }

    @Test
    void whatAGuardedMethodReachesIsToldWithItsChain() {
        assertThat(driver("""
                @CritSection
                void update() {
                  grow(2);
                }
                void grow(int pages) {
                  vmm.linPageLock(0x100, pages, 0);
                }
                """)).containsExactly("""
                Example.java:10: error: [vxd:paging-in-critical-section] update reaches _LinPageLock while it owns the critical \
                section
                  Example.java:10: Example.update calls Example.grow
                  Example.java:13: Example.grow calls Vmm.linPageLock
                  DOS is the main user of the section: who owns it may be inside DOS, and paging may need DOS.
                  Do it before the section is claimed, or after.     (CS-09; _LinPageLock; Windows 95+)""");
    }

    @Test
    void whatNoDocumentSaysIsADoubt() {
        assertThat(driver("""
                void start() { vmm.setAsyncTimeOut(5, null, this::tick); }
                void tick(Registers r) {
                  vmm.setAsyncTimeOut(5, null, this::tick);
                }
                """)).singleElement().asString().startsWith("""
                Example.java:10: warning: [vxd:async-time-out-services] tick calls Set_Async_Time_Out, of which no document says that \
                it is asynchronous, at hardware-interrupt time""");
        assertThat(driver("""
                void start() { vmm.hookVmmFault(13, this::onFault); }
                void onFault(Registers r) {
                  vmm.setAsyncTimeOut(5, null, x -> {});
                }
                """)).singleElement().asString().startsWith("""
                Example.java:10: warning: [vxd:fault-hook-async-only] onFault calls Set_Async_Time_Out, of which no document says that \
                it is asynchronous, in the hook of a ring-0 fault""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Nothing is said about one's own section: who has it can claim it again, and cannot block.
                "@CritSection void a() { b(); } @CritSection void b() { vmm.beginCriticalSection(0); vmm.endCriticalSection(); }",
                "@CritSection void a() { vmm.getCritSectionStatus(); }",
                // It lets go of the section for the wait.
                "@CritSection void a() { vmm.endCriticalSection(); vmm.waitSemaphore(1, 0); vmm.beginCriticalSection(0); }",
                // Touching the memory of a virtual machine need not page.
                "@CritSection void a() { vmm.getV86IntVector(5); vmm.simulatePush(1); }",
                // An event is another moment.
                "@CritSection void a() { vmm.scheduleGlobalEvent(null, r -> vmm.releaseTimeSlice()); }",
                // The section is the event's own, and it says that it waited for it to be free.
                "@EventCallback void a(VmHandle vm) { vmm.beginCriticalSection(0); vmm.heapAllocate(1, 0); vmm.endCriticalSection(); }",
                "@EventCallback void a(VmHandle vm) { if (vmm.getCritStatusNoBlock().claims() == 0) vmm.heapAllocate(1, 0); }",
                "@EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE, timeoutMillis = 9)"
                        + " void a(@TimedOut boolean late) { if (!late) vmm.heapAllocate(1, 0); }",
                "void a(int flags) { vmm.callRestrictedEvent(0, EventTarget.GLOBAL, flags, null, r -> vmm.heapAllocate(1, 0), 0); }",
                "void a() { vmm.callRestrictedEvent(0, EventTarget.GLOBAL, Pef.mask(Pef.WAIT_NOT_CRIT, Pef.ALWAYS_SCHED), null,"
                        + " r -> vmm.heapAllocate(1, 0), 0); }",
                "@Unchecked(rule = \"CS-22\", because = \"any virtual machine will do\")"
                        + " void a() { vmm.callWhenNotCritical(null, r -> vmm.heapAllocate(1, 0)); }",
                "void a() { vmm.callWhenIdle(r -> { vmm.heapAllocate(1, 0); r.setCarry(false); }); }",
                // Another interrupt is not DOS; a computed one may be anything.
                "@EventCallback void a(VmHandle vm) { vmm.execVxdInt(0x2F, new Registers()); }",
                "int n; @EventCallback void a(VmHandle vm) { vmm.execVxdInt(n, new Registers()); }",
                "void a() { vmm.callPriorityVmEvent(0, vmm.getCurVmHandle(), 3, null, r -> vmm.execVxdInt(0x21, new Registers()), 0); }",
                // The end of an interrupt is a trap of the virtual machine: no document limits what is called there.
                "@HardwareInterrupt(irq = 5) void irq(IrqHandle irq) { vpicd.physEoi(irq); }"
                        + " @VirtualEoi(irq = 5) void a(IrqHandle irq) { vmm.enableVmInts(); }",
                // Nobody owns the section yet.
                "@Control(ControlMessage.SYS_CRITICAL_INIT) boolean a() { b(); return true; } @CritSection void b() {}",
                // The procedure is called when all handlers are through.
                "@Control(ControlMessage.DEVICE_INIT) boolean a() { vmm.hookNmiEvent(r -> vmm.enableVmInts()); return true; }",
                // The hook of a fault knows what it does between these two.
                "void a() { vmm.hookVmmFault(13, r -> { int n = enter(); vmm.enableVmInts(); vmm.endReentrantExecution(n); }); }"
                        + " int enter() { return vmm.beginReentrantExecution(); }",
                // So does who asks whether the VMM was hit, even in a method of its own.
                "@HardwareInterrupt(irq = 5) void a(IrqHandle irq) { if (free()) vmm.enableVmInts(); vpicd.physEoi(irq); }"
                        + " boolean free() { return vmm.getVmmReenterCount() == 0; }",
                // Asking afterwards is no test.
                "@EventCallback(scope = Scope.GLOBAL, flags = Pef.WAIT_CRIT, boost = Boost.NONE) void a(VmHandle vm) {"
                        + " vmm.beginCriticalSection(0); vmm.endCriticalSection(); owned = vmm.getCritStatusNoBlock().claims() > 0; }"
                        + " boolean owned;",
                // It asks now and then, by time.
                "void a(Registers r) { if (vmm.getCritStatusNoBlock().claims() > 0) vmm.setGlobalTimeOut(50, null, this::a); }",
                "void start() { vmm.setGlobalTimeOut(50, null, this::a); }"
                        + " void a(Registers r) { if (vmm.getCritStatusNoBlock().claims() > 0) vmm.setGlobalTimeOut(50, null, this::a); }",
            })
    void thisIsLegal(String members) {
        assertThat(names(members)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@Control(ControlMessage.DESTROY_VM) void a(VmHandle vm) { vmm.beginNestExec(); vmm.execInt(0x2F); vmm.endNestExec(); }"
                        + "| error nested-execution-in-message",
                "@Control(ControlMessage.SYSTEM_EXIT2) void a() { vmm.execVxdInt(0x2F, new Registers()); } | error nested-execution-in-message",
                "@Control(ControlMessage.CRIT_REBOOT_NOTIFY) void a() { vmm.waitSemaphore(1, 0); } | warning wait-with-interrupts-off",
                "void a() { vmm.hookV86IntChain(0x1C, r -> { vmm.beginCriticalSection(0); vmm.endCriticalSection(); r.setCarry(true); }); }"
                        + "| warning claim-at-interrupt-like-moment",
                "void a() { vmm.callWhenThreadSwitched(r -> vmm.suspendVm(null)); } | warning switch-in-task-switch",
                "void a() { vmm.setVmTimeOut(5, null, null, r -> vmm.heapAllocate(1, 0)); } | error paging-in-event",
                "void a() { vmm.callPriorityVmEvent(0, vmm.getCurVmHandle(), 1, null, r -> vmm.heapAllocate(1, 0), 0); } | error paging-in-event",
                "void a() { vmm.callPriorityVmEvent(0, vmm.getCurVmHandle(), 1, null, r -> vmm.execVxdInt(0x21, new Registers()), 0); } | warning dos-call-in-event",
                "@HardwareInterrupt(irq = 5) void a() { vmm.beginNestExec(); vmm.execInt(1); vmm.endNestExec(); }"
                        + "| error nested-execution-at-interrupt-time",
                "@HardwareInterrupt(irq = 5) void a() { vmm.waitSemaphore(1, 0); } | error semaphore-wait-in-callback",
                "void a() { vmm.hookV86Fault(13, this::b); vmm.hookVmmFault(13, this::b); } void b(Registers r) { vmm.enableVmInts(); }"
                        + "| error fault-hook-async-only",
                "void a() { before = vpicd.callWhenHwInt(r -> { vmm.enableVmInts(); before.call(r); }); } EventProc before;"
                        + "| error async-services-only",
                "@CritSection void a() { vmm.timeSliceSleep(5); } | warning sleeps-in-critical-section",
            })
    void thisIsNot(String members, String expected) {
        assertThat(names(members)).containsExactly(expected);
    }

    @Test
    void theSameDriverIsJudgedByItsVersion() {
        String heap = """
                @EventCallback
                void announce(VmHandle vm) {
                  vmm.heapAllocate(1, 0);
                }
                @CritSection
                void update() {
                  vmm.linPageLock(1, 1, 0);
                }
                """;
        assertThat(driver("WIN31", heap)).isEmpty();
        assertThat(driver("WIN98", heap))
                .hasSize(2)
                .anyMatch(d -> d.contains("(MM-01;"))
                .anyMatch(d -> d.contains("(CS-09;"));
        String semaphore =
                heap.replace("heapAllocate(1", "waitSemaphore(1").replace("linPageLock(1, 1", "waitSemaphore(1");
        assertThat(driver("WIN31", semaphore)).singleElement().asString().contains("(CS-10;");
    }

    @Test
    void anAsynchronousServiceMayBeCalledOutsideInterruptsToo() {
        String members = """
                %s
                void a() {
                  vmm.callPriorityVmEvent(0, vmm.getCurVmHandle(), 0, null, r -> {}, 0);
                  int count = vmm.beginReentrantExecution();
                  vmm.endReentrantExecution(count);
                }
                """;
        assertThat(driver("WIN30", members.formatted("@Async @Service(1)"))).isEmpty();
        assertThat(driver("WIN30", members.formatted("@HardwareInterrupt(irq = 5)")))
                .extracting(d -> d.replaceAll("(?s).*\\((I\\w-\\d+);.*", "$1"))
                .containsExactly("IT-15", "IT-09");
    }

    @Test
    void aPosterOfTheCallbackItselfIsAChaseToo() {
        String chase = """
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                class Example {
                  private final Vmm vmm;
                  private final ExampleEvents events;
                  Example(Vmm vmm, ExampleEvents events) { this.vmm = vmm; this.events = events; }
                  @EventCallback(%s)
                  void update(VmHandle vm) {
                    if (isOwned()) {
                      events.%s(vm);
                    }
                  }
                  @EventCallback void other(VmHandle vm) {}
                  private boolean isOwned() { return vmm.getCritStatusNoBlock().claims() > 0; }
                }
                """;
        assertThat(Fixture.of(chase.formatted("", "update")).diagnostics()).containsExactly("""
                Example.java:9: note: [vxd:chasing-the-critical-section] update reaches Get_Crit_Status_No_Block and schedules \
                itself again
                  Example.java:9: Example.update calls Example.isOwned
                  Example.java:14: Example.isOwned calls Vmm.getCritStatusNoBlock
                  The chain may go round many times while the owner works; one event waits for the right moment.
                  Use one global event with Pef.WAIT_CRIT.     (EF-17; Get_Crit_Status_No_Block; Windows 95+)""");
        assertThat(Fixture.of(chase.formatted("", "other")).diagnostics()).isEmpty();
        assertThat(Fixture.of(chase.formatted("flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE", "update"))
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void anAnnotationThatIsNotBuiltYetHasItsContextAllTheSame() {
        assertThat(Fixture.of(DRIVER.formatted("WIN95", """
                @OnTaskSwitch
                void onSwitch(VmHandle vm) {
                  vmm.releaseTimeSlice();
                }
                """))
                        .option("--should-stop=ifError=FLOW")
                        .diagnostics())
                .hasSize(2)
                .anyMatch(d -> d.contains("[vxd:annotation-not-built]"))
                .anyMatch(d -> d.startsWith("Example.java:10: warning: [vxd:switch-in-task-switch]"));
    }

    @Test
    void aServiceOfALaterDeviceIsOnlyAskedForWhetherItIsThere() {
        String driver = """
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                class Example {
                  private final Shell shell;
                  private final Vkd vkd;
                  Example(Shell shell, Vkd vkd) { this.shell = shell; this.vkd = vkd; }
                  @Control(ControlMessage.SYS_CRITICAL_INIT)
                  boolean init() {
                    vkd.cancelHotKeyState();
                    return shell.%s;
                  }
                }
                """;
        assertThat(Fixture.of(driver.formatted("getVmInfo(null) == 0")).diagnostics())
                .singleElement()
                .asString()
                .contains("init calls SHELL_GetVMInfo during Sys_Critical_Init, which SHELL gets later");
        assertThat(Fixture.of(driver.formatted("getVersion() == 0")).diagnostics())
                .isEmpty();
    }
}
