package org.vxd4j.vmm.kernel;

import org.vxd4j.api.link.ServiceGate;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.Versions;
import org.vxd4j.vmm.VmmFault;
import org.vxd4j.vmm.kernel.Frames.Level;

/** The door of every service: may it be called in this version, at this time, from this kind of code? */
final class Gate implements ServiceGate {
    private static final Rule VERSION = RuleCatalogue.get("DV-07");
    private static final Rule ASYNC_ONLY = RuleCatalogue.get("IT-01");
    private static final Rule INIT_ONLY = RuleCatalogue.get("CM-01");
    private static final Rule INIT_ONLY_3X = RuleCatalogue.get("CM-02");
    private static final Rule RING0_NESTED = RuleCatalogue.get("R0-02");
    private static final Rule RING0_BLOCKS = RuleCatalogue.get("R0-03");
    private static final Rule RING0_PRIORITY = RuleCatalogue.get("R0-04");
    private static final Rule RING0_SWITCH = RuleCatalogue.get("R0-05");

    private final Kernel kernel;

    Gate(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public void enter(ServiceContract service) {
        if (kernel.stacks.closing()) {
            throw new MachineStopped();
        }
        Frames frames = kernel.current.frames;
        frames.push(Level.SERVICE, service.name());
        try {
            check(service, frames);
            kernel.spend(kernel.costs.service());
            kernel.interrupts.window();
        } catch (RuntimeException | Error e) {
            frames.pop();
            throw e;
        }
    }

    @Override
    public void leave(ServiceContract service) {
        if (!kernel.stacks.closing()) {
            kernel.current.frames.pop();
        }
    }

    private void check(ServiceContract service, Frames frames) {
        if (!kernel.target.atLeast(service.since())) {
            throw fault(
                    VERSION,
                    service,
                    "%s exists from Windows %s on, and this machine runs %s. Use a service of that version."
                            .formatted(service, service.since().label(), kernel.target.label()));
        }
        Level level = frames.level();
        if (level == Level.INTERRUPT && !service.isAsync(kernel.target) && !kernel.interrupts.knowsThatAVmWasHit()) {
            throw fault(
                    ASYNC_ONLY,
                    service,
                    "%s is not asynchronous and is called at interrupt time. Schedule an event and call it there."
                            .formatted(service));
        }
        if (service.isInitOnly(kernel.target) && !frames.contains(Level.INIT)) {
            Rule rule = service.initOnly() == Versions.ALWAYS ? INIT_ONLY : INIT_ONLY_3X;
            throw fault(
                    rule,
                    service,
                    "%s may be called during initialisation only. Call it while handling SYS_CRITICAL_INIT, DEVICE_INIT or INIT_COMPLETE."
                            .formatted(service));
        }
        if (level == Level.RING0_EVENT) {
            checkRing0(service);
        }
    }

    /** What a ring-0 event promised not to do: the effects of the services it calls tell. */
    private void checkRing0(ServiceContract service) {
        boolean schedules = service.effects().contains(Effect.SCHEDULES);
        if (service.effects().contains(Effect.NESTED_EXEC)) {
            throw ring0(RING0_NESTED, service, "runs virtual machine code");
        }
        if (service.effects().contains(Effect.BLOCKS)) {
            throw ring0(RING0_BLOCKS, service, "may block");
        }
        if (service.effects().contains(Effect.ADJUSTS_PRIORITY) && !schedules) {
            throw ring0(RING0_PRIORITY, service, "changes an execution priority");
        }
        if (service.effects().contains(Effect.TASK_SWITCH) && !schedules) {
            throw ring0(RING0_SWITCH, service, "may switch tasks");
        }
    }

    private VmmFault ring0(Rule rule, ServiceContract service, String does) {
        return fault(
                rule,
                service,
                "%s %s and is called from a RING0_EVENT callback. Drop RING0_EVENT, or schedule an ordinary event for this part."
                        .formatted(service, does));
    }

    private VmmFault fault(Rule rule, ServiceContract service, String what) {
        return kernel.fault(rule, what, service.name());
    }
}
