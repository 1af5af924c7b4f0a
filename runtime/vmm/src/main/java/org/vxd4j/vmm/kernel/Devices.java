package org.vxd4j.vmm.kernel;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Cpu;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.api.IrqResult;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vpicd;
import org.vxd4j.api.link.DeviceBlock;
import org.vxd4j.api.link.DeviceHeader;
import org.vxd4j.api.link.InterruptEntry;
import org.vxd4j.api.link.IoTrapEntry;
import org.vxd4j.api.link.Linker;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.vmm.kernel.Frames.Level;
import org.vxd4j.vmm.spi.Faults;
import org.vxd4j.vmm.spi.InterruptDispatch;
import org.vxd4j.vmm.trace.TraceKind;

/** The loaded drivers: found by their generated device blocks, linked to each other, sent control messages in init order. */
final class Devices {
    private static final Rule PRESENT = RuleCatalogue.get("DV-05");
    private static final Rule VERSION = RuleCatalogue.get("DV-07");
    private static final Rule CARRY_CLEAR = RuleCatalogue.get("CM-04");
    private static final Rule ONE_HANDLER = RuleCatalogue.get("IO-01");
    private static final Rule TEST_CARRY = RuleCatalogue.get("PC-01");

    private final Kernel kernel;
    private final Directory directory;
    private final Cpu cpu;
    private final List<DeviceBlock> blocks = new ArrayList<>();

    Devices(Kernel kernel, Directory directory) {
        this.kernel = kernel;
        this.directory = directory;
        this.cpu = new RingZeroCpu(kernel);
    }

    Cpu cpu() {
        return cpu;
    }

    /** Builds the device blocks of the drivers, in init order so that a device can use those before it. */
    void load(List<Class<?>> drivers) {
        List<Generated> found = new ArrayList<>();
        for (Class<?> driver : drivers) {
            found.add(Generated.of(driver));
        }
        found.sort(Comparator.comparingLong(Generated::initOrder));
        for (Generated generated : found) {
            DeviceHeader header = generated.header();
            if (!kernel.target.atLeast(header.target())) {
                throw kernel.fault(
                        VERSION,
                        "%s is written for Windows %s, and this machine runs %s. Build the machine with target %s, or lower the driver's."
                                .formatted(
                                        header.name(), header.target().label(), kernel.target.label(), header.target()),
                        "");
            }
            blocks.add(generated.build(new DriverLink(kernel, directory, this, header)));
            kernel.note(TraceKind.LOADED, header.name(), header.deviceId(), 0);
        }
    }

    /** What a driver's constructor asks for by its interface. */
    <T> T resolve(Class<T> type, DeviceHeader asking) {
        if (type == InterruptDispatch.class) {
            return type.cast(kernel.interrupts);
        }
        if (type == Faults.class) {
            return type.cast(new DeviceFaults(kernel));
        }
        for (DeviceBlock block : blocks) {
            T offered = block.offered(type);
            if (offered != null) {
                return offered;
            }
        }
        throw kernel.fault(
                PRESENT,
                "%s needs %s, which no device before it in init order offers. Load a driver that implements it, with a lower initOrder."
                        .formatted(asking.name(), type.getSimpleName()),
                "");
    }

    <T> T driver(Class<T> type) {
        for (DeviceBlock block : blocks) {
            if (type.isInstance(block.driver())) {
                return type.cast(block.driver());
            }
        }
        throw new IllegalArgumentException(type.getName() + " is not loaded, or refused to initialise");
    }

    DeviceBlock device(int deviceId) {
        for (DeviceBlock block : blocks) {
            if (block.header().deviceId() == deviceId) {
                return block;
            }
        }
        throw new IllegalArgumentException("no device has the id 0x%04X".formatted(deviceId));
    }

    /** The messages of system initialisation; a device that fails one is not loaded. */
    void initialise() {
        VmHandle system = directory.systemVm().handle;
        sendToInitialise(ControlMessage.SYS_CRITICAL_INIT, system);
        for (DeviceBlock block : List.copyOf(blocks)) {
            claimHardware(block);
            if (send(block, ControlMessage.DEVICE_INIT, system, 0)) {
                blocks.remove(block);
                releasePorts(block);
            }
        }
        sendToInitialise(ControlMessage.INIT_COMPLETE, system);
        for (DeviceBlock block : blocks) {
            if (send(block, ControlMessage.SYS_VM_INIT, system, 0)) {
                throw new IllegalStateException(block.header().name()
                        + " failed Sys_VM_Init, and Windows ends: return true, or do not load the driver");
            }
        }
    }

    private void sendToInitialise(ControlMessage message, VmHandle system) {
        for (DeviceBlock block : List.copyOf(blocks)) {
            if (send(block, message, system, 0)) {
                blocks.remove(block);
                if (message == ControlMessage.INIT_COMPLETE) {
                    releasePorts(block);
                }
            }
        }
    }

