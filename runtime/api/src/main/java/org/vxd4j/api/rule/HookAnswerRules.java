package org.vxd4j.api.rule;

import java.util.List;

/** The rules on what hooks and port handlers return and pass on (CB-12, HK-01, HK-12 to HK-15, IO-05, IO-06). */
final class HookAnswerRules {
    private HookAnswerRules() {}

    static final Rule SAY_CARRY = Rule.error(
            "HK-01",
            "hook-without-answer",
            "A hook of a V86 interrupt says on every way that it serviced the interrupt (carry clear) or passes it on (carry set).",
            "Carry means nothing when the hook is entered; what it leaves there decides whether the interrupt is lost.",
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.hookV86IntChain(0x15, this::onInt);
              return true;
            }

            void onInt(Registers registers) {
              if (registers.client().high(ClientRegs.Field.EAX) != 0x53) {
                registers.setCarry(true);
              }
            }
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.hookV86IntChain(0x15, this::onInt);
              return true;
            }

            void onInt(Registers registers) {
              boolean mine = registers.client().high(ClientRegs.Field.EAX) == 0x53;
              registers.setCarry(!mine);
            }
            """,
            "Windows 3.1 guide, Hook_V86_Int_Chain");

    static final Rule FAULT_REGISTERS = Rule.error(
            "HK-12",
            "fault-chained-changed",
            "A fault that a handler does not want goes on to the previous handler with all registers as they came.",
            "The handlers before know the fault by its registers only.",
            """
            private EventProc previous;

            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              previous = vmm.hookV86Fault(6, this::onFault).previous();
              return true;
            }

            void onFault(Registers registers) {
              registers.set(Reg.EAX, 0);
              previous.call(registers);
            }
            """,
            """
            private EventProc previous;

            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              previous = vmm.hookV86Fault(6, this::onFault).previous();
              return true;
            }

            void onFault(Registers registers) {
              int value = registers.get(Reg.EAX);
              registers.set(Reg.EAX, 0);
              registers.set(Reg.EAX, value);
              previous.call(registers);
            }
            """,
            "Windows 3.1 guide, Hook_V86_Fault");

    static final Rule MAP_OR_END = Rule.error(
            "HK-13",
            "page-hook-does-nothing",
            "A hook of a V86 page maps something there or ends the virtual machine.",
            "The program runs the same instruction again and causes the same fault, forever.",
            """
            private int touched;

            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.hookV86Page(0xA0, this::onPage);
              return true;
            }

            void onPage(Registers registers) {
              touched++;
            }
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.hookV86Page(0xA0, this::onPage);
              return true;
            }

            void onPage(Registers registers) {
              vmm.crashCurVm();
            }
            """,
            "Windows 3.1 guide, Hook_V86_Page");

    static final Rule MOVE_ON = Rule.error(
            "HK-14",
            "break-point-stays",
            "The procedure of a V86 break point changes Client_CS:IP.",
            "The instruction there is the break point: the program would meet it again at once.",
            """
            private int met;

            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.installV86BreakPoint(0x12340, null, this::onBreak);
              return true;
            }

            void onBreak(Registers registers) {
              met++;
            }

            @Control(ControlMessage.SYSTEM_EXIT)
            void systemExit() {
              vmm.removeV86BreakPoint(0x12340);
            }
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.installV86BreakPoint(0x12340, null, this::onBreak);
              return true;
            }

            void onBreak(Registers registers) {
              vmm.simulateIret();
            }

            @Control(ControlMessage.SYSTEM_EXIT)
            void systemExit() {
              vmm.removeV86BreakPoint(0x12340);
            }
            """,
            "Windows 3.1 guide, Install_V86_Break_Point");

    static final Rule API_REGISTERS = Rule.error(
            "HK-15",
            "api-chained-changed",
            "A hook of an API goes on to the previous procedure with EBX and EBP as they came.",
            "They are the virtual machine that called and its registers: all that the API procedure gets.",
            """
            private EventProc previous;

            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              previous = vmm.hookDeviceV86Api(0x7FE0, this::onApi).previous();
              return true;
            }

            void onApi(Registers registers) {
              registers.set(Reg.EBX, 0);
              previous.call(registers);
            }
            """,
            """
            private EventProc previous;

            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              previous = vmm.hookDeviceV86Api(0x7FE0, this::onApi).previous();
              return true;
            }

            void onApi(Registers registers) {
              registers.set(Reg.EAX, 0);
              previous.call(registers);
            }
            """,
            "Windows 3.1 guide, Hook_Device_V86_API");

    static final Rule IDLE_ANSWER = Rule.warning(
            "CB-12",
            "idle-without-answer",
            "An idle callback clears carry after lengthy work and sets it otherwise.",
            "Carry means nothing when it is entered; clear ends the round, and the callbacks after it get no turn.",
            """
            private int rounds;

            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.callWhenIdle(this::onIdle);
              return true;
            }

            void onIdle(Registers registers) {
              rounds++;
            }
            """,
            """
            private int rounds;

            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              vmm.callWhenIdle(this::onIdle);
              return true;
            }

            void onIdle(Registers registers) {
              rounds++;
              registers.setCarry(true);
            }
            """,
            "Windows 3.1 guide, Call_When_Idle");

    static final Rule INPUT_DATA = Rule.error(
            "IO-05",
            "input-without-data",
            "The handler of an input returns the data in EAX.",
            "The program gets whatever was in the register.",
            """
            private int written;

            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              return !vmm.installIoHandler(this::onPort, 0x300);
            }

            void onPort(Registers registers) {
              if (IoType.isOutput(registers.get(Reg.ECX))) {
                written = registers.get(Reg.EAX);
              }
            }
            """,
            """
            private int written;

            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              return !vmm.installIoHandler(this::onPort, 0x300);
            }

            void onPort(Registers registers) {
              if (IoType.isOutput(registers.get(Reg.ECX))) {
                written = registers.get(Reg.EAX);
              } else {
                registers.set(Reg.EAX, written);
              }
            }
            """,
            "Windows 3.1 guide, Install_IO_Handler");

    static final Rule TYPE_BITS = Rule.warning(
            "IO-06",
            "io-type-by-equality",
            "The type of a port access is tested by its bits, unless all other types go on to Simulate_IO.",
            "String and word accesses have more bits set, and a segment above them: they would be taken for the other direction.",
            """
            private int written;

            @IoTrap(ports = 0x300)
            void onPort(@In(Reg.ECX) int type, @In(Reg.EAX) int value) {
              if (type == IoType.OUTPUT) {
                written = value;
              }
            }
            """,
            """
            private int written;

            @IoTrap(ports = 0x300)
            void onPort(@In(Reg.ECX) int type, @In(Reg.EAX) int value) {
              if (IoType.isOutput(type)) {
                written = value;
              }
            }
            """,
            "Windows 3.1 guide, Install_IO_Handler");

    static final List<Rule> ALL =
            List.of(SAY_CARRY, FAULT_REGISTERS, MAP_OR_END, MOVE_ON, API_REGISTERS, IDLE_ANSWER, INPUT_DATA, TYPE_BITS);
}
