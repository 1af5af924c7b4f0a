package org.vxd4j.vmm.kernel;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.vxd4j.api.Cpu;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.Scope;
import org.vxd4j.api.ThreadHandle;
import org.vxd4j.api.Via;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.link.DeviceHeader;
import org.vxd4j.api.link.EventEntry;
import org.vxd4j.api.link.EventPort;
import org.vxd4j.api.link.Linker;
import org.vxd4j.api.link.ServiceGate;
import org.vxd4j.api.link.TimeOutEntry;
import org.vxd4j.api.rule.EventArguments;
import org.vxd4j.api.rule.EventRules;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;

/** One driver's connection to the kernel: what its generated device block is built from, and where its posters post. */
final class DriverLink extends ServiceArguments implements Linker, EventPort {
    private static final Map<Via, ServiceContract> SERVICES = services();
    private static final ServiceContract SET_GLOBAL = timeOutService("setGlobalTimeOut");
    private static final ServiceContract SET_VM = timeOutService("setVmTimeOut");
    private static final ServiceContract SET_THREAD = timeOutService("setThreadTimeOut");
    private static final ServiceContract SET_ASYNC = timeOutService("setAsyncTimeOut");

    private final Devices devices;
    private final VmmServices vmm;

    /** What the rules say about each callback's constants, decided at its first use for each kind of handle. */
    private final Map<EventEntry, Map<EventArguments.Handle, List<Finding>>> findings = new IdentityHashMap<>();

    DriverLink(Kernel kernel, Directory directory, Devices devices, DeviceHeader header) {
        super(kernel, directory, header);
        this.devices = devices;
        this.vmm = new VmmServices(kernel, directory, header);
    }

    private static Map<Via, ServiceContract> services() {
        Map<Via, ServiceContract> services = new EnumMap<>(Via.class);
        for (ServiceContract contract : ServiceContracts.of(Vmm.class).all()) {
            for (Via via : Via.values()) {
                if (via.ddkName().equals(contract.name())) {
                    services.put(via, contract);
                }
            }
        }
        return services;
    }

    private static ServiceContract timeOutService(String method) {
        return ServiceContracts.of(Vmm.class).method(method);
    }

    @Override
    public Vmm vmm() {
        return vmm;
    }

    @Override
    public Cpu cpu() {
        return devices.cpu();
    }

    @Override
    public EventPort events() {
        return this;
    }

    @Override
    public ServiceGate gate() {
        return kernel.gate;
    }

    @Override
    public <T> T resolve(Class<T> type) {
        return devices.resolve(type, header);
    }

    @Override
    public int post(EventEntry entry, EventTarget target, Object refData) {
        ServiceContract service = SERVICES.get(entry.via());
        enter(service);
        try {
            if (entry.via() == Via.CALL_WHEN_NOT_CRITICAL) {
                kernel.callbacks.whenNotCritical(entry.name(), entry::call, refData);
                return 0;
            }
            EventTarget to = entry.scope() == Scope.SYSTEM_VM ? directory.systemVm().handle : target;
            VirtualMachine vm = entry.scope() == Scope.GLOBAL || to instanceof ThreadHandle ? null : vm((VmHandle) to);
            VmThread thread = entry.scope() == Scope.THREAD ? thread((ThreadHandle) to) : null;
            refuse(findings(entry, handleOf(to)), service.name(), entry.name());
            return kernel.events.post(
                    entry.via(),
                    entry,
                    null,
                    entry.name(),
                    vm,
                    thread,
                    entry.flags(),
                    entry.boost(),
                    entry.timeOutMillis(),
                    refData);
        } finally {
            kernel.gate.leave(service);
        }
    }

    private List<Finding> findings(EventEntry entry, EventArguments.Handle handle) {
        Map<EventArguments.Handle, List<Finding>> byHandle = findings.get(entry);
        if (byHandle == null) {
            byHandle = new EnumMap<>(EventArguments.Handle.class);
            findings.put(entry, byHandle);
        }
        List<Finding> known = byHandle.get(handle);
        if (known == null) {
            known = EventRules.check(new EventArguments(
                    header.target(), entry.via(), handle, entry.flags(), entry.boost(), entry.timeOutMillis()));
            byHandle.put(handle, known);
        }
        return known;
    }

    @Override
    public int start(TimeOutEntry entry, EventTarget target, Object refData) {
        ServiceContract service = entry.async()
                ? SET_ASYNC
                : switch (entry.scope()) {
                    case GLOBAL -> SET_GLOBAL;
                    case VM, SYSTEM_VM -> SET_VM;
                    case THREAD -> SET_THREAD;
                };
        enter(service);
        try {
            VirtualMachine vm = entry.scope() == Scope.SYSTEM_VM
                    ? directory.systemVm()
                    : entry.scope() == Scope.VM ? vm((VmHandle) target) : null;
            VmThread thread = entry.scope() == Scope.THREAD ? thread((ThreadHandle) target) : null;
            return kernel.timeOuts.start(entry.name(), entry::call, refData, entry.millis(), vm, thread, entry.async());
        } finally {
            kernel.gate.leave(service);
        }
    }
}
