package org.vxd4j.api.rule;

import java.util.List;
import java.util.Map;
import org.vxd4j.api.Target;
import org.vxd4j.api.service.ServiceContract;

/**
 * The rules that say that a version does not have a service: asked by the processor about what is called, by the kernel about
 * calls that happen, so both name the same rule, the most specific one.
 */
public final class VersionRules {
    static final Rule CANCEL_NOT_CRITICAL = Rule.error(
                    "CS-23",
                    "not-critical-cancel-needs-95",
                    "Call_When_Not_Critical can be taken back from Windows 95 on.",
                    "Cancel_Call_When_Not_Critical came with Windows 95; before it a callback that was installed will be"
                            + " called.",
                    """
                    // target: 3.1
                    @Control(ControlMessage.DEVICE_INIT)
                    void deviceInit(VmHandle vm) {
                      missed = vmm.cancelCallWhenNotCritical(released);
                    }

                    private final EventProc released = registers -> {};
                    private boolean missed;
                    """,
                    """
                    @Control(ControlMessage.DEVICE_INIT)
                    void deviceInit(VmHandle vm) {
                      missed = vmm.cancelCallWhenNotCritical(released);
                    }

                    private final EventProc released = registers -> {};
                    private boolean missed;
                    """,
                    "Windows 95 DDK, Cancel_Call_When_Not_Critical; seed Call_When_Not_Critical")
            .upTo(Target.WIN31);

    private static final Map<String, Rule> OWN = Map.of("Cancel_Call_When_Not_Critical", CANCEL_NOT_CRITICAL);

    static final List<Rule> ALL = List.copyOf(OWN.values());

    private VersionRules() {}

    /** The rule that a call breaks in a version before the service's first. */
    public static Rule missing(ServiceContract service) {
        return OWN.getOrDefault(service.name(), EventScopeRules.SERVICE_MISSING.rule());
    }
}
