package org.vxd4j.processor.model;

import java.util.List;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Target;
import org.vxd4j.api.Via;
import org.vxd4j.api.callback.CallbackKind;
import org.vxd4j.api.rule.EventArguments;

/** A method of a driver with the annotation that makes it an entry point. A value that is not readable is null: javac reports it. */
public sealed interface Entry {

    /** The author's method. */
    Method method();

    /** Where the annotation stands. */
    Tag tag();

    /** The annotation's simple name. */
    String kind();

    /** DDK name of what has the VMM call the method; empty for {@code @CritSection}, which the driver calls itself. */
    String installer(Target target);

    /** What the VMM calls the method as; null for {@code @CritSection}. */
    default CallbackKind callback(Target target) {
        boolean ring0 = this instanceof Event event && event.flags().contains(Pef.RING0_EVENT);
        return CallbackKind.of(installer(target), ring0, target).orElse(null);
    }

    /** {@code @Control}. */
    record Control(Method method, Tag tag, ControlMessage message) implements Entry {
        @Override
        public String kind() {
            return "Control";
        }

        @Override
        public String installer(Target target) {
            return "DDB";
        }
    }

    /** {@code @Service}, with {@code @Async} or without. */
    record Service(Method method, Tag tag, int ordinal, boolean async) implements Entry {
        @Override
        public String kind() {
            return "Service";
        }

        @Override
        public String installer(Target target) {
            return "service table";
        }
    }

    /** {@code @EventCallback}. */
    record Event(Method method, Tag tag, Scope scope, List<Pef> flags, int boost, int timeOutMillis, Via via)
            implements Entry {
        @Override
        public String kind() {
            return "EventCallback";
        }

        @Override
        public String installer(Target target) {
            return arguments(target).via().ddkName();
        }

        /** What the rules and the kernel know of it. */
        public EventArguments arguments(Target target) {
            return EventArguments.ofAnnotation(
                    target, via, scope, Pef.mask(flags.toArray(new Pef[0])), boost, timeOutMillis);
        }
    }

    /** {@code @TimeOut}. */
    record TimeOut(Method method, Tag tag, int millis, Scope scope, boolean async) implements Entry {
        @Override
        public String kind() {
            return "TimeOut";
        }

        @Override
        public String installer(Target target) {
            if (async) {
                return "Set_Async_Time_Out";
            }
            return switch (scope) {
                case GLOBAL -> "Set_Global_Time_Out";
                case THREAD -> "Set_Thread_Time_Out";
                case VM, SYSTEM_VM -> "Set_VM_Time_Out";
            };
        }
    }

    /** {@code @HardwareInterrupt}. */
    record Interrupt(Method method, Tag tag, int irq, boolean canShare) implements Entry {
        @Override
        public String kind() {
            return "HardwareInterrupt";
        }

        @Override
        public String installer(Target target) {
            return "VPICD_Virtualize_IRQ";
        }
    }

    /** A companion of {@code @HardwareInterrupt}: what VPICD calls around a simulated interrupt. */
    record Companion(Method method, Tag tag, Role role, int irq, int timeOutMillis) implements Entry {

        /** When VPICD calls it, in the order of the descriptor. */
        public enum Role {
            /** {@code @VirtualInterrupt}. */
            VIRTUAL_INTERRUPT("VirtualInterrupt", "Virt_Int"),
            /** {@code @VirtualEoi}. */
            VIRTUAL_EOI("VirtualEoi", "EOI"),
            /** {@code @MaskChange}. */
            MASK_CHANGE("MaskChange", "Mask_Change"),
            /** {@code @VirtualIret}. */
            VIRTUAL_IRET("VirtualIret", "IRET");

            private final String annotation;
            private final String ddkName;

            Role(String annotation, String ddkName) {
                this.annotation = annotation;
                this.ddkName = ddkName;
            }

            /** The procedure's name in the DDK, without VID_ and _Proc. */
            public String ddkName() {
                return ddkName;
            }
        }

        @Override
        public String kind() {
            return role.annotation;
        }

        @Override
        public String installer(Target target) {
            return "VID_" + role.ddkName + "_Proc";
        }
    }

    /** {@code @IoTrap}. */
    record PortTrap(Method method, Tag tag, List<Integer> ports) implements Entry {
        @Override
        public String kind() {
            return "IoTrap";
        }

        @Override
        public String installer(Target target) {
            return "Install_IO_Handler";
        }
    }

    /** {@code @CritSection}. */
    record Guard(Method method, Tag tag, List<BlockFlag> flags) implements Entry {
        @Override
        public String kind() {
            return "CritSection";
        }

        @Override
        public String installer(Target target) {
            return "";
        }
    }

    /**
     * An annotation that no glue is generated for yet (rule DS-16): what its method may call follows from it all the same.
     *
     * @param annotation what it is
     * @param number the interrupt or the service that it hooks
     */
    record Unbuilt(Method method, Tag tag, Hook annotation, int number) implements Entry {

        /** The annotations that no glue is generated for. */
        public enum Hook {
            /** {@code @V86Api}. */
            V86_API("V86Api", "DDB V86_API_Proc"),
            /** {@code @PmApi}. */
            PM_API("PmApi", "DDB PM_API_Proc"),
            /** {@code @V86Int}. */
            V86_INT("V86Int", "Hook_V86_Int_Chain"),
            /** {@code @PmInt}. */
            PM_INT("PmInt", "Set_PM_Int_Vector"),
            /** {@code @HookService}. */
            SERVICE("HookService", "Hook_Device_Service"),
            /** {@code @OnIdle}. */
            IDLE("OnIdle", "Call_When_Idle"),
            /** {@code @OnTaskSwitch}. */
            TASK_SWITCH("OnTaskSwitch", "Call_When_Task_Switched"),
            /** {@code @Fault}. */
            FAULT("Fault", "Hook_V86_Fault");

            private final String annotation;
            private final String installer;

            Hook(String annotation, String installer) {
                this.annotation = annotation;
                this.installer = installer;
            }
        }

        @Override
        public String kind() {
            return annotation.annotation;
        }

        @Override
        public String installer(Target target) {
            return annotation.installer;
        }
    }
}
