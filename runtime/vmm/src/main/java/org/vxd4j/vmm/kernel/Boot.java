package org.vxd4j.vmm.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.board.Board;
import org.vxd4j.vmm.Choices;
import org.vxd4j.vmm.Costs;
import org.vxd4j.vmm.StopReason;
import org.vxd4j.vmm.guest.Guest;
import org.vxd4j.vmm.trace.Trace;
import org.vxd4j.vmm.trace.TraceKind;

/** The kernel's one door: it boots the machine, runs it, and ends it. */
public final class Boot {

    /** VM_Not_Executeable, EDX: the virtual machine's creation failed. */
    private static final int CREATE_FAILED = 4;

    private static final int CRIT_INIT_FAILED = 8;
    private static final int INIT_FAILED = 0x10;

    private static final Rule ENDS_AS_OWNER = RuleCatalogue.get("CS-15");

    private final Kernel kernel;
    private final Directory directory;
    private final Devices devices;
    private boolean shutDown;

    /** Boots: System VM, drivers, init messages, other virtual machines. */
    public Boot(
            Target target,
            Board board,
            Trace trace,
            Choices choices,
            Costs costs,
            List<Class<?>> drivers,
            Guest systemVm,
            List<Guest> systemThreads,
            List<Guest> vms) {
        if (!systemThreads.isEmpty() && !target.atLeast(Target.WIN95)) {
            throw new IllegalArgumentException("Windows " + target.label()
                    + " has one thread for each VM: use target WIN95, or vm() instead of systemThread()");
        }
        kernel = new Kernel(target, board, trace, choices, costs);
        directory = new Directory(kernel);
        devices = new Devices(kernel, directory);
        VirtualMachine system = directory.createVm(systemVm);
        kernel.current = system.initialThread();
        devices.load(drivers);
        devices.initialise();
        for (Guest guest : systemThreads) {
            directory.createThread(system, guest);
        }
        for (Guest guest : vms) {
            createVm(guest);
        }
    }

    /** The contracts that the kernel implements. */
    public static Collection<ServiceContract> implementedServices() {
        return VmmServices.implemented();
    }

    private void createVm(Guest guest) {
        VirtualMachine vm = directory.createVm(guest);
        VmThread creator = kernel.current;
        if (devices.broadcast(ControlMessage.CREATE_VM, vm.handle, 0)) {
            destroy(vm, creator, CREATE_FAILED);
            return;
        }
        kernel.become(vm.initialThread());
        try {
            if (devices.broadcast(ControlMessage.VM_CRITICAL_INIT, vm.handle, 0)) {
                destroy(vm, creator, CRIT_INIT_FAILED);
            } else if (devices.broadcast(ControlMessage.VM_INIT, vm.handle, 0)) {
                destroy(vm, creator, INIT_FAILED);
            }
        } finally {
            kernel.become(creator);
        }
    }

    /**
     * A virtual machine whose creation failed: the devices are told, and nothing that waits for it survives. Drivers cancel their
     * own events in Destroy_VM at the latest, so the rest is taken back after that message.
     */
    private void destroy(VirtualMachine vm, VmThread creator, int why) {
        vm.live = false;
        kernel.become(creator);
        sendWithTwin(ControlMessage.VM_NOT_EXECUTEABLE, ControlMessage.VM_NOT_EXECUTEABLE2, vm.handle, why);
        vm.destroyed = true;
        sendWithTwin(ControlMessage.DESTROY_VM, ControlMessage.DESTROY_VM2, vm.handle, 0);
        new Leftovers(kernel).reportEvents(vm);
        kernel.events.takeBackAll(vm);
        kernel.timeOuts.takeBackAll(vm);
        kernel.callbacks.takeBackAll(vm);
        if (kernel.crit.takeFrom(vm)) {
            kernel.warnOnce(
                    ENDS_AS_OWNER,
                    vm.handle.toString(),
                    "ended while it owned the critical section. Release it before the virtual machine ends");
        }
    }

    private void sendWithTwin(ControlMessage message, ControlMessage twin, VmHandle vm, int edx) {
        devices.broadcast(message, vm, edx);
        devices.broadcast(twin, vm, edx);
    }

    /** Runs until the time, the condition, or the end of everything. */
    public StopReason run(long until, BooleanSupplier condition) {
        if (shutDown) {
            throw new IllegalStateException("the machine is shut down: build a new one");
        }
        return kernel.run(until, condition);
    }

    /** Ends Windows in order. */
    public void shutdown() {
        if (shutDown) {
            return;
        }
        kernel.end(this::end);
    }

    private void end() {
        shutDown = true;
        VmHandle system = directory.systemVm().handle;
        kernel.become(directory.systemVm().initialThread());
        sendWithTwin(ControlMessage.SYS_VM_TERMINATE, ControlMessage.SYS_VM_TERMINATE2, system, 0);
        sendWithTwin(ControlMessage.SYSTEM_EXIT, ControlMessage.SYSTEM_EXIT2, system, 0);
        sendWithTwin(ControlMessage.SYS_CRITICAL_EXIT, ControlMessage.SYS_CRITICAL_EXIT2, system, 0);
        kernel.events.takeBackAll();
        kernel.timeOuts.takeBackAll();
        kernel.callbacks.takeBackAll();
        kernel.invariants.atShutdown();
        new Leftovers(kernel).report();
        kernel.note(TraceKind.STOPPED, "shutdown", 0, 0);
    }

    /** Unwinds blocked driver code. */
    public void close() {
        kernel.requireStopped();
        kernel.stacks.close();
    }

    /** The loaded driver of this class. */
    public <T> T driver(Class<T> type) {
        return devices.driver(type);
    }

    /** Handles of all virtual machines. */
    public List<VmHandle> vms() {
        List<VmHandle> handles = new ArrayList<>();
        for (VirtualMachine vm : directory.vms()) {
            handles.add(vm.handle);
        }
        return handles;
    }

    /** The execution priority of a virtual machine's initial thread. */
    public int execPriority(VmHandle vm) {
        return known(vm).initialThread().execPriority();
    }

    /** Virtual nanoseconds a virtual machine has run. */
    public long runNanos(VmHandle vm) {
        return known(vm).runNanos;
    }

    /** Events that are queued and not called yet. */
    public int pendingEvents() {
        return kernel.events.pending();
    }

    private VirtualMachine known(VmHandle vm) {
        VirtualMachine found = directory.find(vm);
        if (found == null) {
            throw new IllegalArgumentException(vm + " is not a virtual machine of this machine");
        }
        return found;
    }
}
