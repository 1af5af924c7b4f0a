package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What drivers do with the handles they keep: rules EH-01, EH-06, EH-07, EH-12, EF-20, TO-01 and TO-02, with their legal twins. */
class PendingHandlesTest {
    private static final String DRIVER = """
            import org.vxd4j.api.*;
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Vmm vmm;
              private EventHandle pending = EventHandle.NONE;
              private TimeOutHandle timer = TimeOutHandle.NONE;
              private boolean busy;
              private int count;
              Example(Vmm vmm%s) { this.vmm = vmm;%s }
            %s}
            """;

    /** The first of the members stands in line 10. */
    private static List<String> members(String members) {
        return Fixture.of(DRIVER.formatted("", "", members)).diagnostics();
    }

    /** The same, with the posters of the driver's own events. */
    private static List<String> posters(String members) {
        return Fixture.of(DRIVER.formatted(
                        ", ExampleEvents events",
                        " this.events = events;",
                        "private final ExampleEvents events;\n" + members))
                .diagnostics();
    }

    @Test
    void nullIsNotWhatAPosterReturnsForNothing() {
        String driver = """
                @IoTrap(ports = 0x300)
                void onWrite(VmHandle vm) {
                  if (pending == null) {
                    pending = events.announce(vm);
                  }
                }
                @EventCallback(flags = {%s}, boost = Boost.NONE)
                void announce(VmHandle vm) {
                  pending = null;
                }
                """;
        assertThat(posters(driver.formatted("")))
                .singleElement()
                .asString()
                .startsWith(
                        "Example.java:13: warning: [vxd:no-event-is-not-null] Call_VM_Event returns a handle that is zero,"
                                + " not null, when announce has already run inside the call");
        // Always scheduled: it is never zero.
        assertThat(posters(driver.formatted("Pef.ALWAYS_SCHED"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (pending == null || pending.isNone()) { pending = events.announce(vm); }",
                "if (pending == null || pending == EventHandle.NONE) { pending = events.announce(vm); }",
                "if (pending == null) { EventHandle event = events.announce(vm); pending = event.isNone() ? null : event; }",
                "if (pending == null) { pending = events.announce(vm); if (pending.isNone()) { pending = null; } }",
                "if (pending == EventHandle.NONE) { pending = events.announce(vm); }",
                "if (pending == null) { count++; } pending = events.announce(vm);",
            })
    void whoAsksForZeroTooIsLeftAlone(String body) {
        assertThat(posters("""
                @IoTrap(ports = 0x300)
                void onWrite(VmHandle vm) {
                  %s
                }
                @EventCallback
                void announce(VmHandle vm) {
                  pending = null;
                }
                """.formatted(body))).isEmpty();
    }

    @Test
    void whatARawCallReturnsIsNeverTheObjectNone() {
        assertThat(members("""
                void post(VmHandle vm) {
                  if (vmm.callVmEvent(vm, null, r -> {}) == EventHandle.NONE) {
                    count++;
                  }
                }
                """))
                .singleElement()
                .asString()
                .startsWith(
                        "Example.java:11: warning: [vxd:no-event-is-not-null] what Call_VM_Event returns is never the object"
                                + " NONE");
        assertThat(members("""
                void post(VmHandle vm) {
                  if (vmm.callVmEvent(vm, null, r -> {}).isNone()) {
                    count++;
                  }
                }
                """)).isEmpty();
        assertThat(members("""
                @IoTrap(ports = 0x300)
                void onWrite(VmHandle vm) {
                  if (pending == EventHandle.NONE) {
                    pending = vmm.callVmEvent(vm, null, r -> { pending = EventHandle.NONE; });
                  }
                }
                """)).singleElement().asString().contains("not the object NONE");
    }

    @Test
    void aTimeOutThatWasNotScheduledIsNotNull() {
        String driver = """
                @IoTrap(ports = 0x300)
                void onWrite() {
                  if (timer%s) {
                    timer = vmm.setGlobalTimeOut(100, null, this::expired);
                  }
                }
                void expired(Registers registers) {
                  timer = %s;
                }
                """;
        assertThat(members(driver.formatted(" == null", "null")))
                .singleElement()
                .asString()
                .contains("[vxd:no-time-out-is-not-null]", "when the time-out could not be scheduled");
        assertThat(members(driver.formatted(".isNone()", "TimeOutHandle.NONE"))).isEmpty();
        // It is started once, and never meant to be started again.
        assertThat(members(driver.formatted(" == null", "timer"))).isEmpty();
    }

    private static String kept(String callback, String stop) {
        return """
                @Control(ControlMessage.SYS_VM_INIT)
                boolean start(VmHandle vm) {
                  pending = vmm.scheduleVmEvent(vm, null, this::announce);
                  timer = vmm.setGlobalTimeOut(100, null, this::expired);
                  return true;
                }
                void announce(Registers registers) { %s }
                void expired(Registers registers) { timer = TimeOutHandle.NONE; }
                void clear() { pending = EventHandle.NONE; }
                @Control(ControlMessage.SYSTEM_EXIT)
                void stop() {
                  %s
                }
                private void halt() { pending.cancel(vmm); }
                """.formatted(callback, stop);
    }

    @Test
    void aCallbackThatLeavesItsHandleThereIsFoundWhereItIsCancelled() {
        assertThat(members(kept("count++;", "pending.cancel(vmm);")))
                .singleElement()
                .asString()
                .startsWith(
                        "Example.java:21: warning: [vxd:callback-keeps-handle] pending may be the handle of announce, which"
                                + " has run and left it there");
        assertThat(members(kept("count++;", "if (!pending.isNone()) { halt(); }")))
                .singleElement()
                .asString()
                .contains("Example.java:23: warning: [vxd:callback-keeps-handle]");
        assertThat(members(kept(
                        "count++;", "EventHandle taken = pending; pending = EventHandle.NONE; taken.cancel(vmm);")))
                .singleElement()
                .asString()
                .contains("[vxd:callback-keeps-handle]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pending = EventHandle.NONE; | pending.cancel(vmm);",
                "clear(); | pending.cancel(vmm);",
                "Runnable later = this::clear; later.run(); | pending.cancel(vmm);",
                "vmm.scheduleGlobalEvent(null, r -> clear()); | pending.cancel(vmm);",
                "busy = true; | if (!busy) { pending.cancel(vmm); }",
                "count++; | if (count == 0) { halt(); }",
                "count++; | if (pending.isNone()) { pending.cancel(vmm); }",
                "count++; | pending = EventHandle.NONE; pending.cancel(vmm);",
                "count++; | if (isQuiet()) { halt(); } } boolean isQuiet() { return count == 0;",
                "count++; | } void nobodyCallsThis() { pending.cancel(vmm);",
            })
    void whoClearsOrKnowsOtherwiseIsLeftAlone(String code) {
        String[] parts = code.split(" \\| ");
        assertThat(members(kept(parts[0], parts[1]))).isEmpty();
    }

    @Test
    void aTimeOutThatHasExpiredIsNotCancelled() {
        String driver = """
                @Control(ControlMessage.DEVICE_INIT)
                boolean start() {
                  timer = vmm.setGlobalTimeOut(100, null, r -> %s);
                  return true;
                }
                @Control(ControlMessage.SYSTEM_EXIT)
                void stop() {
                  vmm.cancelTimeOut(timer);
                }
                """;
        assertThat(members(driver.formatted("count++")))
                .singleElement()
                .asString()
                .startsWith("Example.java:17: error: [vxd:dead-time-out] timer may be the handle of the callback");
        assertThat(members(driver.formatted("timer = TimeOutHandle.NONE"))).isEmpty();
        // A periodic one keeps itself going.
        assertThat(members(driver.replace("r -> %s", "this::tick") + """
                void tick(Registers registers) {
                  timer = vmm.setGlobalTimeOut(100, null, this::tick);
                }
                """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pending.cancel(vmm); pending = EventHandle.NONE;",
                "EventHandle taken = pending; pending = EventHandle.NONE; taken.cancel(vmm);",
                "halt(); clear();",
                "if (vm == owner) { pending.cancel(vmm); }",
                "if (busy) { busy = false; pending.cancel(vmm); }",
                "if (vmm.testSysVmHandle(vm)) { pending.cancel(vmm); }",
                "pending.cancel(vmm); pending = vmm.scheduleGlobalEvent(null, r -> { pending = EventHandle.NONE; });",
            })
    void whoTakesTheHandleOutMayCancelIt(String body) {
        assertThat(members(cancelled(body))).isEmpty();
    }

    @Test
    void aCancelledHandleDoesNotStay() {
        assertThat(members(cancelled("pending.cancel(vmm);")))
                .singleElement()
                .asString()
                .startsWith("Example.java:19: warning: [vxd:cancelled-handle-stays] pending still holds the handle");
        assertThat(members(cancelled("if (!pending.isNone()) { pending.cancel(vmm); }")))
                .singleElement()
                .asString()
                .contains("[vxd:cancelled-handle-stays]");
        assertThat(members(cancelled("pending.cancel(vmm);").replace("VM_NOT_EXECUTEABLE", "SYS_VM_TERMINATE")))
                .isEmpty();
    }

    private static String cancelled(String body) {
        return """
                private VmHandle owner;
                @IoTrap(ports = 0x300)
                void onWrite(VmHandle vm) {
                  owner = vm;
                  if (pending.isNone()) { pending = vmm.scheduleVmEvent(vm, null, this::announce); }
                }
                void announce(Registers registers) { pending = EventHandle.NONE; }
                @Control(ControlMessage.VM_NOT_EXECUTEABLE)
                void ended(VmHandle vm) {
                  %s
                }
                void clear() { pending = EventHandle.NONE; }
                private void halt() { pending.cancel(vmm); }
                """.replace("%s", body);
    }

    @Test
    void anInterruptDoesNotPostOverAPendingHandle() {
        String driver = """
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  %s
                  vpicd.physEoi(irq);
                }
                void announce(Registers registers) { pending = EventHandle.NONE; }
                @Control(ControlMessage.SYSTEM_EXIT)
                void stop() { pending.cancel(vmm); }
                private Vpicd vpicd;
                """;
        String post = "pending = vmm.scheduleGlobalEvent(null, this::announce);";
        assertThat(members(driver.formatted(post)))
                .singleElement()
                .asString()
                .startsWith("Example.java:12: note: [vxd:pending-handle-lost]");
        assertThat(members(driver.formatted(post).replace("vpicd.physEoi", "vpicd.physicallyMask")))
                .isEmpty();
        assertThat(members(driver.formatted("if (pending.isNone()) { " + post + " }")))
                .isEmpty();
        assertThat(members(driver.formatted("pending.cancel(vmm); " + post))).isEmpty();
        assertThat(members(driver.formatted("if (!busy) { " + post + " }"))).isEmpty();
        assertThat(members(driver.formatted("if (++count == 3) { " + post + " }")))
                .isEmpty();
        assertThat(members(driver.formatted(post).replace("pending.cancel(vmm);", "")))
                .isEmpty();
    }

    @Test
    void aGuardIsSetBeforeTheCall() {
        String driver = """
                @IoTrap(ports = 0x300)
                void onWrite(VmHandle vm) {
                  if (!busy) {
                    %s
                  }
                }
                void announce(Registers registers) { %s }
                """;
        String post = "vmm.callVmEvent(vm, null, this::announce);";
        assertThat(members(driver.formatted(post + " busy = true;", "busy = false; count++;")))
                .singleElement()
                .asString()
                .startsWith(
                        "Example.java:13: warning: [vxd:callback-before-return] announce may have run inside the call and"
                                + " cleared busy, which is set only now");
        assertThat(members(driver.formatted("busy = true; " + post, "busy = false;")))
                .isEmpty();
        assertThat(members(driver.formatted(post.replace("callVm", "scheduleVm") + " busy = true;", "busy = false;")))
                .isEmpty();
        assertThat(members(driver.formatted(
                        "EventHandle h = " + post + " if (!h.isNone()) { busy = true; }", "busy = false;")))
                .isEmpty();
        assertThat(members(driver.formatted("EventHandle h = " + post + " busy = !h.isNone();", "busy = false;")))
                .isEmpty();
        assertThat(members(driver.formatted(post + " busy = true;", "count++;")))
                .isEmpty();
    }
}
