package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.Target;

/** The rules on declaring a device, on its start and on linking it to others (DV, CM). */
final class DeviceRules {
    private DeviceRules() {}

    static final Rule NEEDS_ID = Rule.error(
            "DV-01",
            "device-needs-id",
            "A device that offers services or an API needs a device id.",
            "Callers name the device by its id in the dynamic link; without one nobody can reach it.",
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              @Service(1)
              void poke() {}
            }
            """,
            """
            // whole class
            @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
            class Example {
              @Service(1)
              void poke() {}
            }
            """,
            "Windows 3.1 guide, Declare_Virtual_Device; VMM.INC");

    static final Rule GET_VERSION = Rule.error(
            "DV-02",
            "service-zero-is-version",
            "Service 0 of a device is Get_Version.",
            "Everybody calls it to find out whether the device is there; another service would run by surprise.",
            """
            // whole class
            @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
            class Example {
              @Service(0)
              void poke() {}
            }
            """,
            """
            // whole class
            @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
            class Example {
              @Service(0)
              @Out(Reg.EAX)
              int getVersion() {
                return 0x100;
              }
            }
            """,
            "VMM.INC; Windows 3.0 guide, chapter 17");

    static final Rule NAME = Rule.error(
            "DV-03",
            "device-name",
            "A device's name has 1 to 8 characters, upper-case letters, digits and underscores, and begins with a"
                    + " letter.",
            "The descriptor has eight bytes for it, and the VMM compares them as they stand.",
            """
            // whole class
            @VxD(name = "example", target = Target.WIN95)
            class Example {}
            """,
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {}
            """,
            "Windows 3.1 guide, Declare_Virtual_Device");

    static final Rule LINKED = Rule.warning(
            "DV-05",
            "device-not-loaded",
            "A device must be there before its services are called: ask its Get_Version first.",
            "A dynamic link to a device that is not loaded ends Windows with a message.",
            """
            // run time
            void end(IrqHandle irq) {
              vpicd.physEoi(irq);
            }
            """,
            """
            // run time
            void end(IrqHandle irq) {
              if (vpicd.getVersion() != null) {
                vpicd.physEoi(irq);
              }
            }
            """,
            "Windows 3.0 guide, chapter 17");

    static final Rule INIT_ONLY = Rule.error(
            "CM-01",
            "init-only-service",
            "An init-only service may be called while SYS_CRITICAL_INIT, DEVICE_INIT and INIT_COMPLETE are"
                    + " handled, and not later.",
            "Its code is thrown away after INIT_COMPLETE; what a later call runs is somebody else's memory.",
            """
            @Control(ControlMessage.SYS_VM_INIT)
            boolean sysVmInit(VmHandle vm) {
              vmm.registerPefProvider(5, 0);
              return true;
            }
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              vmm.registerPefProvider(5, 0);
              return true;
            }
            """,
            "VMM.INC; Windows 3.1 guide, the pages of these services");

    static final Rule INIT_ONLY_3X = Rule.error(
                    "CM-02",
                    "init-only-in-3x",
                    "In Windows 3.x Install_IO_Handler and its like may be called during initialisation only.",
                    "The tables they fill are made final at INIT_COMPLETE, and their code is thrown away; Windows 95"
                            + " keeps both.",
                    """
            // target: 3.1
            @Control(ControlMessage.SYS_VM_INIT)
            boolean sysVmInit(VmHandle vm) {
              return !vmm.installIoHandler(this::access, 0x300);
            }

            void access(Registers registers) {}
            """,
                    """
            // target: 3.1
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              return !vmm.installIoHandler(this::access, 0x300);
            }

            void access(Registers registers) {}
            """,
                    "Windows 3.1 guide, Install_IO_Handler")
            .upTo(Target.WIN31);

    static final Rule MAY_NOT_FAIL = Rule.error(
            "CM-04",
            "message-may-not-fail",
            "A control message that cannot be refused is answered with carry clear: its handler returns void.",
            "The VMM does not undo what the message announces; carry set there is taken for something else or"
                    + " stops the sending.",
            """
            @Control(ControlMessage.VM_SUSPEND)
            boolean suspended(VmHandle vm) {
              return false;
            }
            """,
            """
            @Control(ControlMessage.VM_SUSPEND)
            void suspended(VmHandle vm) {}
            """,
            "Windows 3.1 guide, the pages of the messages");

    static final List<Rule> ALL = List.of(NEEDS_ID, GET_VERSION, NAME, LINKED, INIT_ONLY, INIT_ONLY_3X, MAY_NOT_FAIL);
}
