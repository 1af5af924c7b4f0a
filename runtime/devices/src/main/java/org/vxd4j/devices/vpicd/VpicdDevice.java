package org.vxd4j.devices.vpicd;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.vxd4j.api.Boost;
import org.vxd4j.api.Control;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Cpu;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.EventCallback;
import org.vxd4j.api.EventHandle;
import org.vxd4j.api.In;
import org.vxd4j.api.InitOrder;
import org.vxd4j.api.IoTrap;
import org.vxd4j.api.IoType;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.IrqResult;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Target;
import org.vxd4j.api.Unchecked;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.Vpicd;
import org.vxd4j.api.VpicdVersion;
import org.vxd4j.api.VxD;
import org.vxd4j.api.rule.DescriptorRules;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.vmm.spi.Faults;
import org.vxd4j.vmm.spi.InterruptDispatch;

/**
 * The Virtual Programmable Interrupt Controller Device: brings hardware interrupts to the drivers that virtualised them, and
 * simulates interrupts into virtual machines.
 *
 * <p>A request that no driver virtualised stays masked. Source: VPICD chapters of the Windows 3.0 and 3.1 guides, VPICD.INC.
 */
@VxD(
        name = "VPICD",
        deviceId = DeviceId.VPICD,
        major = 3,
        minor = 10,
        initOrder = InitOrder.VPICD,
        target = Target.WIN30)
public class VpicdDevice implements Vpicd {
    private static final Rule ONE_EOI = RuleCatalogue.get("PC-06");
    private static final Rule CARRY_ONLY_WHEN_SHARED = RuleCatalogue.get("PC-05");
    private static final Rule CLEAR_AT_EOI = RuleCatalogue.get("PC-07");

    /**
     * So many EOIs that leave a request standing, while no driver sets or clears it, are a storm. The figure is ours: more than the
     * queue of any device holds, whose driver may leave the request alone until the virtual machine has read everything.
     */
    static final int STORM = 4096;

    private static final int IRQS = 16;
    private static final int CASCADE_IRQ = 2;
    private static final int FIRST_HANDLE = 0xC0A0_0000;

    /** OCW2 command bits: end of interrupt, specific. */
    private static final int EOI = 0x20;

    private static final int SPECIFIC = 0x40;

    private final Vmm vmm;
    private final InterruptDispatch dispatch;
    private final Faults faults;
    private final VpicdDeviceEvents events;
    private final PhysicalPics physical;
    private final Request[] requests = new Request[IRQS];
    private final List<Sharer> sharers = new ArrayList<>();
    private final List<VirtualPic> virtualPics = new ArrayList<>();
    private Target version;
    private int simulatingOffset = -1;

    VpicdDevice(Vmm vmm, Cpu cpu, InterruptDispatch dispatch, Faults faults, VpicdDeviceEvents events) {
        this.vmm = vmm;
        this.dispatch = dispatch;
        this.faults = faults;
        this.events = events;
        this.physical = new PhysicalPics(cpu);
        for (int irq = 0; irq < IRQS; irq++) {
            requests[irq] = new Request(irq);
        }
    }

    @Control(ControlMessage.SYS_CRITICAL_INIT)
    boolean sysCriticalInit() {
        physical.initialise();
        dispatch.install(this::interrupt);
        int number = vmm.getVmmVersion().version();
        version = Stream.of(Target.values())
                .filter(t -> t.version() == number)
                .findFirst()
                .orElseThrow();
        if (version.atLeast(Target.WIN95)) {
            simulatingOffset = vmm.registerPefProvider(Integer.numberOfTrailingZeros(Pef.WAIT_NOT_HW_INT.bit()), 0);
        }
        return true;
    }

    /** The virtual machine is no more: nothing is simulated into it. */
    @Control(ControlMessage.VM_NOT_EXECUTEABLE)
    void vmNotExecuteable(VmHandle vm) {
        for (VirtualRequest request : virtualPic(vm).requests) {
            request.requestedBy = 0;
            if (!request.event.isNone()) {
                request.event.cancel(vmm);
                request.event = EventHandle.NONE;
            }
        }
    }

    // Physical interrupts

    /** The CPU took an interrupt: masks the line, frees the controllers for others, and asks the drivers. */
    private void interrupt(int vector) {
        int irq = vector - PhysicalPics.FIRST_VECTOR;
        if (irq < 0 || irq >= IRQS || physical.isSpurious(irq)) {
            return;
        }
        physical.mask(irq);
        physical.endOfInterrupt(irq);
        Request request = requests[irq];
        request.physicallyInService = true;
        VmHandle current = vmm.getCurVmHandle();
        for (int i = 0; i < request.sharers.size(); i++) {
            Sharer sharer = request.sharers.get(i);
            if (!sharer.call(sharer.descriptor.hwInt(), current, 0, false)) {
                return;
            }
        }
        notHandled(request);
    }

