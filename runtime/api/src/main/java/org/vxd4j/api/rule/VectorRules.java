package org.vxd4j.api.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Target;
import org.vxd4j.api.callback.CallbackKind;

/** The rules on what a driver hooks twice, where nobody is, or in a virtual machine that it does not know (HK-05, HK-08, IO-02). */
public final class VectorRules {

    /** The services that put a procedure in front of whatever has a number, and that have no way back. */
    public static final Set<String> HOOKS =
            Set.of("Hook_Device_Service", "Hook_V86_Int_Chain", "Hook_V86_Fault", "Hook_PM_Fault", "Hook_VMM_Fault");

    /** The services that switch the trapping of a port on or off, with the argument that is the port. */
    public static final Map<String, Integer> TRAPPING = Map.of(
            "Enable_Global_Trapping", 0,
            "Disable_Global_Trapping", 0,
            "Enable_Local_Trapping", 1,
            "Disable_Local_Trapping", 1);

    /** Callbacks that are called in whatever virtual machine is current. */
    private static final Set<CallbackKind> ANYWHERE = Set.of(
            CallbackKind.GLOBAL_TIME_OUT,
            CallbackKind.IDLE,
            CallbackKind.NOT_CRITICAL_3X,
            CallbackKind.NOT_CRITICAL_95);

    private VectorRules() {}

    static final Rule OF_CURRENT_VM = Rule.warning(
            "HK-05",
            "vector-of-any-vm",
            "After Sys_VM_Init a protected-mode vector is set in the current virtual machine only, and the driver has to know which"
                    + " that is.",
            "Before, it becomes the default of all virtual machines; later it changes the one that happens to run.",
            """
            @EventCallback(scope = Scope.GLOBAL, boost = Boost.NONE)
            void lead(VmHandle vm) {
              vmm.setPmIntVector(0x5C, 0x28, 0x1000);
            }
            """,
            """
            @EventCallback(scope = Scope.VM, boost = Boost.NONE)
            void lead(VmHandle vm) {
              vmm.setPmIntVector(0x5C, 0x28, 0x1000);
            }
            """,
            "Windows 3.1 guide, Set_PM_Int_Vector");

    static final Rule TWICE = Rule.error(
                    "HK-08",
                    "same-hook-twice",
                    "A procedure hooks the same thing once.",
                    "It would be its own predecessor: what it passes on comes back to it, for ever.",
                    """
                    @Control(ControlMessage.DEVICE_INIT)
                    boolean deviceInit(VmHandle vm) {
                      vmm.hookV86IntChain(0x5C, this::onInterrupt);
                      return !vmm.hookV86IntChain(0x5C, this::onInterrupt);
                    }

                    void onInterrupt(Registers registers) {
                      registers.setCarry(true);
                    }
                    """,
                    """
                    @Control(ControlMessage.DEVICE_INIT)
                    boolean deviceInit(VmHandle vm) {
                      vmm.hookV86IntChain(0x5B, this::onInterrupt);
                      return !vmm.hookV86IntChain(0x5C, this::onInterrupt);
                    }

                    void onInterrupt(Registers registers) {
                      registers.setCarry(true);
                    }
                    """,
                    "Windows 95 DDK, hook procedures")
            .from(Target.WIN95);

    static final Rule NO_HANDLER = Rule.warning(
            "IO-02",
            "trapping-without-handler",
            "Trapping is switched on and off for ports only that have a handler.",
            "Only Install_IO_Handler makes a port one that can be trapped; without a handler nobody would answer the access.",
            """
            @IoTrap(ports = 0x300)
            void onPort(VmHandle vm) {}

            void open(VmHandle vm) {
              vmm.disableLocalTrapping(vm, 0x301);
            }
            """,
            """
            @IoTrap(ports = {0x300, 0x301})
            void onPort(VmHandle vm) {}

            void open(VmHandle vm) {
              vmm.disableLocalTrapping(vm, 0x301);
            }
            """,
            "Windows 3.1 guide, Enable_Global_Trapping and Disable_Local_Trapping");

    static final List<Rule> ALL = List.of(OF_CURRENT_VM, TWICE, NO_HANDLER);

    /** Rule HK-05: true where nothing says which virtual machine is current. */
    public static boolean isAnywhere(Context context) {
        return context.place() == Scope.GLOBAL
                || context.place() == null && context.kind() != null && ANYWHERE.contains(context.kind());
    }

    /** Rule HK-05: a vector is set there. */
    public static Finding anywhere(String entry) {
        return finding(
                OF_CURRENT_VM,
                "%s sets the vector of whichever virtual machine is current".formatted(entry),
                "Set it before Sys_VM_Init, or post an event to the virtual machine.",
                "Set_PM_Int_Vector");
    }

    /** Rule HK-08: the same procedure for the same number again. */
    public static Finding again(String service, String procedure, int number) {
        return finding(
                TWICE,
                "%s hooks %Xh a second time".formatted(procedure, number),
                "Drop one of the two calls.",
                service);
    }

    /** Rule IO-02: a port that is not among those that the driver has handlers for. */
    public static Finding untrapped(String service, int port) {
        return finding(
                NO_HANDLER,
                "the driver has handlers for ports, and none for %Xh".formatted(port),
                "Correct the port, or install a handler for it.",
                service);
    }

    private static Finding finding(Rule rule, String what, String fix, String where) {
        return new Finding(rule, rule.severity(), Part.VALUE, null, what, rule.why(), fix, where);
    }
}
