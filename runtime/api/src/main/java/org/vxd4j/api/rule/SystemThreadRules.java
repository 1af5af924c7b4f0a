package org.vxd4j.api.rule;

import java.util.List;
import java.util.Set;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.Target;

/** The rule on making and ending threads, which is the system's own business (SC-14). */
public final class SystemThreadRules {

    /** The services that it is about. */
    public static final Set<String> SERVICES = Set.of("VMMCreateThread", "VMMTerminateThread");

    private SystemThreadRules() {}

    static final Rule SYSTEM_ONLY = Rule.error(
                    "SC-14",
                    "threads-are-the-systems",
                    "VMMCreateThread and VMMTerminateThread are for the system's own components; nobody ends the current thread"
                            + " or a virtual machine's first one.",
                    "A thread that ends itself has no stack to return on, and a virtual machine without its first thread cannot be"
                            + " closed.",
                    """
                    void end() {
                      vmm.vmmTerminateThread(vmm.getCurThreadHandle());
                    }
                    """,
                    """
                    ThreadHandle current() {
                      return vmm.getCurThreadHandle();
                    }
                    """,
                    "Windows 95 DDK, VMMCreateThread and VMMTerminateThread")
            .from(Target.WIN95);

    static final List<Rule> ALL = List.of(SYSTEM_ONLY);

    /** A driver ends a thread that must not end. */
    public static Finding ends(String thread) {
        return new Finding(
                SYSTEM_ONLY,
                Severity.ERROR,
                Part.VALUE,
                null,
                "%s is ended".formatted(thread),
                "Only a thread that is neither current nor its virtual machine's first can be ended.",
                "Return from the callback; Close_VM ends a virtual machine with all its threads.",
                "VMMTerminateThread");
    }

    /** A driver calls what is for the system; true of all that have no id among those kept for the system. */
    public static boolean isForeign(int deviceId) {
        return !DeviceId.isSystem(deviceId);
    }

    /** What is wrong with a call by a driver that is no part of the system: dangerous, as there may be one that has to. */
    public static Finding foreign(String service) {
        return new Finding(
                SYSTEM_ONLY,
                Severity.WARNING,
                Part.VALUE,
                null,
                service + " is for the system's own components",
                SYSTEM_ONLY.why(),
                "Post an event to a thread that is there, or state the reason with @Unchecked.",
                service);
    }
}