    /** Every driver said "not mine": the line is freed again. */
    private void notHandled(Request request) {
        if (!request.isShared()) {
            faults.warn(
                    CARRY_ONLY_WHEN_SHARED,
                    "IRQ " + request.irq,
                    "the only driver of the interrupt answered with carry; say canShare, or handle it");
        }
        if (request.physicallyInService) {
            request.physicallyInService = false;
            physical.unmask(request.irq);
        }
    }

    @Override
    public void physEoi(IrqHandle irq) {
        Request request = requests[irq.irq()];
        if (!request.physicallyInService) {
            throw faults.fault(
                    ONE_EOI,
                    "IRQ %d is not in service, so there is nothing to end. Call Phys_EOI exactly once for each interrupt that was handled."
                            .formatted(irq.irq()));
        }
        request.physicallyInService = false;
        physical.unmask(request.irq);
    }

    // Virtualising

    @Override
    public VpicdVersion getVersion() {
        return new VpicdVersion(0x030A, 1, IRQS - 1);
    }

    @Override
    public IrqResult virtualizeIrq(IrqDescriptor descriptor) {
        int irq = descriptor.irq();
        // A wrong number is answered with carry, options that Windows does not know are nobody's to try.
        DescriptorRules.check(version, OptionalInt.empty(), OptionalInt.of(descriptor.options())).stream()
                .findFirst()
                .ifPresent(f -> {
                    throw faults.fault(f.rule(), "%s. %s %s".formatted(f.what(), f.why(), f.fix()));
                });
        if (irq < 0 || irq >= IRQS || irq == CASCADE_IRQ || descriptor.hwInt() == null) {
            return new IrqResult(null, true);
        }
        Request request = requests[irq];
        if (!request.admits(descriptor)) {
            return new IrqResult(null, true);
        }
        IrqHandle handle = new IrqHandle(FIRST_HANDLE + sharers.size() * 0x100, irq);
        Sharer sharer = new Sharer(handle, descriptor, 1 << request.sharers.size(), faults);
        sharers.add(sharer);
        request.sharers.add(sharer);
        if (physical.isMasked(irq) && !request.physicallyInService) {
            physical.unmask(irq);
        }
        return new IrqResult(handle, false);
    }

    private Sharer sharer(IrqHandle handle) {
        for (int i = 0; i < sharers.size(); i++) {
            if (sharers.get(i).handle == handle) {
                return sharers.get(i);
            }
        }
        throw new IllegalArgumentException(
                handle
                        + " was not returned by VPICD_Virtualize_IRQ; pass the handle that it, or the interrupt procedure, gave");
    }

    private VirtualPic virtualPic(VmHandle vm) {
        while (virtualPics.size() < vm.id()) {
            virtualPics.add(null);
        }
        VirtualPic pic = virtualPics.get(vm.id() - 1);
        if (pic == null) {
            pic = new VirtualPic(vm, requests);
            virtualPics.set(vm.id() - 1, pic);
        }
        return pic;
    }

    // Simulating interrupts

    @Override
    public void setIntRequest(IrqHandle irq, VmHandle vm) {
        VirtualRequest request = virtualPic(vm).requests[irq.irq()];
        request.requestedBy |= sharer(irq).bit;
        request.unattended = 0;
        attempt(request);
    }

    @Override
    public void clearIntRequest(IrqHandle irq, VmHandle vm) {
        VirtualRequest request = virtualPic(vm).requests[irq.irq()];
        request.requestedBy &= ~sharer(irq).bit;
        request.unattended = 0;
    }

    /** Schedules the simulation, unless it is scheduled, not asked for, masked, or held up by another in service. */
    private void attempt(VirtualRequest request) {
        VirtualPic pic = virtualPic(request.vm);
        int irq = request.request.irq;
        if (request.requestedBy != 0
                && request.event.isNone()
                && !pic.isMasked(irq)
                && !pic.higherInService(irq)
                && !request.iretPending) {
            request.event = events.simulate(request.vm, request);
        }
    }

    /** The virtual machine is current and takes interrupts: simulates the request, if it still stands. */
    @Unchecked(rule = "BO-05", because = "simulated interrupts reach a VM even while another owns the critical section")
    @EventCallback(scope = Scope.VM, flags = Pef.WAIT_FOR_STI, boost = Boost.TIME_CRITICAL_BOOST)
    void simulate(VmHandle vm, VirtualRequest request) {
        request.event = EventHandle.NONE;
        VirtualPic pic = virtualPic(request.vm);
        int irq = request.request.irq;
        if (request.requestedBy == 0 || pic.isMasked(irq) || pic.higherInService(irq)) {
            return;
        }
        for (Sharer sharer : request.request.sharers) {
            boolean refused = sharer.call(sharer.descriptor.virtInt(), request.vm, 0, false);
            if (refused && (sharer.descriptor.options() & IrqDescriptor.VIRT_INT_REJECT) != 0) {
                request.requestedBy = 0;
                return;
            }
        }
        request.inService = true;
        request.iretPending = true;
        setSimulating(request.vm, true);
        vmm.adjustExecPriority(Boost.TIME_CRITICAL_BOOST, request.vm);
        int vector = pic.vector(irq);
        dispatch.simulated(vector);
        vmm.simulateInt(vector);
        vmm.callWhenVmReturns(iretTimeOut(request), request, this::returned);
    }

