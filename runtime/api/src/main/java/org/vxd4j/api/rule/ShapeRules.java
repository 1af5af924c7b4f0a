package org.vxd4j.api.rule;

import java.util.List;

/** The rules on the shape of a driver class: what the generated glue needs (group DS; DS-02 and DS-14 are event rules). */
final class ShapeRules {
    private ShapeRules() {}

    static final Rule CALLABLE = Rule.error(
            "DS-01",
            "glue-cannot-call",
            "An annotated method is neither private nor static nor abstract.",
            "The generated glue calls it on the driver: it can see no private method, and state belongs to one"
                    + " machine's driver, not to the class.",
            """
            @Control(ControlMessage.DEVICE_INIT)
            private boolean deviceInit(VmHandle vm) {
              return true;
            }
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              return true;
            }
            """,
            "vxd4j design");

    static final Rule PARAMETER = Rule.error(
            "DS-03",
            "glue-cannot-fill",
            "Each parameter says by its type or by @In which register fills it, and only one takes the reference"
                    + " data.",
            "The glue has nothing else to pass: a callback gets what the VMM has in its registers.",
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm, int what) {
              return true;
            }
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm, @In(Reg.ESI) int what) {
              return true;
            }
            """,
            "vxd4j design");

    static final Rule RESULT = Rule.error(
            "DS-04",
            "glue-cannot-return",
            "A method returns what its annotation describes: nothing, carry as a boolean, or values that say"
                    + " their register.",
            "The glue has no register for another result, and it would silently get lost.",
            """
            @EventCallback
            int announce(VmHandle vm) {
              return 1;
            }
            """,
            """
            @EventCallback
            void announce(VmHandle vm) {}
            """,
            "vxd4j design");

    static final Rule INTERCEPTED = Rule.error(
            "DS-05",
            "crit-section-cannot-intercept",
            "A @CritSection method is not private, static or final, and its class is not final.",
            "The generated driver overrides it to claim the critical section around it; what cannot be overridden"
                    + " would run unprotected.",
            """
            @CritSection
            final void reprogram() {}
            """,
            """
            @CritSection
            void reprogram() {}
            """,
            "vxd4j design");

    static final Rule DRIVER_CLASS = Rule.error(
            "DS-06",
            "driver-class",
            "A driver is a top-level or static nested class, neither abstract nor generic, with exactly one"
                    + " constructor, which is not private.",
            "The generated subclass constructs it by that constructor, and for all machines alike.",
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            abstract class Example {}
            """,
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {}
            """,
            "vxd4j design");

    static final Rule LINKABLE = Rule.error(
            "DS-07",
            "constructor-cannot-link",
            "A constructor parameter is Vmm, Cpu, a @ServiceTable interface, a facility's interface or the"
                    + " driver's own events.",
            "The linker passes services by the device that offers them; a class or a value has none.",
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              Example(Vmm vmm, String setting) {}
            }
            """,
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              Example(Vmm vmm) {}
            }
            """,
            "vxd4j design");

    static final Rule HANDLED_TWICE = Rule.error(
            "DS-08",
            "handled-twice",
            "A driver handles each control message and each ordinal in one method only (ports: IO-01, requests: PC-03).",
            "The dispatch has one entry for each, and an order among two would be accidental.",
            """
            @Control(ControlMessage.VM_SUSPEND)
            void first(VmHandle vm) {}

            @Control(ControlMessage.VM_SUSPEND)
            void second(VmHandle vm) {}
            """,
            """
            @Control(ControlMessage.VM_SUSPEND)
            void first(VmHandle vm) {}

            @Control(ControlMessage.VM_TERMINATE)
            void second(VmHandle vm) {}
            """,
            "vxd4j design");

    static final Rule REASON = Rule.error(
            "DS-09",
            "unchecked-needs-reason",
            "@Unchecked names a rule of the catalogue and a reason.",
            "The reason is what the next reader has instead of the check; a name that is none switches nothing"
                    + " off.",
            """
            @Unchecked(rule = "BO-05", because = "")
            @EventCallback(flags = Pef.ALWAYS_SCHED, boost = Boost.TIME_CRITICAL_BOOST)
            void announce(VmHandle vm) {}
            """,
            """
            @Unchecked(rule = "BO-05", because = "the mouse must move while a disk request holds the section")
            @EventCallback(flags = Pef.ALWAYS_SCHED, boost = Boost.TIME_CRITICAL_BOOST)
            void announce(VmHandle vm) {}
            """,
            "vxd4j design");

    static final Rule POSTER_NAME = Rule.error(
            "DS-10",
            "poster-name-taken",
            "Each @EventCallback and @TimeOut method of a driver has a name of its own.",
            "The generated poster has the same name, and its parameters cannot tell overloads apart.",
            """
            @EventCallback
            void announce(VmHandle vm) {}

            @EventCallback
            void announce(ClientRegs client) {}
            """,
            """
            @EventCallback
            void announce(VmHandle vm) {}

            @EventCallback
            void announceRegisters(ClientRegs client) {}
            """,
            "vxd4j design");

    static final Rule NOT_A_DRIVER = Rule.error(
            "DS-12",
            "not-a-driver",
            "Annotated members stand in a class that is annotated with @VxD.",
            "No glue is generated for another class: its callbacks would never be registered.",
            """
            // whole class
            class Example {
              @EventCallback
              void announce(VmHandle vm) {}
            }
            """,
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              @EventCallback
              void announce(VmHandle vm) {}
            }
            """,
            "vxd4j design");

    static final Rule GUARD_IN_CONSTRUCTOR = Rule.error(
            "DS-15",
            "crit-section-in-constructor",
            "The constructor of a driver calls no @CritSection method.",
            "Drivers are constructed before Windows runs: the generated subclass has no VMM yet to claim the section"
                    + " from.",
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              Example() {
                reprogram();
              }

              @CritSection
              void reprogram() {}
            }
            """,
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              @Control(ControlMessage.DEVICE_INIT)
              void deviceInit() {
                reprogram();
              }

              @CritSection
              void reprogram() {}
            }
            """,
            "vxd4j design");

    static final Rule NOT_BUILT = Rule.error(
            "DS-16",
            "annotation-not-built",
            "An annotation for which this version generates no glue yet cannot be used.",
            "The method would never be called, and nobody would say so.",
            """
            @V86Int(0x10)
            boolean onVideo(VmHandle vm, ClientRegs client) {
              return false;
            }
            """,
            """
            boolean onVideo(VmHandle vm, ClientRegs client) {
              return false;
            }
            """,
            "vxd4j design");

    static final Rule NO_INTERRUPT = Rule.error(
            "DS-17",
            "companion-without-interrupt",
            "A companion of an interrupt names a request that a @HardwareInterrupt method of the same driver handles.",
            "VPICD calls it for a request that the driver virtualised; for another it would never be called.",
            """
            @VirtualEoi(irq = 5)
            void onEoi(VmHandle vm, IrqHandle irq) {
              vpicd.clearIntRequest(irq, vm);
            }
            """,
            """
            @HardwareInterrupt(irq = 5)
            void onIrq(VmHandle vm, IrqHandle irq) {
              vpicd.setIntRequest(irq, vm);
              vpicd.physEoi(irq);
            }

            @VirtualEoi(irq = 5)
            void onEoi(VmHandle vm, IrqHandle irq) {
              vpicd.clearIntRequest(irq, vm);
            }
            """,
            "vxd4j design");

    static final Rule GLUE_NAME = Rule.error(
            "DS-19",
            "glue-name-taken",
            "No class and no other driver's glue has a name that a driver's glue gets: VxD_X and XEvents for a driver X.",
            "The glue of X is VxD_X and, with callbacks, XEvents, in its package; that of a nested Y is VxD_X_Y and"
                    + " X_YEvents.",
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {}

            class VxD_Example {}
            """,
            """
            // whole class
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {}

            class ExampleBlock {}
            """,
            "vxd4j design");

    static final List<Rule> ALL = List.of(
            CALLABLE,
            PARAMETER,
            RESULT,
            INTERCEPTED,
            DRIVER_CLASS,
            LINKABLE,
            HANDLED_TWICE,
            REASON,
            POSTER_NAME,
            NOT_A_DRIVER,
            GUARD_IN_CONSTRUCTOR,
            NOT_BUILT,
            NO_INTERRUPT,
            GLUE_NAME);
}
