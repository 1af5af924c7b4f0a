package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hooks, port handlers and interrupt procedures return, pass on and look at: rules CB, HK, IO, PC and TO, with legal twins. */
class HookAnswersTest {
    private static final String DRIVER = """
            import org.vxd4j.api.*;
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Vmm vmm;
              private final Vpicd vpicd;
              private final Cpu cpu;
              private EventProc previous;
              private int count;
              Example(Vmm vmm, Vpicd vpicd, Cpu cpu) { this.vmm = vmm; this.vpicd = vpicd; this.cpu = cpu; }
            %s}
            """;

    /** The first of the members stands in line 10. */
    private static List<String> members(String members) {
        return Fixture.of(DRIVER.formatted(members)).diagnostics();
    }

    /** A hook that is installed in line 12; its body stands in line 16. */
    private static List<String> hook(String service, String body) {
        return members("""
                @Control(ControlMessage.DEVICE_INIT)
                boolean deviceInit() {
                  vmm.%s;
                  return true;
                }
                void hook(Registers r) {
                  %s
                }
                void help(Registers r) { r.setCarry(true); }
                void help() { count++; }
                @Control(ControlMessage.SYSTEM_EXIT)
                void systemExit() { vmm.removeV86BreakPoint(0x100); }
                """.formatted(service, body));
    }

