package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Raw descriptors and callbacks, threads, nested execution and what is never freed: violations and what only looks like one. */
class DisciplinesTest {
    private static final String DRIVER = """
            import org.vxd4j.api.*;
            import org.vxd4j.api.result.*;
            @VxD(name = "EXAMPLE", deviceId = %s, target = Target.%s)
            class Example {
              private final Vmm vmm;
              private final Vpicd vpicd;
              Example(Vmm vmm, Vpicd vpicd) { this.vmm = vmm; this.vpicd = vpicd; }
            %s}
            """;

    /** The first of the members stands in line 8. */
    private static List<String> members(String deviceId, String target, String members) {
        return Fixture.of(DRIVER.formatted(deviceId, target, members)).diagnostics();
    }

    private static List<String> members(String target, String members) {
        return members("0x7FE0", target, members);
    }

    private static List<String> members(String members) {
        return members("WIN95", members);
    }

    private static void assertBreaks(List<String> diagnostics, int line, String severity, String rule) {
        assertThat(diagnostics)
                .singleElement()
                .asString()
                .startsWith("Example.java:%d: %s: [vxd:".formatted(line, severity))
                .contains("(" + rule + "; ");
    }

    // Descriptors

    private static String descriptor(String arguments) {
        return """
                @Control(ControlMessage.DEVICE_INIT)
                boolean deviceInit() { return !vpicd.virtualizeIrq(%s).failed(); }
                void onIrq(Registers registers) {}
                """.formatted(arguments);
    }

    @Test
    void optionsOfDescriptorsAreThoseOfTheVersion() {
        String refuses = descriptor("IrqDescriptor.of(7, IrqDescriptor.VIRT_INT_REJECT, this::onIrq)");
        assertBreaks(members("WIN31", refuses), 9, "error", "PC-12");
        assertThat(members("WIN95", refuses)).isEmpty();
        String sortable =
                descriptor("IrqDescriptor.of(7, IrqDescriptor.CAN_SHARE | IrqDescriptor.SORTABLE, this::onIrq)");
        assertBreaks(members("WIN95", sortable), 9, "error", "PC-13");
        assertThat(members("WIN98", sortable)).isEmpty();
    }

    @Test
    void aDescriptorMadeByItsConstructorIsJudgedToo() {
        String constructor = "new IrqDescriptor(%d, %s, this::onIrq, null, null, null, null, 500)";
        assertBreaks(members(descriptor(constructor.formatted(2, "0"))), 9, "error", "PC-01");
        assertBreaks(
                members(descriptor(constructor.formatted(7, "IrqDescriptor.SHARE_PMODE_ONLY"))), 9, "error", "PC-12");
        assertThat(members(descriptor(
                        constructor.formatted(7, "IrqDescriptor.SHARE_PMODE_ONLY | IrqDescriptor.CAN_SHARE"))))
                .isEmpty();
    }

    // Callbacks

    private static String event(String target, String body) {
        return """
                int sum;
                void post(VmHandle vm) { vmm.scheduleVmEvent(vm, null, this::later); }
                void later(Registers registers) { %s }
                """.formatted(body);
    }

    @Test
    void edIHasAMeaningInEventsFromWindows95On() {
        String body = "sum += registers.get(Reg.EDI);";
        assertBreaks(members("WIN31", event("WIN31", body)), 10, "error", "CB-01");
        assertThat(members("WIN95", event("WIN95", body))).isEmpty();
    }

    @Test
    void theAccessorsOfRegistersReadThem() {
        String callback = """
                int sum;
                TimeOutHandle set() { return vmm.setAsyncTimeOut(5, null, this::later); }
                void later(Registers registers) { sum += registers.%s == null ? 0 : 1; }
                """;
        assertBreaks(members(callback.formatted("client()")), 10, "error", "CB-01");
        assertThat(members(callback.formatted("refData()"))).isEmpty();
    }

    @Test
    void aRegisterThatTheCallbackLoadsItselfMayBeRead() {
        assertThat(members(event("WIN95", "registers.set(Reg.ECX, 5); sum += registers.get(Reg.ECX);")))
                .isEmpty();
    }

    @Test
    void registersThatSomebodyElseLoadsMayBeRead() {
        assertThat(members(event("WIN95", "load(registers); sum += registers.get(Reg.ECX);")
                        + "private void load(Registers registers) { registers.set(Reg.ECX, 5); }\n"))
                .isEmpty();
    }

    @Test
    void aProcedureThatTheDriverCallsItselfIsNotJudged() {
        assertThat(members(
                        event("WIN95", "sum += registers.get(Reg.ECX);") + "void now() { later(new Registers()); }\n"))
                .isEmpty();
    }

    @Test
    void aProcedureIsJudgedByAllThatRegisterIt() {
        String callback = """
                int sum;
                void post(VmHandle vm) {
                  vmm.scheduleVmEvent(vm, null, this::later);
                  %s
                }
                void later(Registers registers) { sum += registers.get(Reg.ECX); }
                """;
        assertBreaks(members(callback.formatted("")), 13, "error", "CB-01");
        assertThat(members(callback.formatted("vmm.setGlobalTimeOut(5, null, this::later);")))
                .as("ECX is how late a time-out is")
                .isEmpty();
    }