    /** What the driver declared of interrupts and ports, taken just before its Device_Init. */
    private void claimHardware(DeviceBlock block) {
        VmThread t = kernel.current;
        t.frames.push(Level.INIT, block.header().name() + " declarations");
        try {
            for (InterruptEntry entry : block.interrupts()) {
                claimIrq(block, entry);
            }
            for (IoTrapEntry entry : block.ioTraps()) {
                for (int port : entry.ports()) {
                    if (!kernel.ioTraps.install(port, entry.proc(), entry.name())) {
                        throw kernel.fault(
                                ONE_HANDLER,
                                "%s traps port %Xh, which has a handler already. Load only one of the two drivers, or trap another port."
                                        .formatted(entry.name(), port),
                                "Install_IO_Handler");
                    }
                }
            }
        } finally {
            t.frames.pop();
        }
    }

    /** A driver that is not loaded after all traps nothing. VPICD has no service to give an IRQ back. */
    private void releasePorts(DeviceBlock block) {
        for (IoTrapEntry entry : block.ioTraps()) {
            for (int port : entry.ports()) {
                kernel.ioTraps.remove(port);
            }
        }
    }

    private void claimIrq(DeviceBlock block, InterruptEntry entry) {
        IrqDescriptor declared = entry.descriptor();
        IrqDescriptor named = new IrqDescriptor(
                declared.irq(),
                declared.options(),
                r -> kernel.calls.interrupt(entry.name(), declared.hwInt(), r),
                declared.virtInt(),
                declared.eoi(),
                declared.maskChange(),
                declared.iret(),
                declared.iretTimeOutMillis());
        IrqResult result = resolve(Vpicd.class, block.header()).virtualizeIrq(named);
        if (result.failed()) {
            throw kernel.fault(
                    TEST_CARRY,
                    "%s could not get IRQ %s: another driver has it, and not both say canShare. Let both share it, or load only one."
                            .formatted(entry.name(), declared.irq()),
                    "VPICD_Virtualize_IRQ");
        }
    }

    /** Sends a message to all devices, in init order or against it; true when one answered with carry. */
    boolean broadcast(ControlMessage message, VmHandle vm, int edx) {
        if (!kernel.target.atLeast(message.since())) {
            return false;
        }
        boolean failed = false;
        for (int i = 0; i < blocks.size(); i++) {
            int at = message.isReverse() ? blocks.size() - 1 - i : i;
            failed |= send(blocks.get(at), message, vm, edx);
        }
        return failed;
    }

    private boolean send(DeviceBlock block, ControlMessage message, VmHandle vm, int edx) {
        VmThread t = kernel.current;
        String name = block.header().name() + " " + message.ddkName();
        t.frames.push(message.isInit() ? Level.INIT : Level.CONTROL, name);
        boolean before = t.ring0InterruptsEnabled;
        t.ring0InterruptsEnabled = message.interruptsEnabled();
        boolean carry;
        try {
            Registers r = t.frames.registers();
            r.set(Reg.EAX, message.number());
            r.put(Reg.EBX, vm);
            r.set(Reg.EDX, edx);
            if (kernel.target.atLeast(Target.WIN95)) {
                r.put(Reg.EDI, t.handle);
            }
            block.control(message, r);
            carry = r.carry();
            if (carry && !message.mayFail()) {
                throw kernel.fault(
                        CARRY_CLEAR,
                        name + " answered with carry, and this message cannot be failed. Return nothing.",
                        "");
            }
        } catch (RuntimeException | StackOverflowError e) {
            throw kernel.calls.failed(name, e);
        } finally {
            t.ring0InterruptsEnabled = before;
            t.frames.pop();
        }
        kernel.note(TraceKind.CONTROL, name, carry ? 1 : 0, 0);
        // No events are processed between messages, but the next one may run in another VM and want the section.
        kernel.crit.completeRelease();
        return carry;
    }

    /** A driver's generated device block, not built yet. */
    private record Generated(Constructor<?> constructor, DeviceHeader header) {

        static Generated of(Class<?> driver) {
            String flat =
                    driver.getName().substring(driver.getPackageName().length()).replaceFirst("^\\.", "");
            String prefix = driver.getPackageName().isEmpty() ? "" : driver.getPackageName() + ".";
            String name = prefix + "VxD_" + flat.replace('$', '_');
            try {
                Class<?> block = Class.forName(name, true, driver.getClassLoader());
                DeviceHeader header = (DeviceHeader) block.getField("HEADER").get(null);
                return new Generated(block.getConstructor(Linker.class), header);
            } catch (ClassNotFoundException e) {
                throw new IllegalArgumentException(
                        ("%s has no generated device block %s: the processor did not run. Name vxd4j-processor in the compiler's"
                                        + " annotationProcessorPaths (JDK 23 and later run no processor that is merely on the class path).")
                                .formatted(driver.getName(), name),
                        e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(
                        "%s cannot be used: export or open package %s to org.vxd4j.vmm in module-info.java"
                                .formatted(name, driver.getPackageName()),
                        e);
            }
        }

        long initOrder() {
            return Integer.toUnsignedLong(header.initOrder());
        }

        DeviceBlock build(Linker linker) {
            try {
                return (DeviceBlock) constructor.newInstance(linker);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException failed) {
                    throw failed;
                }
                throw new IllegalStateException("the constructor of " + header.name() + " failed", e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the device block of " + header.name() + " cannot be built", e);
            }
        }
    }
}