    private static int iretTimeOut(VirtualRequest request) {
        return request.request.sharers.get(0).descriptor.iretTimeOutMillis();
    }

    /** The virtual machine executed IRET, or took too long (carry): the boost goes, and the drivers are told. */
    private void returned(Registers r) {
        VirtualRequest request = (VirtualRequest) r.refData();
        boolean late = r.carry();
        request.iretPending = false;
        setSimulating(request.vm, false);
        for (Sharer sharer : request.request.sharers) {
            sharer.call(sharer.descriptor.iret(), request.vm, 0, late);
        }
        retry(virtualPic(request.vm));
        vmm.adjustExecPriority(-Boost.TIME_CRITICAL_BOOST, request.vm);
    }

    /** The dword behind PEF_Wait_Not_HW_Int: its bit is set while an interrupt is being simulated. */
    private void setSimulating(VmHandle vm, boolean on) {
        if (simulatingOffset >= 0) {
            vm.setControlBlockDword(simulatingOffset, on ? Pef.WAIT_NOT_HW_INT.bit() : 0);
        }
    }

    // The controllers as virtual machines program them

    @IoTrap(ports = {0x20, 0x21, 0xA0, 0xA1})
    int onPort(VmHandle vm, @In(Reg.ECX) int ioType, @In(Reg.EDX) int port, @In(Reg.EAX) int value) {
        VirtualPic pic = virtualPic(vm);
        int controller = port >= 0xA0 ? 1 : 0;
        boolean data = (port & 1) != 0;
        if (!IoType.isOutput(ioType)) {
            return data ? pic.readData(controller) : pic.readCommand(controller);
        }
        if (data) {
            masksChanged(pic, vm, pic.writeData(controller, value & 0xFF));
        } else {
            command(pic, controller, value & 0xFF);
        }
        return 0;
    }

    private void command(VirtualPic pic, int controller, int value) {
        if ((value & 0x10) != 0) {
            pic.beginInitialisation(controller);
        } else if ((value & 0x08) != 0) {
            if ((value & 0x02) != 0) {
                pic.selectRead(controller, (value & 0x01) != 0);
            }
        } else if ((value & EOI) != 0) {
            int irq = (value & SPECIFIC) != 0 ? controller * 8 + (value & 7) : pic.highestInService(controller);
            if (irq >= 0) {
                endOfInterrupt(pic, pic.requests[irq]);
            }
        }
    }

    /** The virtual machine's EOI: the drivers usually clear the request now; whatever is still requested comes again. */
    private void endOfInterrupt(VirtualPic pic, VirtualRequest request) {
        if (!request.inService) {
            return;
        }
        request.inService = false;
        for (Sharer sharer : request.request.sharers) {
            sharer.call(sharer.descriptor.eoi(), request.vm, 0, false);
        }
        watchForStorm(request);
        retry(pic);
    }

    private void watchForStorm(VirtualRequest request) {
        if (request.requestedBy == 0 || ++request.unattended != STORM) {
            return;
        }
        faults.warn(
                CLEAR_AT_EOI,
                "IRQ " + request.request.irq,
                "%d EOIs in a row of %s left it requested, so it comes again and again; call VPICD_Clear_Int_Request in the EOI procedure"
                        .formatted(STORM, request.vm));
    }

    private void masksChanged(VirtualPic pic, VmHandle vm, int changed) {
        for (int irq = 0; irq < IRQS; irq++) {
            if ((changed & 1 << irq) != 0) {
                for (Sharer sharer : requests[irq].sharers) {
                    sharer.call(sharer.descriptor.maskChange(), vm, pic.isMasked(irq) ? 1 : 0, false);
                }
            }
        }
        retry(pic);
    }

    private void retry(VirtualPic pic) {
        for (int irq = 0; irq < IRQS; irq++) {
            attempt(pic.requests[irq]);
        }
    }

    @Override
    public int getCompleteStatus(IrqHandle irq, VmHandle vm) {
        VirtualPic pic = virtualPic(vm);
        VirtualRequest request = pic.requests[irq.irq()];
        int status = 0;
        status |= request.iretPending ? STAT_IRET_PENDING : 0;
        status |= request.inService ? STAT_IN_SERVICE : 0;
        status |= physical.isMasked(irq.irq()) ? STAT_PHYS_MASK : 0;
        status |= request.request.physicallyInService ? STAT_PHYS_IN_SERV : 0;
        status |= pic.isMasked(irq.irq()) ? STAT_VIRT_MASK : 0;
        status |= request.requestedBy != 0 ? STAT_VIRT_REQ : 0;
        return status;
    }
}
