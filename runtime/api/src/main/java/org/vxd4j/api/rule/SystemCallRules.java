package org.vxd4j.api.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.DeviceId;

/** The rules on control messages, the clock, the timer and fault handlers that arguments decide (CM, TO, HK). */
final class SystemCallRules {
    private static final int PRIVATE_MESSAGES = 0x7000_0000;
    private static final int FAST_MILLIS = 10;
    private static final int NMI = 2;
    private static final int LAST_FAULT = 0x4F;

    /** The messages that a driver may send, and the device whose they are; no device for anybody's. */
    private static final Map<Integer, Integer> SENDERS = Map.of(
            ControlMessage.SET_DEVICE_FOCUS.number(), DeviceId.UNDEFINED,
            ControlMessage.CREATE_VM.number(), DeviceId.SHELL,
            ControlMessage.DESTROY_VM.number(), DeviceId.SHELL,
            ControlMessage.END_PM_APP.number(), DeviceId.DOSMGR);

    private SystemCallRules() {}

    static final Rule OWN_MESSAGES = Rule.error(
            "CM-11",
            "message-not-yours-to-send",
            "With System_Control a driver sends SET_DEVICE_FOCUS only; CREATE_VM and DESTROY_VM are the SHELL's, END_PM_APP is"
                    + " the DOSMGR's.",
            "All other messages are the VMM's own: the devices would prepare for what does not happen.",
            """
            boolean suspend(VmHandle vm) {
              return vmm.systemControl(ControlMessage.VM_SUSPEND.number(), vm, 0, 0, 0).failed();
            }
            """,
            """
            boolean focus(VmHandle vm) {
              return vmm.systemControl(ControlMessage.SET_DEVICE_FOCUS.number(), vm, 0, 0, 0).failed();
            }
            """,
            "Windows 3.1 guide, System_Control; VMM.H");

    static final Rule FAULT_NUMBER = Rule.error(
            "HK-11",
            "fault-number",
            "Fault handlers are for the interrupts 0 to 4Fh, except 2.",
            "Interrupt 2 is the non-maskable one and has handlers of its own; from 50h on come hardware interrupts, which are"
                    + " VPICD's.",
            """
            void install() {
              vmm.hookV86Fault(2, this::fault);
            }

            void fault(Registers registers) {}
            """,
            """
            void install() {
              vmm.hookV86Fault(6, this::fault);
            }

            void fault(Registers registers) {}
            """,
            "Windows 3.1 guide, Hook_V86_Fault");

    static final Rule FAST_TIMER = Rule.warning(
            "TO-08",
            "fast-timer",
            "Timer interrupts more often than every 10 ms need a reason.",
            "Every one of them stops the whole system: at 1 ms they cost about a tenth of the processor. The limit of 10 ms is"
                    + " this project's decision.",
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Vtd vtd;

              Example(Vtd vtd) {
                this.vtd = vtd;
              }

              boolean begin() {
                return vtd.beginMinIntPeriod(1);
              }

              boolean end() {
                return vtd.endMinIntPeriod(1);
              }
            }
            """,
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Vtd vtd;

              Example(Vtd vtd) {
                this.vtd = vtd;
              }

              boolean begin() {
                return vtd.beginMinIntPeriod(20);
              }

              boolean end() {
                return vtd.endMinIntPeriod(20);
              }
            }
            """,
            "Windows 3.1 guide, VTD_Begin_Min_Int_Period");

    static final Rule CLOCK_OWNERS = Rule.error(
            "TO-10",
            "clock-is-not-yours",
            "Update_System_Clock is called by the VTD only, VTD_Update_System_Clock by the VMM only.",
            "They move the system's clock on; a second caller makes it run fast, and every time-out with it.",
            """
            void tick() {
              vmm.updateSystemClock(20);
            }
            """,
            """
            int tick() {
              return vmm.getSystemTime();
            }
            """,
            "Windows 3.1 guide, Update_System_Clock and VTD_Update_System_Clock");

    static final List<CallRule> ALL = List.of(
            CallRule.on("System_Control", OWN_MESSAGES, SystemCallRules::message),
            new CallRule(
                    FAULT_NUMBER, Set.of("Hook_V86_Fault", "Hook_PM_Fault", "Hook_VMM_Fault"), SystemCallRules::fault),
            CallRule.on("VTD_Begin_Min_Int_Period", FAST_TIMER, SystemCallRules::period),
            new CallRule(
                    CLOCK_OWNERS, Set.of("Update_System_Clock", "VTD_Update_System_Clock"), SystemCallRules::clock));

    private static Optional<Finding> message(Rule rule, CallArguments call) {
        OptionalInt message = call.at(0);
        if (message.isEmpty() || isSender(message.getAsInt(), call.deviceId())) {
            return Optional.empty();
        }
        boolean own = message.getAsInt() >= PRIVATE_MESSAGES;
        return call.breaks(
                rule,
                name(message.getAsInt()) + " is not this driver's to send",
                own
                        ? "Private messages go to one device, by Directed_Sys_Control."
                        : "A driver may send SET_DEVICE_FOCUS; the others tell of what the VMM, the SHELL or the DOSMGR does.",
                own
                        ? "Offer a service that takes what the message carries."
                        : "Call the service that does it: the VMM sends the message itself.");
    }

    private static boolean isSender(int message, int deviceId) {
        Integer sender = SENDERS.get(message);
        return sender != null && (sender == DeviceId.UNDEFINED || sender == deviceId);
    }

    private static String name(int message) {
        return Stream.of(ControlMessage.values())
                .filter(m -> m.number() == message)
                .findFirst()
                .map(ControlMessage::ddkName)
                .orElse("message 0x%X".formatted(message));
    }

    private static Optional<Finding> fault(Rule rule, CallArguments call) {
        OptionalInt fault = call.at(0);
        if (fault.isEmpty() || fault.getAsInt() >= 0 && fault.getAsInt() <= LAST_FAULT && fault.getAsInt() != NMI) {
            return Optional.empty();
        }
        boolean nmi = fault.getAsInt() == NMI;
        return call.breaks(
                rule,
                nmi ? "interrupt 2 is the NMI" : "interrupt %Xh is no fault".formatted(fault.getAsInt()),
                nmi
                        ? "Its handlers are called at any moment, and may call no services."
                        : "Faults have the numbers 0 to 4Fh; hardware interrupts come after them, and VPICD has those.",
                nmi
                        ? "Use Set_NMI_Handler_Addr and Hook_NMI_Event."
                        : "Use VPICD_Virtualize_IRQ for hardware interrupts.");
    }

    private static Optional<Finding> period(Rule rule, CallArguments call) {
        OptionalInt millis = call.at(0);
        return millis.isPresent() && millis.getAsInt() < FAST_MILLIS
                ? call.breaks(
                        rule,
                        "a timer interrupt every %d ms".formatted(millis.getAsInt()),
                        "The whole system pays for it as long as the request stands.",
                        "Ask for %d ms or more, or state the reason with @Unchecked.".formatted(FAST_MILLIS))
                : Optional.empty();
    }

    private static Optional<Finding> clock(Rule rule, CallArguments call) {
        boolean isVmms = call.service().name().equals("Update_System_Clock");
        int owner = isVmms ? DeviceId.VTD : DeviceId.VMM;
        return call.deviceId() == owner || call.deviceId() == DeviceId.VMM
                ? Optional.empty()
                : call.breaks(
                        rule,
                        "%s is called by the %s only".formatted(call.service(), isVmms ? "VTD" : "VMM"),
                        "Each call moves the clock on, and all time-outs.",
                        "Drop the call; Get_System_Time tells the time.");
    }
}
