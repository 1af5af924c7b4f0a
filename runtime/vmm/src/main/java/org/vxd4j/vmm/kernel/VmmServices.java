package org.vxd4j.vmm.kernel;

import java.util.Collection;
import org.vxd4j.api.CritStatus;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.GlobalEvent;
import org.vxd4j.api.IoProc;
import org.vxd4j.api.PriorityEvent;
import org.vxd4j.api.RestrictedEvent;
import org.vxd4j.api.ThreadEvent;
import org.vxd4j.api.ThreadHandle;
import org.vxd4j.api.TimeOutHandle;
import org.vxd4j.api.Via;
import org.vxd4j.api.VmEvent;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.VmmVersion;
import org.vxd4j.api.link.DeviceHeader;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;

/** The VMM's services as one driver sees them: every call passes the gate, has its arguments checked, and goes to its subject. */
final class VmmServices extends ServiceArguments implements Vmm {
    private static final ServiceContracts TABLE = ServiceContracts.of(Vmm.class);
    private static final ServiceContract GET_VMM_VERSION = TABLE.method("getVmmVersion");
    private static final ServiceContract GET_CUR_VM_HANDLE = TABLE.method("getCurVmHandle");
    private static final ServiceContract TEST_CUR_VM_HANDLE = TABLE.method("testCurVmHandle");
    private static final ServiceContract GET_SYS_VM_HANDLE = TABLE.method("getSysVmHandle");
    private static final ServiceContract TEST_SYS_VM_HANDLE = TABLE.method("testSysVmHandle");
    private static final ServiceContract VALIDATE_VM_HANDLE = TABLE.method("validateVmHandle");
    private static final ServiceContract GET_VMM_REENTER_COUNT = TABLE.method("getVmmReenterCount");
    private static final ServiceContract CALL_WHEN_VM_RETURNS = TABLE.method("callWhenVmReturns");
    private static final ServiceContract SCHEDULE_GLOBAL_EVENT = TABLE.method("scheduleGlobalEvent");
    private static final ServiceContract SCHEDULE_VM_EVENT = TABLE.method("scheduleVmEvent");
    private static final ServiceContract CALL_GLOBAL_EVENT = TABLE.method("callGlobalEvent");
    private static final ServiceContract CALL_VM_EVENT = TABLE.method("callVmEvent");
    private static final ServiceContract CANCEL_GLOBAL_EVENT = TABLE.method("cancelGlobalEvent");
    private static final ServiceContract CANCEL_VM_EVENT = TABLE.method("cancelVmEvent");
    private static final ServiceContract CALL_PRIORITY_VM_EVENT = TABLE.method("callPriorityVmEvent");
    private static final ServiceContract CANCEL_PRIORITY_VM_EVENT = TABLE.method("cancelPriorityVmEvent");
    private static final ServiceContract CALL_WHEN_VM_INTS_ENABLED = TABLE.method("callWhenVmIntsEnabled");
    private static final ServiceContract ENABLE_VM_INTS = TABLE.method("enableVmInts");
    private static final ServiceContract DISABLE_VM_INTS = TABLE.method("disableVmInts");
    private static final ServiceContract ADJUST_EXEC_PRIORITY = TABLE.method("adjustExecPriority");
    private static final ServiceContract BEGIN_CRITICAL_SECTION = TABLE.method("beginCriticalSection");
    private static final ServiceContract END_CRITICAL_SECTION = TABLE.method("endCriticalSection");
    private static final ServiceContract CLAIM_CRITICAL_SECTION = TABLE.method("claimCriticalSection");
    private static final ServiceContract RELEASE_CRITICAL_SECTION = TABLE.method("releaseCriticalSection");
    private static final ServiceContract CALL_WHEN_NOT_CRITICAL = TABLE.method("callWhenNotCritical");
    private static final ServiceContract GET_CRIT_SECTION_STATUS = TABLE.method("getCritSectionStatus");
    private static final ServiceContract SET_GLOBAL_TIME_OUT = TABLE.method("setGlobalTimeOut");
    private static final ServiceContract SET_VM_TIME_OUT = TABLE.method("setVmTimeOut");
    private static final ServiceContract CANCEL_TIME_OUT = TABLE.method("cancelTimeOut");
    private static final ServiceContract GET_SYSTEM_TIME = TABLE.method("getSystemTime");
    private static final ServiceContract SIMULATE_INT = TABLE.method("simulateInt");
    private static final ServiceContract INSTALL_IO_HANDLER = TABLE.method("installIoHandler");
    private static final ServiceContract GET_CRIT_STATUS_NO_BLOCK = TABLE.method("getCritStatusNoBlock");
    private static final ServiceContract SCHEDULE_THREAD_EVENT = TABLE.method("scheduleThreadEvent");
    private static final ServiceContract CANCEL_THREAD_EVENT = TABLE.method("cancelThreadEvent");
    private static final ServiceContract SET_THREAD_TIME_OUT = TABLE.method("setThreadTimeOut");
    private static final ServiceContract SET_ASYNC_TIME_OUT = TABLE.method("setAsyncTimeOut");
    private static final ServiceContract GET_CUR_THREAD_HANDLE = TABLE.method("getCurThreadHandle");
    private static final ServiceContract GET_INITIAL_THREAD_HANDLE = TABLE.method("getInitialThreadHandle");
    private static final ServiceContract CANCEL_CALL_WHEN_NOT_CRITICAL = TABLE.method("cancelCallWhenNotCritical");
    private static final ServiceContract CALL_RESTRICTED_EVENT = TABLE.method("callRestrictedEvent");
    private static final ServiceContract CANCEL_RESTRICTED_EVENT = TABLE.method("cancelRestrictedEvent");
    private static final ServiceContract REGISTER_PEF_PROVIDER = TABLE.method("registerPefProvider");

