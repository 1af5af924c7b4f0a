package org.vxd4j.vmm.kernel;

import java.util.List;
import org.vxd4j.api.ClientRegs;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.EventHandle;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.ThreadHandle;
import org.vxd4j.api.TimeOutHandle;
import org.vxd4j.api.Via;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.link.DeviceHeader;
import org.vxd4j.api.rule.CallArguments;
import org.vxd4j.api.rule.CallRules;
import org.vxd4j.api.rule.EventArguments;
import org.vxd4j.api.rule.EventRules;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.Severity;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.vmm.trace.TraceKind;

/** What the VMM's services share: from handles to objects, and the checks of arguments with the functions of the rules. */
abstract class ServiceArguments {
    private static final Rule LIVE_VM = RuleCatalogue.get("ES-01");
    private static final Rule THREAD_OR_NOT = RuleCatalogue.get("EF-08");
    private static final Rule FIRST_THREAD = RuleCatalogue.get("NX-06");

    final Kernel kernel;
    final Directory directory;
    final DeviceHeader header;

    ServiceArguments(Kernel kernel, Directory directory, DeviceHeader header) {
        this.kernel = kernel;
        this.directory = directory;
        this.header = header;
    }

    final void enter(ServiceContract service) {
        kernel.gate.enter(service);
    }

    /** What a raw callback is called in traces. */
    final String name() {
        return header.name() + " callback";
    }

    final VirtualMachine vm(VmHandle handle) {
        VirtualMachine vm = directory.find(handle);
        if (vm == null || vm.destroyed) {
            throw kernel.fault(
                    LIVE_VM,
                    "%s is not a live virtual machine. Validate a stored handle with Validate_VM_Handle before using it."
                            .formatted(handle == null ? "VM handle 0" : handle),
                    "");
        }
        return vm;
    }

    /** A virtual machine that may have ended: its events can still be cancelled until Destroy_VM is over. */
    final VirtualMachine vmOfEvent(VmHandle handle) {
        VirtualMachine vm = directory.find(handle);
        return vm != null ? vm : vm(handle);
    }

    final VmThread thread(ThreadHandle handle) {
        VmThread thread = handle == null ? null : directory.find(handle);
        if (thread == null || thread.vm.destroyed) {
            throw kernel.fault(
                    THREAD_OR_NOT,
                    "%s is not a live thread. Pass the handle of one, as Get_Cur_Thread_Handle returns it."
                            .formatted(handle == null ? "thread handle 0" : handle),
                    "");
        }
        return thread;
    }

    final EventArguments.Handle handleOf(EventTarget target) {
        if (target instanceof ThreadHandle) {
            return EventArguments.Handle.THREAD;
        }
        if (target instanceof VmHandle vm) {
            return vm == directory.systemVm().handle ? EventArguments.Handle.SYSTEM_VM : EventArguments.Handle.OTHER_VM;
        }
        return EventArguments.Handle.GLOBAL;
    }

    final int plain(Via via, VirtualMachine vm, VmThread thread, Object refData, EventProc callback) {
        return kernel.events.post(via, null, callback, name(), vm, thread, 0, 0, -1, refData);
    }

    final int restricted(
            int boost, EventTarget target, int flags, Object refData, EventProc callback, int timeOutMillis) {
        checkArguments(Via.CALL_RESTRICTED_EVENT, handleOf(target), flags, boost, timeOutMillis);
        VirtualMachine vm = target instanceof VmHandle handle ? vm(handle) : null;
        VmThread thread = target instanceof ThreadHandle handle ? thread(handle) : null;
        return kernel.events.post(
                Via.CALL_RESTRICTED_EVENT, null, callback, name(), vm, thread, flags, boost, timeOutMillis, refData);
    }

    /** The rules on events, on the registers of a call: EDI counts as stated when the flag says so, or when it is not zero. */
    final void checkArguments(Via via, EventArguments.Handle handle, int flags, int boost, int timeOutMillis) {
        int stated = Pef.TIME_OUT.in(flags) || timeOutMillis != 0 ? timeOutMillis : -1;
        refuse(
                EventRules.check(new EventArguments(header.target(), via, handle, flags, boost, stated)),
                via.ddkName(),
                name());
    }

    /** Faults for the first error; warnings go to the trace. */
    final void refuse(List<Finding> findings, String service, String callback) {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                String what = finding.what() + "\n  " + finding.why() + "\n  " + finding.fix();
                throw kernel.fault(finding.rule(), callback + ": " + what, service);
            }
            if (finding.severity() == Severity.WARNING) {
                kernel.warnOnce(finding.rule(), callback, finding.what());
            }
        }
    }

    /** The rules on calls, on the arguments of one that happens, in the order of the Java method. */
    final void check(ServiceContract service, Object... arguments) {
        refuse(
                CallRules.check(CallArguments.of(header.target(), header.deviceId(), service, arguments)),
                service.name(),
                header.name());
    }

    final void cancel(EventHandle event, Via scheduledBy, Via alternative, VirtualMachine vm, ServiceContract service) {
        kernel.events.cancel(event.dword(), scheduledBy, alternative, vm, service.name());
    }

    final TimeOutHandle timeOut(
            int millis, VirtualMachine vm, VmThread thread, boolean async, Object refData, EventProc callback) {
        return new TimeOutHandle(kernel.timeOuts.start(name(), callback, refData, millis, vm, thread, async));
    }

    /** The first thread takes the interrupt. What VPICD simulates goes there from wherever VPICD's event was served. */
    final void simulate(int interrupt) {
        VmThread t = kernel.current;
        VmThread first = t.vm.initialThread();
        if (t != first && kernel.target.atLeast(Target.WIN95) && header.deviceId() != DeviceId.VPICD) {
            throw kernel.fault(
                    FIRST_THREAD,
                    "%s simulates interrupt %02Xh in %s, which is not the first thread of its virtual machine. Post a thread event to the one that Get_Initial_Thread_Handle returns."
                            .formatted(header.name(), interrupt, t),
                    "Simulate_Int");
        }
        first.returns.simulate(interrupt);
    }

    /** The System VM's boost is its initial thread's (Windows 95); every other VM has one thread only. */
    final void adjustPriority(int boost, VirtualMachine vm) {
        boolean threadOnly = vm.isSystem() && kernel.target.atLeast(Target.WIN95);
        kernel.priorities.adjust(threadOnly ? null : vm, threadOnly ? vm.initialThread() : null, boost, name());
        kernel.rescheduleInsideCall();
    }

    final void setVirtualInterrupts(boolean on) {
        VmThread t = kernel.current;
        if (t.client.interruptsEnabled() != on) {
            t.client.setFlag(ClientRegs.IF, on);
            kernel.note(TraceKind.IF_CHANGED, "", on ? 1 : 0, 0);
        }
    }
}
