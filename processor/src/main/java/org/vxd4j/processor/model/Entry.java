package org.vxd4j.processor.model;

import java.util.List;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Target;
import org.vxd4j.api.Via;
import org.vxd4j.api.rule.EventArguments;

/** A method of a driver with the annotation that makes it an entry point. A value that is not readable is null: javac reports it. */
public sealed interface Entry {

    /** The author's method. */
    Method method();

    /** Where the annotation stands. */
    Tag tag();

    /** The annotation's simple name. */
    String kind();

    /** {@code @Control}. */
    record Control(Method method, Tag tag, ControlMessage message) implements Entry {
        @Override
        public String kind() {
            return "Control";
        }
    }

    /** {@code @Service}, with {@code @Async} or without. */
    record Service(Method method, Tag tag, int ordinal, boolean async) implements Entry {
        @Override
        public String kind() {
            return "Service";
        }
    }

    /** {@code @EventCallback}. */
    record Event(Method method, Tag tag, Scope scope, List<Pef> flags, int boost, int timeOutMillis, Via via)
            implements Entry {
        @Override
        public String kind() {
            return "EventCallback";
        }

        /** What the rules and the kernel know of it. */
        public EventArguments arguments(Target target) {
            return EventArguments.ofAnnotation(
                    target, via, scope, Pef.mask(flags.toArray(Pef[]::new)), boost, timeOutMillis);
        }
    }

    /** {@code @TimeOut}. */
    record TimeOut(Method method, Tag tag, int millis, Scope scope, boolean async) implements Entry {
        @Override
        public String kind() {
            return "TimeOut";
        }
    }

    /** {@code @HardwareInterrupt}. */
    record Interrupt(Method method, Tag tag, int irq, boolean canShare) implements Entry {
        @Override
        public String kind() {
            return "HardwareInterrupt";
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
    }

    /** {@code @IoTrap}. */
    record PortTrap(Method method, Tag tag, List<Integer> ports) implements Entry {
        @Override
        public String kind() {
            return "IoTrap";
        }
    }

    /** {@code @CritSection}. */
    record Guard(Method method, Tag tag, List<BlockFlag> flags) implements Entry {
        @Override
        public String kind() {
            return "CritSection";
        }
    }
}