    /** The contracts that are implemented here. */
    static Collection<ServiceContract> implemented() {
        return TABLE.implementedBy(VmmServices.class);
    }

    VmmServices(Kernel kernel, Directory directory, DeviceHeader header) {
        super(kernel, directory, header);
    }

    @Override
    public VmmVersion getVmmVersion() {
        enter(GET_VMM_VERSION);
        try {
            return new VmmVersion(kernel.target.version(), 0);
        } finally {
            kernel.gate.leave(GET_VMM_VERSION);
        }
    }

    @Override
    public VmHandle getCurVmHandle() {
        enter(GET_CUR_VM_HANDLE);
        try {
            return kernel.current.vm.handle;
        } finally {
            kernel.gate.leave(GET_CUR_VM_HANDLE);
        }
    }

    @Override
    public boolean testCurVmHandle(VmHandle vm) {
        enter(TEST_CUR_VM_HANDLE);
        try {
            return vm == kernel.current.vm.handle;
        } finally {
            kernel.gate.leave(TEST_CUR_VM_HANDLE);
        }
    }

    @Override
    public VmHandle getSysVmHandle() {
        enter(GET_SYS_VM_HANDLE);
        try {
            return directory.systemVm().handle;
        } finally {
            kernel.gate.leave(GET_SYS_VM_HANDLE);
        }
    }

    @Override
    public boolean testSysVmHandle(VmHandle vm) {
        enter(TEST_SYS_VM_HANDLE);
        try {
            return vm == directory.systemVm().handle;
        } finally {
            kernel.gate.leave(TEST_SYS_VM_HANDLE);
        }
    }

    @Override
    public boolean validateVmHandle(VmHandle vm) {
        enter(VALIDATE_VM_HANDLE);
        try {
            return !directory.isValid(vm);
        } finally {
            kernel.gate.leave(VALIDATE_VM_HANDLE);
        }
    }

    @Override
    public int getVmmReenterCount() {
        enter(GET_VMM_REENTER_COUNT);
        try {
            return kernel.interrupts.askReenterCount();
        } finally {
            kernel.gate.leave(GET_VMM_REENTER_COUNT);
        }
    }

    @Override
    public void callWhenVmReturns(int timeOutMillis, Object refData, EventProc callback) {
        enter(CALL_WHEN_VM_RETURNS);
        try {
            kernel.current.returns.await(name(), callback, refData, timeOutMillis);
        } finally {
            kernel.gate.leave(CALL_WHEN_VM_RETURNS);
        }
    }

    @Override
    public GlobalEvent scheduleGlobalEvent(Object refData, EventProc callback) {
        enter(SCHEDULE_GLOBAL_EVENT);
        try {
            return new GlobalEvent(plain(Via.SCHEDULE_GLOBAL_EVENT, null, null, refData, callback));
        } finally {
            kernel.gate.leave(SCHEDULE_GLOBAL_EVENT);
        }
    }

