package org.vxd4j.vmm.kernel;

import org.vxd4j.api.ClientRegs;
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
    private static final Rule STRANGE_CLIENT = RuleCatalogue.get("ET-06");
    private static final Rule RETURN_STATE = RuleCatalogue.get("CB-04");

    private static final Rule DEEP_CALLS = RuleCatalogue.get("CB-15");

    /** The figure is ours: deeper, a frame has less than 128 bytes of the 4 KB of a ring-0 stack. */
    private static final int DEEP = 32;

    /** EBP: where the client registers lie; the simulated ring 0 has no address for them. */
    static final int CLIENT_FRAME = 0xC0FF_0000;

    private final Kernel kernel;

    Calls(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Calls an event's callback in thread {@code t}. */
    void event(VmThread t, PendingEvent event, boolean late) {
        boolean before = begin(t, level(event, late), event.name);
        try {
            Registers r = standard(t, event.refData);
            r.setCarry(late);
            if (late) {
                callLate(t, event, r);
            } else {
                event.call(r);
            }
            check(t, r, event.name);
        } catch (RuntimeException | StackOverflowError e) {
            throw failed(event.name, e);
        } finally {
            end(t, before);
        }
    }

    private static Level level(PendingEvent event, boolean late) {
        if (event.ring0()) {
            return Level.RING0_EVENT;
        }
        return late ? Level.LATE_EVENT : Level.EVENT;
    }

    /** The client registers are a stranger's now, unless the event's own virtual machine happens to be current. */
    private void callLate(VmThread t, PendingEvent event, Registers r) {
        handlesOfLateEvent(r, event);
        VirtualMachine vm = event.target();
        if (vm == null || vm == t.vm) {
            event.call(r);
            return;
        }
        ClientRegs before = new ClientRegs();
        before.copyFrom(t.client);
        event.call(r);
        if (!before.sameAs(t.client)) {
            t.client.copyFrom(before);
            throw kernel.fault(
                    STRANGE_CLIENT,
                    "%s changed the client registers of %s after its time had run out; the event was for %s. Look at carry first, and leave them alone when it is set."
                            .formatted(event.name, t.vm.handle, vm.handle),
                    "");
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
            Registers r = level == Level.INTERRUPT ? referenceOnly(t, refData) : standard(t, refData);
            r.set(Reg.ECX, ecx);
            r.setCarry(carry);
            r.setZero(zero);
            proc.call(r);
            if (level != Level.INTERRUPT) {
                check(t, r, name);
            }
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
        VirtualMachine vm = event.target();
        if (vm != null) {
            r.put(Reg.EBX, vm.handle);
        }
        if (event.thread != null) {
            r.put(Reg.EDI, event.thread.handle);
        }
    }

    private boolean begin(VmThread t, Level level, String name) {
        kernel.spend(kernel.costs.callback());
        t.frames.push(level, name);
        boolean before = t.ring0InterruptsEnabled;
        t.ring0InterruptsEnabled = level != Level.INTERRUPT;
        if (level == Level.INTERRUPT) {
            t.ranInHandler = null;
        } else {
            kernel.interruptsOff.end();
        }
        if (t.frames.depth() > DEEP && kernel.target.atLeast(Target.WIN95)) {
            kernel.warnOnce(
                    DEEP_CALLS,
                    name,
                    "more than %d callbacks and services are nested on a ring-0 stack of 4 KB; schedule instead of calling at once"
                            .formatted(DEEP));
        }
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
        reference(r, refData);
        r.point(Reg.EBP, CLIENT_FRAME, t.client);
        return r;
    }

    /** At interrupt time the current virtual machine is arbitrary: no EBX, no client registers (rule IT-07). */
    private static Registers referenceOnly(VmThread t, Object refData) {
        Registers r = t.frames.registers();
        reference(r, refData);
        return r;
    }

    private static void reference(Registers r, Object refData) {
        r.point(Reg.EDX, refData instanceof Integer dword ? dword : 0, refData);
    }

    private void check(VmThread t, Registers r, String name) {
        if (r.client() != t.client) {
            throw kernel.fault(
                    PRESERVE,
                    name + " returned with another EBP. Preserve EBP: it may change EAX EBX ECX EDX ESI EDI only.",
                    "");
        }
        if (r.direction() || !t.ring0InterruptsEnabled) {
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
