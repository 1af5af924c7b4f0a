package org.vxd4j.vmm.kernel;

import java.util.Optional;
import org.vxd4j.api.link.ServiceGate;
import org.vxd4j.api.rule.ContextRules;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.Severity;
import org.vxd4j.api.rule.VersionRules;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.Versions;
import org.vxd4j.vmm.VmmFault;
import org.vxd4j.vmm.kernel.Frames.Level;

/** The door of every service: may it be called in this version, at this time, from this kind of code? */
final class Gate implements ServiceGate {

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
            kernel.handlerOrder.service(kernel.current, service.name());
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
                    VersionRules.missing(service),
                    service,
                    "%s exists from Windows %s on, and this machine runs %s. Use a service of that version."
                            .formatted(service, service.since().label(), kernel.target.label()));
        }
        Level level = frames.level();
        if (level == Level.INTERRUPT && !kernel.interrupts.knowsThatAVmWasHit()) {
            ContextRules.atInterruptTime(service, kernel.target, kernel.interrupts.inTimerInterrupt())
                    .ifPresent(rule -> atInterruptTime(rule, service));
        }
        if (!frames.contains(Level.INIT)) {
            Optional<Rule> late = ContextRules.afterInit(service, kernel.target);
            if (late.isPresent()) {
                throw fault(
                        late.get(),
                        service,
                        "%s may be called during initialisation only. Call it while handling SYS_CRITICAL_INIT, DEVICE_INIT or INIT_COMPLETE."
                                .formatted(service));
            }
        }
        Optional<Rule> nothingHolds = level == Level.LATE_EVENT ? ContextRules.whenLate(service) : Optional.empty();
        if (nothingHolds.isPresent()) {
            throw fault(
                    nothingHolds.get(),
                    service,
                    "%s acts on the current virtual machine, and this callback's time has run out: none of its restrictions holds. Look at carry first, and do only what is safe anywhere when it is set."
                            .formatted(service));
        }
        if (level == Level.RING0_EVENT) {
            Optional<Rule> broken = ContextRules.inRing0Event(service);
            if (broken.isPresent()) {
                throw fault(
                        broken.get(),
                        service,
                        "%s is called from a RING0_EVENT callback. %s Drop RING0_EVENT, or schedule an ordinary event for this part."
                                .formatted(service, broken.get().statement()));
            }
        }
    }

    private void atInterruptTime(Rule rule, ServiceContract service) {
        String why = service.async() == Versions.UNSTATED
                ? "is called at interrupt time, and no document says that it is asynchronous"
                : "is not asynchronous and is called at interrupt time";
        String what = "%s %s. Schedule an event and call it there.".formatted(service, why);
        if (ContextRules.severityAtInterruptTime(rule, service, kernel.target) == Severity.ERROR) {
            throw fault(rule, service, what);
        }
        kernel.warnOnce(rule, service.name(), what);
    }

    private VmmFault fault(Rule rule, ServiceContract service, String what) {
        return kernel.fault(rule, what, service.name());
    }
}
