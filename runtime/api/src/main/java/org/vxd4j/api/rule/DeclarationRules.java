package org.vxd4j.api.rule;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;

/**
 * The rules on declarations other than events that constants decide: one pure function for each question, which the processor
 * asks about an annotation and the kernel about a call.
 *
 * <p>The rules themselves, with all their texts, are loaded when one is broken: no function needs them to find that none is.
 *
 * <p>The findings point at {@link Part#VALUE}: the value that was asked about.
 */
public final class DeclarationRules {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,7}");
    private static final int LAST_IRQ = 15;
    private static final int CASCADE_IRQ = 2;

    private DeclarationRules() {}

    /** Rule DV-01: a device with services or an API needs an id. */
    public static Optional<Finding> deviceId(int deviceId, boolean offersServices) {
        return offersServices && deviceId == DeviceId.UNDEFINED
                ? finding(
                        DeviceRules.NEEDS_ID,
                        "a device that offers services or an API has no device id",
                        "The high word of a dynamic link is the id; without one no other device can call this one.",
                        "State deviceId, or drop the services.",
                        "Declare_Virtual_Device")
                : Optional.empty();
    }

    /** Rule DV-02: service 0 is Get_Version; {@code isGetVersion} says whether the method has that name. */
    public static Optional<Finding> serviceZero(int ordinal, boolean isGetVersion) {
        return ordinal == 0 && !isGetVersion
                ? finding(
                        DeviceRules.GET_VERSION,
                        "service 0 is not Get_Version",
                        "Other devices call service 0 to find out whether this one is loaded, and which version it is.",
                        "Give the method another ordinal (service 0 is then generated), or name it getVersion.",
                        "Begin_Service_Table")
                : Optional.empty();
    }

    /** Rule DV-03: 1 to 8 upper-case characters. */
    public static Optional<Finding> name(String name) {
        if (NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        String what;
        if (name.isEmpty()) {
            what = "the device's name is empty";
        } else if (name.length() > 8) {
            what = "the device's name \"%s\" has %d characters".formatted(name, name.length());
        } else {
            what = "the device's name \"%s\" is not in upper-case letters, digits and underscores".formatted(name);
        }
        return finding(
                DeviceRules.NAME,
                what,
                "DDB_Name is eight bytes, blank padded, in upper case; devices are found by comparing them.",
                "Use 1 to 8 of A to Z, 0 to 9 and _, a letter first.",
                "Declare_Virtual_Device");
    }

    /** Rule CM-04: only a message that may be refused has an answer. */
    public static Optional<Finding> answer(ControlMessage message, boolean hasAnswer) {
        return hasAnswer && !message.mayFail()
                ? finding(
                        DeviceRules.MAY_NOT_FAIL,
                        message.ddkName() + " cannot be refused",
                        "What it announces happens anyway; carry must be clear in the answer.",
                        "Return void.",
                        message.ddkName())
                : Optional.empty();
    }

    /** Rule IO-01: a port that is taken already. */
    public static Optional<Finding> port(int port, Collection<Integer> taken) {
        return taken.contains(port)
                ? finding(
                        RequestRules.PORT_TAKEN,
                        "port 0x%X has a handler already".formatted(port),
                        "The VMM keeps one handler for each port and refuses the second with carry.",
                        "Let one method handle the port, and tell accesses apart there.",
                        "Install_IO_Handler")
                : Optional.empty();
    }

    /** Rule PC-01: 0 to 15, and not the line of the second controller. */
    public static Optional<Finding> irq(int irq) {
        if (irq >= 0 && irq <= LAST_IRQ && irq != CASCADE_IRQ) {
            return Optional.empty();
        }
        return finding(
                RequestRules.IRQ_NUMBER,
                irq == CASCADE_IRQ ? "IRQ 2 carries the second controller" : "there is no IRQ " + irq,
                "The two controllers have the lines 0 to 15; line 2 is how the second reports to the first.",
                irq == CASCADE_IRQ
                        ? "Use irq = 9, which is where the pin of IRQ 2 arrives."
                        : "Use a number from 0 to 15, except 2.",
                "VPICD_Virtualize_IRQ");
    }

    /** Rule PC-03: a request that this driver handles already. */
    public static Optional<Finding> irqTaken(int irq, Collection<Integer> taken) {
        return taken.contains(irq)
                ? finding(
                        RequestRules.IRQ_TAKEN,
                        "IRQ %d has a handler in this driver already".formatted(irq),
                        "A driver virtualises a request once; VPICD refuses the second time with carry.",
                        "Let one method handle the request.",
                        "VPICD_Virtualize_IRQ")
                : Optional.empty();
    }

    /** Rule IT-07: asynchronous time-outs came with Windows 95. */
    public static Optional<Finding> asyncTimeOut(Target target) {
        return target.atLeast(Target.WIN95)
                ? Optional.empty()
                : finding(
                        InterruptTimeRules.ASYNC_TIME_OUT,
                        "there are no asynchronous time-outs in Windows " + target.label(),
                        "Set_Async_Time_Out came with Windows 95.",
                        "Drop async = true, or set target = Target.WIN95.",
                        "Set_Async_Time_Out");
    }

    /** Rule IT-07: a parameter of an asynchronous time-out, by its register. */
    public static Optional<Finding> asyncTimeOutParameter(Reg register) {
        return register == Reg.ECX || register == Reg.EDX
                ? Optional.empty()
                : finding(
                        InterruptTimeRules.ASYNC_TIME_OUT,
                        "an asynchronous time-out has nothing in " + register,
                        "It runs inside the timer interrupt, whatever virtual machine that hit: ECX is the lateness, EDX the"
                                + " reference data, and that is all.",
                        "Drop the parameter, and post an event for what needs a virtual machine.",
                        "Set_Async_Time_Out");
    }

    /** Rule DS-31: a port that a handler is for. */
    public static Optional<Finding> portNumber(int port) {
        return outOfRange(port, 0xFFFF, "port", "@IoTrap");
    }

    /** Rule DS-31: the ordinal of a service. */
    public static Optional<Finding> ordinal(int ordinal) {
        return outOfRange(ordinal, 0xFFFF, "ordinal", "@Service");
    }

    /** Rule DS-31: the id of a device. */
    public static Optional<Finding> idNumber(int deviceId) {
        return outOfRange(deviceId, 0xFFFF, "device id", "Declare_Virtual_Device");
    }

    /** Rule DS-32: how long a time-out runs. */
    public static Optional<Finding> timeOutMillis(int millis, boolean async) {
        return notPositive(millis, async, "@TimeOut");
    }

    /** Rule DS-33: a control message that the version of Windows does not send. */
    public static Optional<Finding> message(ControlMessage message, Target target) {
        return target.atLeast(message.since())
                ? Optional.empty()
                : finding(
                        RangeRules.NEVER_SENT,
                        "Windows %s does not send %s".formatted(target.label(), message.ddkName()),
                        "The message came with Windows %s; the method is never called."
                                .formatted(message.since().label()),
                        "Drop the method, or set target = Target.%s.".formatted(message.since()),
                        message.ddkName());
    }

    /** Rules ET-03 and ET-07: a callback that looks at carry has a time-out, and the reverse. */
    public static Optional<Finding> timedOut(boolean hasTimeOut, boolean looksAtCarry) {
        if (hasTimeOut == looksAtCarry) {
            return Optional.empty();
        }
        return hasTimeOut
                ? finding(
                        LateCallbackRules.LOOK_AT_CARRY,
                        "a callback with a time-out does not look at carry",
                        "When the time runs out it is called in any virtual machine, with none of its restrictions met, and only"
                                + " carry says so.",
                        "Add a parameter @TimedOut boolean late, and look at it first.",
                        "PEF_Time_Out")
                : finding(
                        LateCallbackRules.CARRY_WITHOUT_TIME_OUT,
                        "carry means nothing without a time-out",
                        "It is always clear in the callback of an event that cannot time out.",
                        "State timeoutMillis, or drop the parameter.",
                        "PEF_Time_Out");
    }

    static Optional<Finding> outOfRange(int number, int last, String what, String where) {
        return number >= 0 && number <= last
                ? Optional.empty()
                : finding(
                        RangeRules.FITS,
                        "there is no %s %s".formatted(what, number < 0 ? number : "0x%X".formatted(number)),
                        "The numbers go from 0 to %Xh.".formatted(last),
                        "Use one of them.",
                        where);
    }

    /** An asynchronous time-out of 0 ms is how to get into the next timer interrupt: nothing else leads there. */
    static Optional<Finding> notPositive(int millis, boolean async, String where) {
        return millis > 0 || millis == 0 && async
                ? Optional.empty()
                : finding(
                        RangeRules.TIME_PASSES,
                        "a time-out of %d ms".formatted(millis),
                        millis == 0
                                ? "It is due when it is set."
                                : "EAX is a number without sign, and no time is negative.",
                        millis == 0 ? "Use Schedule_Global_Event or Schedule_VM_Event." : "Use 1 ms or more.",
                        where);
    }

    static Optional<Finding> finding(Rule rule, String what, String why, String fix, String where) {
        return Optional.of(new Finding(rule, rule.severity(), Part.VALUE, null, what, why, fix, where));
    }
}
