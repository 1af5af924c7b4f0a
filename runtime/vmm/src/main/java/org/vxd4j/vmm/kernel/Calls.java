package org.vxd4j.vmm.kernel;

import org.vxd4j.api.EventProc;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.vmm.VmmFault;
import org.vxd4j.vmm.kernel.Frames.Level;

/** Calls from the VMM into drivers: registers in, the author's code, and what must be in order when it returns. */
final class Calls {
    private static final Rule PRESERVE = RuleCatalogue.get("CB-02");
    private static final Rule RETURN_STATE = RuleCatalogue.get("CB-04");

    /** EBP: where the client registers lie; the simulated ring 0 has no address for them. */
    private static final int CLIENT_FRAME = 0xC0FF_0000;

    private final Kernel kernel;

    Calls(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Calls an event's callback in thread {@code t}. */
    void event(VmThread t, PendingEvent event, boolean late) {
        boolean before = begin(t, event.ring0() ? Level.RING0_EVENT : Level.EVENT, event.name);
        try {
            Registers r = standard(t, event.refData);
            if (late) {
                handlesOfLateEvent(r, event);
            }
            r.setCarry(late);
            if (event.entry != null) {
                event.entry.call(r);
            } else {
                event.proc.call(r);
            }
            check(t, r, event.name);
        } catch (RuntimeException | StackOverflowError e) {
            throw failed(event.name, e);
        } finally {
            end(t, before);
        }
    }

    /** A callback with the standard registers; {@code ecx} and carry as given. */
    void callback(
            VmThread t,
            Level level,
            String name,
            EventProc proc,
            Object refData,
            int ecx,
            boolean carry,
            boolean zero) {
        boolean before = begin(t, level, name);
        try {
            Registers r = standard(t, refData);
            r.set(Reg.ECX, ecx);
            r.setCarry(carry);
            r.setZero(zero);
            proc.call(r);
            check(t, r, name);
        } catch (RuntimeException | StackOverflowError e) {
            throw failed(name, e);
        } finally {
            end(t, before);
        }
    }

    /** A driver's hardware interrupt procedure, called by VPICD: the driver's name joins the chain. */
    void interrupt(String name, EventProc proc, Registers r) {
        VmThread t = kernel.current;
        boolean before = begin(t, Level.INTERRUPT, name);
        try {
            proc.call(r);
        } catch (RuntimeException | StackOverflowError e) {
            throw failed(name, e);
        } finally {
            end(t, before);
        }
    }

    /** After a time-out EBX and EDI name whom the event was for: the handles may be stale (rule ET-04). */
    private void handlesOfLateEvent(Registers r, PendingEvent event) {
        VirtualMachine vm = event.thread != null ? event.thread.vm : event.vm;
        if (vm != null) {
            r.put(Reg.EBX, vm.handle);
        }
        if (event.thread != null) {
            r.put(Reg.EDI, event.thread.handle);
        }
    }

    private boolean begin(VmThread t, Level level, String name) {
        t.frames.push(level, name);
        boolean before = t.ring0InterruptsEnabled;
        t.ring0InterruptsEnabled = level != Level.INTERRUPT;
        kernel.spend(kernel.costs.callback());
        return before;
    }

    private void end(VmThread t, boolean interruptsBefore) {
        t.ring0InterruptsEnabled = interruptsBefore;
        t.frames.pop();
    }

    private Registers standard(VmThread t, Object refData) {
        Registers r = t.frames.registers();
        r.put(Reg.EBX, t.vm.handle);
        if (kernel.target.atLeast(Target.WIN95)) {
            r.put(Reg.EDI, t.handle);
        }
        r.point(Reg.EDX, refData instanceof Integer dword ? dword : 0, refData);
        r.point(Reg.EBP, CLIENT_FRAME, t.client);
        return r;
    }

    private void check(VmThread t, Registers r, String name) {
        if (r.client() != t.client) {
            throw kernel.fault(
                    PRESERVE,
                    name + " returned with another EBP. Preserve EBP: it may change EAX EBX ECX EDX ESI EDI only.",
                    "");
        }
        if (r.direction() || !t.ring0InterruptsEnabled && t.frames.level() != Level.INTERRUPT) {
            throw kernel.fault(
                    RETURN_STATE,
                    name
                            + (r.direction()
                                    ? " returned with the direction flag set. Clear it with CLD before returning."
                                    : " returned with interrupts disabled. Give what disableInterrupts() returned to"
                                            + " restoreInterrupts() on every path."),
                    "");
        }
    }

    /** The fault for an exception that a driver let escape; faults pass as they are. */
    RuntimeException failed(String name, Throwable thrown) {
        if (thrown instanceof VmmFault fault) {
            return fault;
        }
        if (thrown instanceof ServiceNotImplemented missing) {
            return kernel.notImplemented(missing);
        }
        return kernel.driverFailed(name, thrown);
    }
}