    @Override
    public VmEvent scheduleVmEvent(VmHandle vm, Object refData, EventProc callback) {
        enter(SCHEDULE_VM_EVENT);
        try {
            return new VmEvent(vm, plain(Via.SCHEDULE_VM_EVENT, vm(vm), null, refData, callback));
        } finally {
            kernel.gate.leave(SCHEDULE_VM_EVENT);
        }
    }

    @Override
    public GlobalEvent callGlobalEvent(Object refData, EventProc callback) {
        enter(CALL_GLOBAL_EVENT);
        try {
            return new GlobalEvent(plain(Via.CALL_GLOBAL_EVENT, null, null, refData, callback));
        } finally {
            kernel.gate.leave(CALL_GLOBAL_EVENT);
        }
    }

    @Override
    public VmEvent callVmEvent(VmHandle vm, Object refData, EventProc callback) {
        enter(CALL_VM_EVENT);
        try {
            return new VmEvent(vm, plain(Via.CALL_VM_EVENT, vm(vm), null, refData, callback));
        } finally {
            kernel.gate.leave(CALL_VM_EVENT);
        }
    }

    @Override
    public void cancelGlobalEvent(GlobalEvent event) {
        enter(CANCEL_GLOBAL_EVENT);
        try {
            cancel(event, Via.SCHEDULE_GLOBAL_EVENT, Via.CALL_GLOBAL_EVENT, null, CANCEL_GLOBAL_EVENT);
        } finally {
            kernel.gate.leave(CANCEL_GLOBAL_EVENT);
        }
    }

    @Override
    public void cancelVmEvent(VmHandle vm, VmEvent event) {
        enter(CANCEL_VM_EVENT);
        try {
            cancel(event, Via.SCHEDULE_VM_EVENT, Via.CALL_VM_EVENT, vmOfEvent(vm), CANCEL_VM_EVENT);
        } finally {
            kernel.gate.leave(CANCEL_VM_EVENT);
        }
    }

    @Override
    public PriorityEvent callPriorityVmEvent(
            int boost, VmHandle vm, int flags, Object refData, EventProc callback, int timeOutMillis) {
        enter(CALL_PRIORITY_VM_EVENT);
        try {
            VirtualMachine target = vm(vm);
            checkArguments(Via.CALL_PRIORITY_VM_EVENT, handleOf(vm), flags, boost, timeOutMillis);
            return new PriorityEvent(kernel.events.post(
                    Via.CALL_PRIORITY_VM_EVENT,
                    null,
                    callback,
                    name(),
                    target,
                    null,
                    flags,
                    boost,
                    timeOutMillis,
                    refData));
        } finally {
            kernel.gate.leave(CALL_PRIORITY_VM_EVENT);
        }
    }

    @Override
    public void cancelPriorityVmEvent(PriorityEvent event) {
        enter(CANCEL_PRIORITY_VM_EVENT);
        try {
            cancel(event, Via.CALL_PRIORITY_VM_EVENT, Via.CALL_PRIORITY_VM_EVENT, null, CANCEL_PRIORITY_VM_EVENT);
        } finally {
            kernel.gate.leave(CANCEL_PRIORITY_VM_EVENT);
        }
    }

    @Override
    public void callWhenVmIntsEnabled(Object refData, EventProc callback) {
        enter(CALL_WHEN_VM_INTS_ENABLED);
        try {
            kernel.callbacks.whenInterruptsEnabled(name(), callback, refData);
        } finally {
            kernel.gate.leave(CALL_WHEN_VM_INTS_ENABLED);
        }
    }

    @Override
    public void enableVmInts() {
        enter(ENABLE_VM_INTS);
        try {
            setVirtualInterrupts(true);
        } finally {
            kernel.gate.leave(ENABLE_VM_INTS);
        }
    }

    @Override
    public void disableVmInts() {
        enter(DISABLE_VM_INTS);
        try {
            setVirtualInterrupts(false);
        } finally {
            kernel.gate.leave(DISABLE_VM_INTS);
        }
    }

