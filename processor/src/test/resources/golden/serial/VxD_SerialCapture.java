package example;

import java.util.List;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.InitOrder;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.link.DeviceBlock;
import org.vxd4j.api.link.DeviceHeader;
import org.vxd4j.api.link.EventEntry;
import org.vxd4j.api.link.InterruptEntry;
import org.vxd4j.api.link.IoTrapEntry;
import org.vxd4j.api.link.Linker;
import org.vxd4j.api.link.ServiceEntry;
import org.vxd4j.api.link.TimeOutEntry;
import org.vxd4j.api.link.VxdGenerated;

/**
 * The device descriptor block of {@code SerialCapture}, and the register glue of its entry points.
 */
@VxdGenerated(SerialCapture.class)
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class VxD_SerialCapture extends DeviceBlock {
    /**
     * The descriptor's data fields.
     */
    public static final DeviceHeader HEADER = new DeviceHeader("SERIAL", 0x7FE1, 3, 10, InitOrder.VCD, Target.WIN95);

    private final SerialCapture driver;

    private final SerialCaptureEvents events;

    private final List<ServiceEntry> services;

    private final List<InterruptEntry> interrupts;

    private final List<IoTrapEntry> ioTraps;

    /**
     * Builds the driver and all tables; nothing is allocated later.
     */
    public VxD_SerialCapture(Linker linker) {
        super(HEADER);
        events = new SerialCaptureEvents(linker.events(), linker.vmm());
        driver = new Guarded(linker, events);
        events.bind(driver);
        services = List.of(
                new ServiceEntry(0x0, "SerialCapture.getVersion", false),
                new ServiceEntry(0x1, "SerialCapture.state", false),
                new ServiceEntry(0x2, "SerialCapture.count", true),
                new ServiceEntry(0x3, "SerialCapture.open", false),
                new ServiceEntry(0x4, "SerialCapture.close", false));
        interrupts = List.of(
                new InterruptEntry("SerialCapture.onIrq", IrqDescriptor.of(4,
                        IrqDescriptor.CAN_SHARE, this::onIrq)));
        ioTraps = List.of(
                new IoTrapEntry("SerialCapture.data", List.of(0x3F8, 0x3F9), this::data),
                new IoTrapEntry("SerialCapture.scratch", List.of(0x3FF), this::scratch));
    }

    @Override
    public Object driver() {
        return driver;
    }

    @Override
    public void control(ControlMessage message, Registers registers) {
        switch (message) {
            case CREATE_VM -> create(registers);
            case DESTROY_VM -> destroy(registers);
            case THREAD_INIT -> threadInit(registers);
            default -> registers.setCarry(false);
        }
    }

    @Override
    public List<ServiceEntry> services() {
        return services;
    }

    @Override
    public void service(int ordinal, Registers registers) {
        switch (ordinal) {
            case 0x0 -> getVersion(registers);
            case 0x1 -> state(registers);
            case 0x2 -> count(registers);
            case 0x3 -> open(registers);
            case 0x4 -> close(registers);
            default -> super.service(ordinal, registers);
        }
    }

    @Override
    public List<InterruptEntry> interrupts() {
        return interrupts;
    }

    @Override
    public List<IoTrapEntry> ioTraps() {
        return ioTraps;
    }

    @Override
    public List<EventEntry> events() {
        return events.eventEntries();
    }

    @Override
    public List<TimeOutEntry> timeOuts() {
        return events.timeOutEntries();
    }

    /**
     * Create_VM: {@code SerialCapture.create}. In: EBX = vm. Out: carry set for false.
     */
    private void create(Registers registers) {
        registers.setCarry(!driver.create(registers.vm()));
    }

    /**
     * Destroy_VM: {@code SerialCapture.destroy}. In: EBX = vm. Out: carry clear.
     */
    private void destroy(Registers registers) {
        driver.destroy(registers.vm());
        registers.setCarry(false);
    }

    /**
     * Thread_Init: {@code SerialCapture.threadInit}. In: EDI = thread, ESI = what. Out: carry clear.
     */
    private void threadInit(Registers registers) {
        driver.threadInit(registers.thread(), registers.get(Reg.ESI));
        registers.setCarry(false);
    }

    /**
     * Service 0x0, Get_Version. In: nothing. Out: AH = major, AL = minor, carry clear.
     */
    private void getVersion(Registers registers) {
        registers.set(Reg.EAX, header().major() << 8 | header().minor());
        registers.setCarry(false);
    }

    /**
     * Service 0x1: {@code SerialCapture.state}. In: EDX = port. Out: EAX = bytes, EBX = owner, ECX = open, carry = failed.
     */
    private void state(Registers registers) {
        SerialCapture.State result = driver.state(registers.get(Reg.EDX));
        registers.set(Reg.EAX, result.bytes());
        registers.put(Reg.EBX, result.owner());
        registers.set(Reg.ECX, result.open() ? 1 : 0);
        registers.setCarry(result.failed());
    }

    /**
     * Service 0x2: {@code SerialCapture.count}. In: EBX = vm, ECX = all, EDX = port. Out: EAX.
     */
    private void count(Registers registers) {
        registers.set(Reg.EAX, driver.count((VmHandle) registers.pointee(Reg.EBX),
                registers.get(Reg.ECX) != 0, (short) registers.get(Reg.EDX)));
    }

    /**
     * Service 0x3: {@code SerialCapture.open}. In: EDX = port. Out: carry.
     */
    private void open(Registers registers) {
        registers.setCarry(driver.open(registers.get(Reg.EDX)));
    }

    /**
     * Service 0x4: {@code SerialCapture.close}. In: EDX = port, ESI = why. Out: nothing.
     */
    private void close(Registers registers) {
        driver.close(registers.get(Reg.EDX), (String) registers.pointee(Reg.ESI));
    }

    /**
     * Hw_Int procedure of IRQ 4: {@code SerialCapture.onIrq}. In: EAX = irq. Out: carry clear.
     */
    private void onIrq(Registers registers) {
        driver.onIrq((IrqHandle) registers.pointee(Reg.EAX));
        registers.setCarry(false);
    }

    /**
     * Handler of ports 0x3F8, 0x3F9: {@code SerialCapture.data}. In: EBX = vm, ECX = ioType, EDX = port, EAX = value, EBP = client. Out: EAX = value read.
     */
    private void data(Registers registers) {
        registers.set(Reg.EAX, driver.data(registers.vm(), registers.get(Reg.ECX),
                registers.get(Reg.EDX), registers.get(Reg.EAX), registers.client()));
    }

    /**
     * Handler of ports 0x3FF: {@code SerialCapture.scratch}. In: EAX = value. Out: nothing.
     */
    private void scratch(Registers registers) {
        driver.scratch(registers.get(Reg.EAX));
    }

    /**
     * The driver with its guarded methods: calls from within the class are guarded too.
     */
    private static final class Guarded extends SerialCapture {
        private final Vmm vmm;

        Guarded(Linker linker, SerialCaptureEvents events) {
            super(linker.cpu(), events);
            vmm = linker.vmm();
        }

        /**
         * {@code SerialCapture.drain}, owning the critical section.
         */
        @Override
        protected int drain(int vmm, String... names) {
            this.vmm.beginCriticalSection(BlockFlag.BLOCK_SVC_INTS.bit() | BlockFlag.BLOCK_ENABLE_INTS.bit());
            try {
                return super.drain(vmm, names);
            } finally {
                this.vmm.endCriticalSection();
            }
        }
    }
}
