package org.vxd4j.api.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vxd4j.api.Reg;
import org.vxd4j.api.service.Convention;
import org.vxd4j.api.service.ServiceContract;

/** The rules on hooks of services, and of all hardware interrupts (HK-06, PC-15). */
public final class ServiceHookRules {
    private ServiceHookRules() {}

    static final Rule KEEPS = Rule.error(
            "HK-06",
            "hook-changes-register",
            "A hook of a service keeps all registers that the service keeps.",
            "Whoever calls the service relies on them, and knows nothing of the hook.",
            """
            private EventProc previous;

            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              previous = vmm.hookDeviceService(0x0001_003F, this::onTime).previous();
              return true;
            }

            void onTime(Registers registers) {
              previous.call(registers);
              registers.set(Reg.EDX, 0);
            }
            """,
            """
            private EventProc previous;

            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit() {
              previous = vmm.hookDeviceService(0x0001_003F, this::onTime).previous();
              return true;
            }

            void onTime(Registers registers) {
              previous.call(registers);
              registers.set(Reg.EAX, 0);
            }
            """,
            "Windows 3.1 guide, Hook_Device_Service");

    static final Rule GOES_ON = Rule.warning(
            "PC-15",
            "all-interrupts-hooked",
            "A callback of VPICD_Call_When_Hw_Int goes on to the procedure before it, with EBX as it was.",
            "It stands before all handlers of all interrupts; EBX is the virtual machine that was interrupted.",
            """
            @Control(ControlMessage.SYS_CRITICAL_INIT)
            boolean criticalInit(VmHandle vm) {
              boolean enabled = cpu.disableInterrupts();
              previous = vpicd.callWhenHwInt(this::onAny);
              cpu.restoreInterrupts(enabled);
              return true;
            }

            void onAny(Registers registers) {
              count++;
            }

            private EventProc previous;
            private int count;
            """,
            """
            @Control(ControlMessage.SYS_CRITICAL_INIT)
            boolean criticalInit(VmHandle vm) {
              boolean enabled = cpu.disableInterrupts();
              previous = vpicd.callWhenHwInt(this::onAny);
              cpu.restoreInterrupts(enabled);
              return true;
            }

            void onAny(Registers registers) {
              count++;
              previous.call(registers);
            }

            private EventProc previous;
            private int count;
            """,
            "Windows 3.1 guide, VPICD_Call_When_Hw_Int");

    static final List<Rule> ALL = List.of(KEEPS, GOES_ON);

    /** Rule HK-06: the registers that a hook of a service keeps; none for a service in C, whose caller expects less. */
    public static Set<Reg> kept(ServiceContract hooked) {
        if (hooked.convention() != Convention.REGISTER) {
            return Set.of();
        }
        Set<Reg> kept = EnumSet.complementOf(EnumSet.of(Reg.ESP, Reg.FLAGS));
        kept.removeAll(hooked.uses());
        kept.removeAll(hooked.out());
        return kept;
    }

    /** Rule HK-06: a hook returns with another value in a register that its service keeps. */
    public static Finding changes(Reg register, ServiceContract hooked) {
        return new Finding(
                KEEPS,
                KEEPS.severity(),
                Part.VALUE,
                null,
                "the hook returns another %s, which %s keeps".formatted(register, hooked.name()),
                KEEPS.why(),
                "Keep the value, and load it again before the hook returns.",
                "Hook_Device_Service");
    }

    /** Rule PC-15: a callback that does not go on. */
    public static Finding stops(String callback) {
        return new Finding(
                GOES_ON,
                GOES_ON.severity(),
                Part.VALUE,
                null,
                callback + " does not go on to the procedure before it",
                "What is installed before gets no interrupt any more.",
                "Call what VPICD_Call_When_Hw_Int returned, with the same registers.",
                "VPICD_Call_When_Hw_Int");
    }
}
