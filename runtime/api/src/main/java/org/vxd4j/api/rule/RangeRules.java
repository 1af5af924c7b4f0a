package org.vxd4j.api.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** The rules on numbers that fit nowhere, in declarations and in calls (DS). */
final class RangeRules {
    private static final int PORTS = 0xFFFF;
    private static final int INTERRUPTS = 0xFF;
    private static final String ASYNC = "Set_Async_Time_Out";

    /** Where the port of a service stands. */
    private static final Map<String, Integer> PORT = Map.of(
            "Install_IO_Handler", 1,
            "Enable_Global_Trapping", 0,
            "Disable_Global_Trapping", 0,
            "Enable_Local_Trapping", 1,
            "Disable_Local_Trapping", 1,
            "Simulate_IO", 3);

    /** The services whose first argument is an interrupt of a virtual machine. */
    private static final Set<String> INTERRUPT = Set.of(
            "Simulate_Int",
            "Exec_Int",
            "Exec_VxD_Int",
            "Hook_V86_Int_Chain",
            "Get_V86_Int_Vector",
            "Set_V86_Int_Vector",
            "Get_PM_Int_Vector",
            "Set_PM_Int_Vector",
            "Get_PM_Int_Type",
            "Set_PM_Int_Type",
            "VPICD_Convert_Int_To_IRQ");

    private RangeRules() {}

    static final Rule FITS = Rule.error(
            "DS-31",
            "number-out-of-range",
            "Ports, ordinals and device ids are numbers of 16 bits, interrupts of 8.",
            "The processor, the table of services and the dynamic link have no more room for them.",
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              return !vmm.installIoHandler(this::access, 0x1_0300);
            }

            void access(Registers registers) {}
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              return !vmm.installIoHandler(this::access, 0x300);
            }

            void access(Registers registers) {}
            """,
            "Windows 3.1 guide, the pages of these services");

    static final Rule TIME_PASSES = Rule.warning(
            "DS-32",
            "time-out-of-nothing",
            "A time-out runs for 1 ms or more, an asynchronous one for 0 or more.",
            "At 0 it is due when it is set, which an event does without a timer; no time is negative.",
            """
            @TimeOut(millis = 0)
            void later() {}
            """,
            """
            @TimeOut(millis = 20)
            void later() {}
            """,
            "Inferred from the Windows 3.1 guide, Set_Global_Time_Out");

    static final Rule NEVER_SENT = Rule.warning(
            "DS-33",
            "message-never-sent",
            "A driver handles messages that its version of Windows sends.",
            "The method is never called; what it should do has to be done when another message comes.",
            """
            // target: 3.1
            @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
            boolean exit() {
              return true;
            }
            """,
            """
            @Control(ControlMessage.SYS_DYNAMIC_DEVICE_EXIT)
            boolean exit() {
              return true;
            }
            """,
            "VMM.H");

    /** The rules of this group that no call breaks. */
    static final List<Rule> DECLARED = List.of(NEVER_SENT);

    static final List<CallRule> ALL = List.of(
            new CallRule(
                    FITS,
                    Set.copyOf(Stream.concat(PORT.keySet().stream(), INTERRUPT.stream())
                            .toList()),
                    RangeRules::fits),
            new CallRule(
                    TIME_PASSES,
                    Set.of("Set_Global_Time_Out", "Set_VM_Time_Out", "Set_Thread_Time_Out", ASYNC),
                    RangeRules::timeOut));

    private static Optional<Finding> fits(Rule rule, CallArguments call) {
        String service = call.service().name();
        Integer port = PORT.get(service);
        return port != null
                ? known(call.at(port)).flatMap(n -> DeclarationRules.outOfRange(n, PORTS, "port", service))
                : known(call.at(0)).flatMap(n -> DeclarationRules.outOfRange(n, INTERRUPTS, "interrupt", service));
    }

    private static Optional<Finding> timeOut(Rule rule, CallArguments call) {
        String service = call.service().name();
        return known(call.at(0)).flatMap(m -> DeclarationRules.notPositive(m, service.equals(ASYNC), service));
    }

    private static Optional<Integer> known(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