    @Override
    public void adjustExecPriority(int boost, VmHandle vm) {
        enter(ADJUST_EXEC_PRIORITY);
        try {
            adjustPriority(boost, vm(vm));
        } finally {
            kernel.gate.leave(ADJUST_EXEC_PRIORITY);
        }
    }

    @Override
    public void beginCriticalSection(int flags) {
        enter(BEGIN_CRITICAL_SECTION);
        try {
            check(BEGIN_CRITICAL_SECTION, flags);
            kernel.crit.begin(kernel.current, 1, flags);
        } finally {
            kernel.gate.leave(BEGIN_CRITICAL_SECTION);
        }
    }

    @Override
    public void endCriticalSection() {
        enter(END_CRITICAL_SECTION);
        try {
            kernel.crit.end(kernel.current, 1, END_CRITICAL_SECTION.name());
        } finally {
            kernel.gate.leave(END_CRITICAL_SECTION);
        }
    }

    @Override
    public void claimCriticalSection(int claims, int flags) {
        enter(CLAIM_CRITICAL_SECTION);
        try {
            check(CLAIM_CRITICAL_SECTION, claims, flags);
            kernel.crit.begin(kernel.current, claims, flags);
        } finally {
            kernel.gate.leave(CLAIM_CRITICAL_SECTION);
        }
    }

    @Override
    public void releaseCriticalSection(int claims) {
        enter(RELEASE_CRITICAL_SECTION);
        try {
            kernel.crit.end(kernel.current, claims, RELEASE_CRITICAL_SECTION.name());
        } finally {
            kernel.gate.leave(RELEASE_CRITICAL_SECTION);
        }
    }

    @Override
    public void callWhenNotCritical(Object refData, EventProc callback) {
        enter(CALL_WHEN_NOT_CRITICAL);
        try {
            kernel.callbacks.whenNotCritical(name(), callback, refData);
        } finally {
            kernel.gate.leave(CALL_WHEN_NOT_CRITICAL);
        }
    }

    @Override
    public CritStatus getCritSectionStatus() {
        enter(GET_CRIT_SECTION_STATUS);
        try {
            if (kernel.current.frames.level() != Frames.Level.INTERRUPT) {
                kernel.crit.completeRelease();
                kernel.rescheduleInsideCall();
            }
            return kernel.crit.status();
        } finally {
            kernel.gate.leave(GET_CRIT_SECTION_STATUS);
        }
    }

    @Override
    public TimeOutHandle setGlobalTimeOut(int millis, Object refData, EventProc callback) {
        enter(SET_GLOBAL_TIME_OUT);
        try {
            check(SET_GLOBAL_TIME_OUT, millis);
            return timeOut(millis, null, null, false, refData, callback);
        } finally {
            kernel.gate.leave(SET_GLOBAL_TIME_OUT);
        }
    }

    @Override
    public TimeOutHandle setVmTimeOut(int millis, VmHandle vm, Object refData, EventProc callback) {
        enter(SET_VM_TIME_OUT);
        try {
            check(SET_VM_TIME_OUT, millis);
            return timeOut(millis, vm(vm), null, false, refData, callback);
        } finally {
            kernel.gate.leave(SET_VM_TIME_OUT);
        }
    }

    @Override
    public void cancelTimeOut(TimeOutHandle timeOut) {
        enter(CANCEL_TIME_OUT);
        try {
            kernel.timeOuts.cancel(timeOut.dword(), CANCEL_TIME_OUT.name());
        } finally {
            kernel.gate.leave(CANCEL_TIME_OUT);
        }
    }

    @Override
    public int getSystemTime() {
        enter(GET_SYSTEM_TIME);
        try {
            return (int) (kernel.now() / 1_000_000);
        } finally {
            kernel.gate.leave(GET_SYSTEM_TIME);
        }
    }

    @Override
    public void simulateInt(int interrupt) {
        enter(SIMULATE_INT);
        try {
            check(SIMULATE_INT, interrupt);
            simulate(interrupt);
        } finally {
            kernel.gate.leave(SIMULATE_INT);
        }
    }

    @Override
    public boolean installIoHandler(IoProc callback, int port) {
        enter(INSTALL_IO_HANDLER);
        try {
            check(INSTALL_IO_HANDLER, callback, port);
            return !kernel.ioTraps.install(port, callback, header.name() + " port handler");
        } finally {
            kernel.gate.leave(INSTALL_IO_HANDLER);
        }
    }

