package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What drivers take and must give back: rules CM-05, CM-09, CM-14, CM-15, CM-20, EH-10 and PC-17, with legal twins. */
class LeftoversTest {
    private static final String DRIVER = """
            import org.vxd4j.api.*;
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Vmm vmm;
              private final Vpicd vpicd;
              private final Shell shell;
              private int buffer;
              private IrqHandle irq;
              Example(Vmm vmm, Vpicd vpicd, Shell shell) { this.vmm = vmm; this.vpicd = vpicd; this.shell = shell; }
              void switched(Registers registers) {}
              void cleanUp() { vmm.heapFree(buffer, 0); vmm.cancelCallWhenTaskSwitched(this::switched); }
            %s}
            """;

    /** Without the method that gives back. The first of the members stands in line 11. */
    private static List<String> members(String members) {
        String driver = DRIVER.replaceFirst("(?m)^  void cleanUp.*\n", "");
        return Fixture.of(driver.formatted(members)).diagnostics();
    }

    private static List<String> withCleanUp(String members) {
        return Fixture.of(DRIVER.formatted(members)).diagnostics();
    }

    private static String init(String body) {
        return """
                @Control(ControlMessage.DEVICE_INIT)
                boolean deviceInit() {
                  %s
                }
                boolean probe() { return buffer == 0; }
                """.formatted(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vmm.callWhenTaskSwitched(this::switched); if (probe()) { return false; } return true;",
                "boolean ok = false; if (probe()) { vmm.callWhenTaskSwitched(this::switched); } return ok;",
                "IrqResult one = vpicd.virtualizeIrq(IrqDescriptor.of(5, 0, this::switched));"
                        + " if (one.failed()) { return false; } if (probe()) { return false; } irq = one.handle(); return true;",
            })
    void aFailedInitialisationLeavesNothingHooked(String body) {
        assertThat(members(init(body))).singleElement().asString().contains("[vxd:failed-init-leaves-hook]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vmm.callWhenTaskSwitched(this::switched); if (probe()) { vmm.cancelCallWhenTaskSwitched(this::switched);"
                        + " return false; } return true;",
                "vmm.callWhenTaskSwitched(this::switched); if (probe()) { cleanUp(); return false; } return true;",
                "if (probe()) { return false; } vmm.callWhenTaskSwitched(this::switched); return true;",
                "IrqResult one = vpicd.virtualizeIrq(IrqDescriptor.of(5, 0, this::switched));"
                        + " if (one.failed()) { return false; } irq = one.handle(); return true;",
                "irq = vpicd.virtualizeIrq(IrqDescriptor.of(5, 0, this::switched)).handle(); if (irq == null) { return false;"
                        + " } return true;",
                "buffer = vmm.heapAllocate(16, 0); if (probe()) { return false; } return true;",
                "vmm.callWhenTaskSwitched(this::switched); return probe();",
            })
    void whoUndoesItOrHasNothingToUndoMayFail(String body) {
        assertThat(withCleanUp(init(body))).isEmpty();
    }

    @Test
    void whoObjectsToTheEndOfAMachineSaysWhy() {
        String driver = """
                @Control(ControlMessage.QUERY_DESTROY)
                boolean queryDestroy(VmHandle vm) {
                  if (buffer != 0) {
                    %s
                    return false;
                  }
                  return true;
                }
                private void tell(VmHandle vm) { shell.sysmodalMessage(0, vm, 0, 0); }
                @Control(ControlMessage.VM_NOT_EXECUTEABLE)
                void ended(VmHandle vm) { buffer = 0; }
                """;
        assertThat(members(driver.formatted("")))
                .singleElement()
                .asString()
                .startsWith("Example.java:15: warning: [vxd:objects-without-message]");
        assertThat(members(driver.formatted("tell(vm);"))).isEmpty();
        assertThat(members(driver.formatted("vmm.scheduleGlobalEvent(null, r -> tell(vm));")))
                .isEmpty();
    }

    private static String perVm(String create, String end) {
        return """
                @Control(ControlMessage.CREATE_VM)
                boolean createVm(VmHandle vm) {
                  %s
                  return true;
                }
                %s
                """.formatted(create, end);
    }