    @ParameterizedTest
    @CsvSource({
        "'hookV86IntChain(0x15, this::hook)', hook-without-answer",
        "callWhenIdle(this::hook), idle-without-answer"
    })
    void carryIsSaidOnEveryWay(String service, String rule) {
        assertThat(hook(service, "if (count > 0) { r.setCarry(true); }"))
                .singleElement()
                .asString()
                .contains("Example.java:12: ", "[vxd:" + rule + "] hook does not say");
        assertThat(hook(service, "if (count > 0) { r.setCarry(true); return; } r.setCarry(false);"))
                .isEmpty();
        assertThat(hook(service, "r.setCarry(count > 0);")).isEmpty();
        assertThat(hook(service, "Registers other = new Registers(); other.setCarry(true);"))
                .singleElement()
                .asString()
                .contains(rule);
        assertThat(hook(service, "help(r);")).isEmpty();
        assertThat(hook(service, "Runnable later = () -> r.setCarry(true); later.run();"))
                .isEmpty();
        assertThat(hook(service, "try { vmm.getSystemTime(); } finally { r.setCarry(true); }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vmm.crashCurVm();", "help();", "if (count == 0) { help(); } else { vmm.crashCurVm(); }"})
    void aPageHookDoesSomething(String body) {
        assertThat(hook("hookV86Page(0xA0, this::hook)", body)).isEmpty();
        assertThat(hook("hookV86Page(0xA0, this::hook)", "if (count == 0) { return; } " + body))
                .singleElement()
                .asString()
                .contains("[vxd:page-hook-does-nothing]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vmm.simulateIret();", "help();", "r.client().set(ClientRegs.Field.EIP, 7);", "help(r); count++;"
            })
    void aBreakPointIsLeft(String body) {
        String service = "installV86BreakPoint(0x100, null, this::hook)";
        assertThat(hook(service, body)).isEmpty();
        assertThat(hook(service, "if (count++ > 3) { " + body + " }"))
                .singleElement()
                .asString()
                .contains("[vxd:break-point-stays]");
        assertThat(hook(service, "r.client().setWord(ClientRegs.Field.EAX, 7);"))
                .singleElement()
                .asString()
                .contains("[vxd:break-point-stays]");
    }

    @Test
    void thePreviousProcedureGetsTheRegistersAsTheyCame() {
        String fault = "hookV86Fault(6, this::hook)";
        assertThat(hook(fault, "if (count > 0) { r.set(Reg.ECX, 1); } previous.call(r);"))
                .singleElement()
                .asString()
                .startsWith(
                        "Example.java:16: error: [vxd:fault-chained-changed] hook goes on to the previous procedure with"
                                + " another ECX");
        assertThat(hook(fault, "if (count > 0) { r.set(Reg.ECX, 1); return; } previous.call(r);"))
                .isEmpty();
        assertThat(hook(fault, "int ecx = r.get(Reg.ECX); r.set(Reg.ECX, 1); r.set(Reg.ECX, ecx); previous.call(r);"))
                .isEmpty();
        assertThat(hook(fault, "r.set(Reg.ECX, 1);")).isEmpty();
        String api = "hookDevicePmApi(5, this::hook)";
        assertThat(hook(api, "r.set(Reg.EBX, 1); previous.call(r);"))
                .singleElement()
                .asString()
                .contains("[vxd:api-chained-changed]");
        assertThat(hook(api, "r.set(Reg.EAX, 1); previous.call(r);")).isEmpty();
    }

    private static List<String> port(String body) {
        return members("""
                @Control(ControlMessage.DEVICE_INIT)
                boolean deviceInit() {
                  return !vmm.installIoHandler(this::onPort, 0x300);
                }
                void onPort(Registers r) {
                  int type = r.get(Reg.ECX);
                  %s
                }
                void help(Registers r) {}
                """.formatted(body));
    }

    @Test
    void anInputReturnsData() {
        assertThat(port("if (!IoType.isOutput(type)) { if (count == 0) { return; } r.set(Reg.EAX, 1); }"))
                .singleElement()
                .asString()
                .contains("[vxd:input-without-data]");
        assertThat(port("if (!IoType.isOutput(type)) { r.set(Reg.EAX, 1); }")).isEmpty();
        assertThat(port("if (IoType.isOutput(type)) { return; } help(r);")).isEmpty();
        assertThat(port("r.set(Reg.EAX, 1); if (!IoType.isOutput(type)) { count++; }"))
                .isEmpty();
    }

    @Test
    void theTypeOfAnAccessIsNotComparedWithANumber() {
        assertThat(port("if (type == 0) { r.set(Reg.EAX, 1); }"))
                .singleElement()
                .asString()
                .contains("warning: [vxd:io-type-by-equality]");
        assertThat(port("if ((type & IoType.OUTPUT) == 0) { r.set(Reg.EAX, 1); }"))
                .isEmpty();
        assertThat(port("if (IoType.width(type) == 1) { r.set(Reg.EAX, 1); }")).isEmpty();
        assertThat(port("if (type == 0) { r.set(Reg.EAX, 1); } else {"
                        + " r.set(Reg.EAX, vmm.simulateIo(0, r.vm(), type, 0x300, r.client())); }"))
                .isEmpty();
        assertThat(members("""
                @IoTrap(ports = 0x300)
                void onPort(@In(Reg.ECX) int type, @In(Reg.EDX) int port) {
                  if (port == 0x300) { count = type; }
                }
                """)).isEmpty();
    }

    private static List<String> shared(String body) {
        return members("""
                @HardwareInterrupt(irq = 5, canShare = true)
                boolean onIrq(VmHandle vm, IrqHandle irq) {
                  %s
                }
                private boolean mine() { return cpu.inByte(0x300) != 0; }
                """.formatted(body));
    }

    @Test
    void aSharerRefusesBeforeItTouchesTheInterrupt() {
        assertThat(shared("vpicd.physEoi(irq); if (!mine()) { return false; } return true;"))
                .singleElement()
                .asString()
                .startsWith("Example.java:12: error: [vxd:refused-after-touching]");
        assertThat(shared("boolean done = false; vpicd.setIntRequest(irq, vm); return done;"))
                .singleElement()
                .asString()
                .contains("[vxd:refused-after-touching]");
        assertThat(shared("if (!mine()) { return false; } vpicd.physEoi(irq); return true;"))
                .isEmpty();
        assertThat(shared("boolean mine = mine(); if (mine) { vpicd.physEoi(irq); } return mine;"))
                .isEmpty();
        assertThat(shared("boolean mine = false; while (mine()) { mine = true; } if (mine) { vpicd.physEoi(irq); }"
                        + " return mine;"))
                .isEmpty();
    }

    @Test
    void theProceduresOfADescriptorAreJudgedToo() {
        String driver = """
                @Control(ControlMessage.DEVICE_INIT)
                boolean deviceInit() {
                  return !vpicd.virtualizeIrq(new IrqDescriptor(
                      5, IrqDescriptor.CAN_SHARE, this::onIrq, null, null, null, r -> %s, 500)).failed();
                }
                void onIrq(Registers r) {
                  %s
                }
                private int eoi(Registers r) { vpicd.physEoi((IrqHandle) r.pointee(Reg.EAX)); return 0; }
                """;
        String eoi = "vpicd.physEoi((IrqHandle) r.pointee(Reg.EAX));";
        assertThat(members(driver.formatted("count = r.carry() ? 1 : 0", eoi + " r.setCarry(true);")))
                .singleElement()
                .asString()
                .contains("[vxd:refused-after-touching]");
        assertThat(members(driver.formatted("count++", eoi + " r.setCarry(false);")))
                .singleElement()
                .asString()
                .contains("warning: [vxd:iret-carry-ignored] the IRET procedure");
        assertThat(members(driver.formatted(
                        "count = r.carry() ? 1 : 0", "r.setCarry(count > 0); if (!r.carry()) { " + eoi + " }")))
                .isEmpty();
        assertThat(members(driver.formatted("count = eoi(r)", "eoi(r); r.setCarry(true);")))
                .isEmpty();
        assertThat(members(driver.formatted("eoi(r)", "eoi(r); r.setCarry(true);")))
                .singleElement()
                .asString()
                .contains("[vxd:iret-carry-ignored]");
    }

    @Test
    void clocksAreComparedByDifferences() {
        String driver = """
                private int start;
                boolean isOver() {
                  return %s;
                }
                """;
        assertThat(members(driver.formatted("start + 50 <= vmm.getSystemTime()")))
                .singleElement()
                .asString()
                .startsWith("Example.java:12: warning: [vxd:clock-compared]");
        assertThat(members(driver.formatted("vmm.getSystemTime() - start >= 50")))
                .isEmpty();
        assertThat(members(driver.formatted("start != vmm.getSystemTime()"))).isEmpty();
        assertThat(members(driver.formatted("start - vmm.getSystemTime() < 0"))).isEmpty();
    }

    @Test
    void clientRegistersAreNotKept() {
        String driver = """
                private ClientRegs kept;
                private final ClientRegs copy = new ClientRegs();
                @IoTrap(ports = 0x300)
                void onPort(ClientRegs client) {
                  %s
                }
                @EventCallback(scope = Scope.%s)
                void announce(ClientRegs client) {
                  %s
                }
                void use() { count = kept.get(ClientRegs.Field.EAX); }
                """;
        String set = "kept.set(ClientRegs.Field.EAX, 1);";
        assertThat(members(driver.formatted("kept = client;", "VM", set)))
                .singleElement()
                .asString()
                .contains(
                        "Example.java:18: warning: [vxd:client-kept] announce uses client registers that another callback");
        assertThat(members(driver.formatted("kept = client;", "GLOBAL", set)))
                .singleElement()
                .asString()
                .contains("error: [vxd:global-event-keeps-client]");
        // It is set anew each time, for the methods that it calls.
        assertThat(members(driver.formatted("kept = client; use();", "VM", "kept = client; use(); " + set)))
                .isEmpty();
        assertThat(members(driver.formatted("kept = copy;", "VM", set))).isEmpty();
        assertThat(members(driver.formatted("copy.copyFrom(client);", "VM", "count = copy.get(ClientRegs.Field.EAX);")))
                .isEmpty();
        assertThat(members(driver.formatted("copy.copyFrom(client);", "VM", "client.copyFrom(copy);")))
                .singleElement()
                .asString()
                .contains("error: [vxd:client-copied-back]");
    }
}