    @Override
    public CritStatus getCritStatusNoBlock() {
        enter(GET_CRIT_STATUS_NO_BLOCK);
        try {
            return kernel.crit.status();
        } finally {
            kernel.gate.leave(GET_CRIT_STATUS_NO_BLOCK);
        }
    }

    @Override
    public ThreadEvent scheduleThreadEvent(ThreadHandle thread, Object refData, EventProc callback) {
        enter(SCHEDULE_THREAD_EVENT);
        try {
            return new ThreadEvent(thread, plain(Via.SCHEDULE_THREAD_EVENT, null, thread(thread), refData, callback));
        } finally {
            kernel.gate.leave(SCHEDULE_THREAD_EVENT);
        }
    }

    @Override
    public void cancelThreadEvent(ThreadHandle thread, ThreadEvent event) {
        enter(CANCEL_THREAD_EVENT);
        try {
            cancel(event, Via.SCHEDULE_THREAD_EVENT, Via.SCHEDULE_THREAD_EVENT, null, CANCEL_THREAD_EVENT);
        } finally {
            kernel.gate.leave(CANCEL_THREAD_EVENT);
        }
    }

    @Override
    public TimeOutHandle setThreadTimeOut(int millis, ThreadHandle thread, Object refData, EventProc callback) {
        enter(SET_THREAD_TIME_OUT);
        try {
            check(SET_THREAD_TIME_OUT, millis);
            return timeOut(millis, null, thread(thread), false, refData, callback);
        } finally {
            kernel.gate.leave(SET_THREAD_TIME_OUT);
        }
    }

    @Override
    public TimeOutHandle setAsyncTimeOut(int millis, Object refData, EventProc callback) {
        enter(SET_ASYNC_TIME_OUT);
        try {
            check(SET_ASYNC_TIME_OUT, millis);
            return timeOut(millis, null, null, true, refData, callback);
        } finally {
            kernel.gate.leave(SET_ASYNC_TIME_OUT);
        }
    }

    @Override
    public ThreadHandle getCurThreadHandle() {
        enter(GET_CUR_THREAD_HANDLE);
        try {
            return kernel.current.handle;
        } finally {
            kernel.gate.leave(GET_CUR_THREAD_HANDLE);
        }
    }

    @Override
    public ThreadHandle getInitialThreadHandle(VmHandle vm) {
        enter(GET_INITIAL_THREAD_HANDLE);
        try {
            return vm(vm).initialThread().handle;
        } finally {
            kernel.gate.leave(GET_INITIAL_THREAD_HANDLE);
        }
    }

    @Override
    public boolean cancelCallWhenNotCritical(EventProc callback) {
        enter(CANCEL_CALL_WHEN_NOT_CRITICAL);
        try {
            return !kernel.callbacks.cancelNotCritical(callback);
        } finally {
            kernel.gate.leave(CANCEL_CALL_WHEN_NOT_CRITICAL);
        }
    }

    @Override
    public RestrictedEvent callRestrictedEvent(
            int boost, EventTarget target, int flags, Object refData, EventProc callback, int timeOutMillis) {
        enter(CALL_RESTRICTED_EVENT);
        try {
            return new RestrictedEvent(restricted(boost, target, flags, refData, callback, timeOutMillis));
        } finally {
            kernel.gate.leave(CALL_RESTRICTED_EVENT);
        }
    }

    @Override
    public void cancelRestrictedEvent(RestrictedEvent event) {
        enter(CANCEL_RESTRICTED_EVENT);
        try {
            cancel(event, Via.CALL_RESTRICTED_EVENT, Via.CALL_RESTRICTED_EVENT, null, CANCEL_RESTRICTED_EVENT);
        } finally {
            kernel.gate.leave(CANCEL_RESTRICTED_EVENT);
        }
    }

    @Override
    public int registerPefProvider(int flagBit, int reserved) {
        enter(REGISTER_PEF_PROVIDER);
        try {
            check(REGISTER_PEF_PROVIDER, flagBit, reserved);
            return kernel.interrupts.registerPefProvider(flagBit);
        } finally {
            kernel.gate.leave(REGISTER_PEF_PROVIDER);
        }
    }
}