    @Test
    void whatEachMachineTakesIsGivenBack() {
        String take = "buffer = vmm.heapAllocate(16, 0);";
        assertThat(members(perVm(take, "")))
                .singleElement()
                .asString()
                .startsWith("Example.java:13: warning: [vxd:vm-resource-kept]");
        // Taken once, for all of them.
        assertThat(members(perVm("if (buffer == 0) { " + take + " }", ""))).isEmpty();
        assertThat(withCleanUp(
                        perVm(take, "@Control(ControlMessage.DESTROY_VM) void destroyed(VmHandle vm) { cleanUp(); }")))
                .isEmpty();
        assertThat(withCleanUp(
                        perVm(take, "@Control(ControlMessage.VM_TERMINATE) void ending(VmHandle vm) { cleanUp(); }")))
                .singleElement()
                .asString()
                .startsWith("Example.java:14: warning: [vxd:cleanup-not-on-crash]");
        assertThat(withCleanUp(perVm(take, """
                        @Control(ControlMessage.VM_TERMINATE) void ending(VmHandle vm) { cleanUp(); }
                        @Control(ControlMessage.DESTROY_VM) void destroyed(VmHandle vm) { cleanUp(); }
                        """))).isEmpty();
    }

    private static String dynamic(String exit) {
        return """
                @Control(ControlMessage.SYS_DYNAMIC_DEVICE_INIT)
                boolean loaded() {
                  vmm.callWhenTaskSwitched(this::switched);
                  return true;
                }
                @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
                boolean unloaded() {
                  %s
                }
                """.formatted(exit);
    }

    @Test
    void anUnloadedDriverLeavesNothingBehind() {
        assertThat(members(dynamic("return true;")))
                .singleElement()
                .asString()
                .startsWith("Example.java:13: error: [vxd:left-at-unload]");
        assertThat(withCleanUp(dynamic("cleanUp(); return true;"))).isEmpty();
        assertThat(withCleanUp(dynamic("Runnable last = this::cleanUp; last.run(); return true;")))
                .isEmpty();
        // It refuses to be unloaded.
        assertThat(members(dynamic("return false;"))).isEmpty();
    }

    @Test
    void aRequestIsGivenBackAtUnload() {
        String driver = dynamic("%s return true;")
                .replace(
                        "vmm.callWhenTaskSwitched(this::switched);",
                        "irq = vpicd.virtualizeIrq(IrqDescriptor.of(5, 0, this::switched)).handle();");
        assertThat(members(driver.formatted(""))).singleElement().asString().contains("[vxd:irq-kept-at-unload]");
        assertThat(members(driver.formatted("vpicd.forceDefaultBehavior(irq);")))
                .isEmpty();
    }

    @Test
    void aBreakPointOfInitialisationIsRemoved() {
        String driver = """
                @Control(ControlMessage.%s)
                boolean start() {
                  return !vmm.installV86BreakPoint(0x100, null, r -> vmm.simulateIret());
                }
                """;
        assertThat(members(driver.formatted("DEVICE_INIT")))
                .singleElement()
                .asString()
                .contains("error: [vxd:break-point-left]");
        // In memory of that virtual machine, for all that is known.
        assertThat(members(driver.formatted("VM_INIT"))).isEmpty();
        assertThat(members(driver.formatted("DEVICE_INIT") + """
                @Control(ControlMessage.SYSTEM_EXIT)
                void stop() { vmm.removeV86BreakPoint(0x100); }
                """)).isEmpty();
    }

    @Test
    void messagesOfTheShellMayFailAndHaveNoMachine() {
        String driver = """
                private VmHandle answered;
                @IoTrap(ports = 0x300)
                void onPort(VmHandle vm) {
                  %s
                }
                """;
        assertThat(members(driver.formatted("shell.message(0, vm, 0, null, r -> {}, 0);")))
                .singleElement()
                .asString()
                .contains("note: [vxd:message-may-fail]");
        assertThat(members(driver.formatted("if (shell.message(0, vm, 0, null, r -> {}, 0).failed()) { buffer = 1; }")))
                .isEmpty();
        assertThat(members(driver.formatted(
                        "var result = shell.message(0, vm, 0, null, r -> {}, 0); buffer = result.value();")))
                .isEmpty();
        assertThat(members(driver.formatted("var result = shell.event(0, vm, 0, vm, r -> answered = r.vm()); buffer ="
                        + " result.value();")))
                .singleElement()
                .asString()
                .contains("error: [vxd:shell-callback-reads-vm]");
    }
}