    @Test
    void clearingCarryWhereNobodyLooksIsNoMistake() {
        assertBreaks(members(event("WIN95", "registers.setCarry(sum > 3);")), 10, "warning", "CB-06");
        assertThat(members(event("WIN95", "registers.setCarry(false);"))).isEmpty();
    }

    // Threads

    @Test
    void threadsAreForTheSystemsOwnDevices() {
        String ends = "void end(ThreadHandle thread) { vmm.vmmTerminateThread(thread); }\n";
        assertBreaks(members(ends), 8, "warning", "SC-14");
        assertThat(members("DeviceId.VWIN32", "WIN95", ends)).isEmpty();
        assertBreaks(
                members(
                        "DeviceId.VWIN32",
                        "WIN95",
                        "void end(VmHandle vm) { vmm.vmmTerminateThread(vmm.getInitialThreadHandle(vm)); }\n"),
                8,
                "error",
                "SC-14");
    }

    // Nested execution

    @Test
    void aNestedBlockEndsBeforeExecVxdInt() {
        String nested = """
                void ask(Registers registers, int saved) {
                  vmm.saveClientState(saved);
                  vmm.beginNestExec();
                  %s
                  vmm.restoreClientState(saved);
                }
                private void end() { vmm.endNestExec(); }
                """;
        assertBreaks(
                members(nested.formatted("vmm.execVxdInt(0x21, registers); vmm.endNestExec();")),
                11,
                "warning",
                "NX-10");
        assertThat(members(nested.formatted("vmm.endNestExec(); vmm.execVxdInt(0x21, registers);")))
                .noneMatch(d -> d.contains("NX-10"));
        assertThat(members(nested.formatted("end(); vmm.execVxdInt(0x21, registers);")))
                .as("a helper ends it")
                .noneMatch(d -> d.contains("NX-10"));
    }

    @Test
    void onlyInV86ModeIsEverySegmentSmall() {
        String jump = "void jump(int segment) { %s vmm.simulateFarJmp(segment, 0x10000); }\n";
        assertBreaks(members(jump.formatted("vmm.setV86ExecMode();")), 8, "error", "NX-13");
        assertThat(members(jump.formatted(""))).isEmpty();
        assertThat(members(jump.formatted("vmm.setV86ExecMode(); vmm.setPmExecMode();")))
                .isEmpty();
    }

    // What is never freed

    private static String maps(String body) {
        return """
                int screen;
                @Control(ControlMessage.VM_INIT)
                void vmInit() { %s }
                """.formatted(body);
    }

    @Test
    void memoryIsMappedOnce() {
        String map = "vmm.mapPhysToLinear(0xA0000, 0x1000, 0)";
        assertBreaks(members(maps("screen = " + map + ";")), 10, "warning", "MM-06");
        assertThat(members(maps("if (screen == 0) { screen = " + map + "; }")))
                .as("asks first")
                .isEmpty();
        assertThat(members("int screen; @Control(ControlMessage.SYS_VM_INIT) void init() { screen = " + map + "; }\n"))
                .as("there is one System VM")
                .isEmpty();
    }

    @Test
    void aLoopThatMapsTheSameAgainIsFound() {
        String loop = """
                int last;
                void map(int first) {
                  int[] windows = new int[4];
                  for (int i = 0; i < 4; i++) { windows[i] = vmm.mapPhysToLinear(%s, 0x1000, 0); }
                  last = windows[3];
                }
                """;
        assertBreaks(members(loop.formatted("0xA0000")), 11, "warning", "MM-06");
        assertBreaks(members(loop.formatted("first")), 11, "warning", "MM-06");
        assertThat(members(loop.formatted("0xA0000 + i * 0x1000"))).isEmpty();
    }

    @Test
    void aLoopThatGoesOnUntilItWorkedIsNoWaste() {
        assertThat(members("""
                int screen = -1;
                void map(int tries) {
                  for (int i = 0; i < tries && screen == -1; i++) { screen = vmm.mapPhysToLinear(0xA0000, 0x1000, 0); }
                }
                int local(int tries) {
                  int found = -1;
                  while (found == -1) { found = vmm.mapPhysToLinear(0xA0000, 0x1000, 0); }
                  return found;
                }
                """)).isEmpty();
    }

    @Test
    void callBacksForDifferentPurposesAreMadeInALoop() {
        String loop = """
                int last;
                void make() {
                  for (int i = 0; i < 4; i++) { last += vmm.allocatePmCallBack(%s, this::called).value(); }
                }
                void called(Registers registers) {}
                """;
        assertBreaks(members(loop.formatted("null")), 10, "warning", "HK-16");
        assertThat(members(loop.formatted("i"))).isEmpty();
    }

    // Control blocks

    @Test
    void theStatusOfAVirtualMachineIsNotTheDriversToSet() {
        assertBreaks(members("void stop(VmHandle vm) { vm.setControlBlockDword(0, 8); }\n"), 8, "error", "SC-09");
        assertThat(members("void keep(VmHandle vm) { vm.setControlBlockDword(64, 8); }\n"))
                .isEmpty();
        assertThat(members(
                        "void lock(VmHandle vm) { vm.setControlBlockDword(0, vm.controlBlockDword(0) | 0x1000); }\n"))
                .as("one bit among others may be the driver's")
                .isEmpty();
    }
}
