package org.vxd4j.api.rule;

import java.util.List;

/** The rule on port accesses that a handler hands on (IO-04). */
public final class SimulatedAccessRules {
    private SimulatedAccessRules() {}

    static final Rule AS_IT_CAME = Rule.error(
            "IO-04",
            "access-handed-on-changed",
            "A port handler gives Simulate_IO what it was called with: data, virtual machine, type of access, port and client"
                    + " registers.",
            "Simulate_IO takes the access of the program to pieces that the handler knows; with another type or port the program gets"
                    + " what it has not asked for.",
            """
            @IoTrap(ports = 0x300)
            int onPort(VmHandle vm, @In(Reg.EAX) int data, @In(Reg.ECX) int type, ClientRegs client) {
              return vmm.simulateIo(data, vm, type, 0x301, client);
            }
            """,
            """
            @IoTrap(ports = 0x300)
            int onPort(VmHandle vm, @In(Reg.EAX) int data, @In(Reg.ECX) int type, ClientRegs client) {
              return vmm.simulateIo(data, vm, type, 0x300, client);
            }
            """,
            "Windows 3.1 guide, Simulate_IO");

    static final List<Rule> ALL = List.of(AS_IT_CAME);

    /** Another port than those that the handler is for. */
    public static Finding otherPort(int port) {
        return finding(
                Severity.WARNING,
                "the access is handed on to port %Xh, which the handler is not for".formatted(port),
                "Pass the port that came in EDX.");
    }

    /** One type for accesses of all types. */
    public static Finding oneType(int type) {
        return finding(
                AS_IT_CAME.severity(),
                "accesses of every type are handed on as type %Xh".formatted(type),
                "Pass the type that came in ECX.");
    }

    /** Another virtual machine than the one whose program accessed the port. */
    public static Finding otherVm() {
        return finding(
                Severity.WARNING,
                "the access is handed on for the System VM, whoever made it",
                "Pass the virtual machine that came in EBX.");
    }

    private static Finding finding(Severity severity, String what, String fix) {
        return new Finding(AS_IT_CAME, severity, Part.VALUE, null, what, AS_IT_CAME.why(), fix, "Simulate_IO");
    }
}
