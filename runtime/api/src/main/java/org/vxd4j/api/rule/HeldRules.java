package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.Target;

/** The rules that hold by construction: Java, the typed services and the generated glue leave no way to break them. */
final class HeldRules {
    private static final String NOTHING_TO_RUN = "-";

    private HeldRules() {}

    private static HeldRule error(String id, String statement, String because, String test) {
        return new HeldRule(id, Severity.ERROR, Target.WIN30, statement, because, test);
    }

    private static HeldRule errorFrom95(String id, String statement, String because, String test) {
        return new HeldRule(id, Severity.ERROR, Target.WIN95, statement, because, test);
    }

    static final List<HeldRule> ALL = List.of(
            new HeldRule(
                    "CB-09",
                    Severity.WARNING,
                    Target.WIN30,
                    "What reference data points to is still there when the event comes.",
                    "Reference data is a reference to a Java object, which lives as long as the event refers to it.",
                    NOTHING_TO_RUN),
            error(
                    "CB-05",
                    "Hardware interrupt procedures and fault handlers end with a near return, never with IRET.",
                    "A callback is a Java method that can only return to whoever called it, and Cpu has no such instruction.",
                    "HeldRulesTest"),
            error(
                    "CB-14",
                    "A driver leaves CS, DS, ES, SS, FS and GS alone, and does not yield with the direction flag set.",
                    "There is no segment register in Reg or anywhere else, and the direction flag of a callback goes no further than"
                            + " its return, where rule CB-04 is.",
                    "HeldRulesTest"),
            error(
                    "IT-04",
                    "Code and data that are reached at interrupt time are locked.",
                    "Code and objects of a simulated driver are always there, and a linear address is a number that nothing reads or"
                            + " writes through; services that page are not asynchronous, where rule IT-01 is.",
                    "HeldRulesTest"),
            error(
                    "SC-05",
                    "Memory of a suspended virtual machine is touched only where it was locked before.",
                    "A driver has no way to the memory of a virtual machine: a linear address is a number that nothing reads or writes"
                            + " through.",
                    "HeldRulesTest"),
            new HeldRule(
                    "CM-13",
                    Severity.ERROR,
                    Target.WIN31,
                    "Power_Event comes with EBX zero, and EDX survives its handlers.",
                    "Only the system sends it (rule CM-11), and a handler gets copies: the glue writes carry, and no register.",
                    "GlueBehaviourTest"),
            error(
                    "CM-03",
                    "Code and data of initialisation are gone after Init_Complete: nothing calls them, and no callback is there.",
                    "No code or data of a simulated driver is thrown away: nothing marks any of it as for initialisation only.",
                    NOTHING_TO_RUN),
            error(
                    "CM-06",
                    "Control messages that a driver does not handle are answered with carry clear.",
                    "The dispatcher is generated, and clears carry before it looks for a method.",
                    "GlueBehaviourTest"),
            error(
                    "CM-07",
                    "The control procedure lies in locked code.",
                    "Code of a simulated driver is never paged out: all of it is there for as long as the driver is loaded.",
                    NOTHING_TO_RUN),
            error(
                    "CM-12",
                    "ECX carries no data in System_Control.",
                    "The method has no parameter for it.",
                    "HeldRulesTest"),
            error(
                    "IO-07",
                    "Remove_IO_Handler is called in Windows 95 only, and only for ports that have a handler.",
                    "No document states the registers of the service, so no interface offers it.",
                    "HeldRulesTest"),
            errorFrom95(
                    "HK-07",
                    "Hook procedures are declared with HOOK_PROC, and the dword for the previous procedure is the VMM's.",
                    "A hook is a Java method, and the previous procedure comes as a result: there is no dword to write to.",
                    "HeldRulesTest"),
            error(
                    "MM-05",
                    "Services in C destroy EAX, ECX and EDX and may change their arguments on the stack.",
                    "A service is a Java method: it gets copies of its arguments, and the variables of its caller are in no register.",
                    NOTHING_TO_RUN),
            error(
                    "DV-06",
                    "Calls match the convention, the ordinal and the device id of the service table.",
                    "A call names a method, and the dynamic link is made from that method's contract, which the tests compare with"
                            + " the collected tables.",
                    "ServiceContractsTest"),
            error(
                    "PC-14",
                    "VPICD_Convert_Int_To_IRQ and its like take numbers, all other services of VPICD handles.",
                    "A handle is an IrqHandle and a number an int: javac refuses one for the other.",
                    "HeldRulesTest"));
}
