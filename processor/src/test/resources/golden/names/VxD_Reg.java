package names;

import java.util.List;
import java.util.Map;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.InitOrder;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.link.DeviceBlock;
import org.vxd4j.api.link.DeviceHeader;
import org.vxd4j.api.link.EventEntry;
import org.vxd4j.api.link.Linker;
import org.vxd4j.api.link.ServiceEntry;
import org.vxd4j.api.link.ServiceGate;
import org.vxd4j.api.link.VxdGenerated;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;

/**
 * The device descriptor block of {@code Reg}, and the register glue of its entry points.
 */
@VxdGenerated(Reg.class)
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class VxD_Reg extends DeviceBlock {
    /**
     * The descriptor's data fields.
     */
    public static final DeviceHeader HEADER = new DeviceHeader("NAMES", 0x7FE2, 1, 0, InitOrder.UNDEFINED, Target.WIN95);

    private final Reg driver;

    private final RegEvents events;

    private final List<ServiceEntry> services;

    private final T offeredT;

    /**
     * Builds the driver and all tables; nothing is allocated later.
     */
    public VxD_Reg(Linker linker) {
        super(HEADER);
        events = new RegEvents(linker.events());
        driver = new Guarded(linker, events);
        events.bind(driver);
        services = List.of(
                new ServiceEntry(0x0, "Reg.getVersion", false),
                new ServiceEntry(0x1, "Reg.count", false),
                new ServiceEntry(0x2, "Reg.next", false),
                new ServiceEntry(0x3, "Reg.aServiceWithANameSoLongThatItsCallDoesNotFitIntoALine", false));
        offeredT = new OfferedT(driver, linker.gate());
    }

    @Override
    public Object driver() {
        return driver;
    }

    @Override
    public void control(ControlMessage message, Registers registers) {
        switch (message) {
            case DEVICE_INIT -> start(registers);
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
            case 0x1 -> count(registers);
            case 0x2 -> next(registers);
            case 0x3 -> aServiceWithANameSoLongThatItsCallDoesNotFitIntoALine(registers);
            default -> super.service(ordinal, registers);
        }
    }

    @Override
    public <T> T offered(Class<T> type) {
        if (type == names.T.class) {
            return type.cast(offeredT);
        }
        return null;
    }

    @Override
    public List<EventEntry> events() {
        return events.eventEntries();
    }

    /**
     * Device_Init: {@code Reg.start}. In: EBX = vm. Out: carry set for false.
     */
    private void start(Registers registers) {
        registers.setCarry(!driver.start(registers.vm()));
    }

    /**
     * Service 0x0, Get_Version. In: nothing. Out: AH = major, AL = minor, carry clear.
     */
    private void getVersion(Registers registers) {
        registers.set(org.vxd4j.api.Reg.EAX, header().major() << 8 | header().minor());
        registers.setCarry(false);
    }

    /**
     * Service 0x1: {@code Reg.count}. In: nothing. Out: nothing.
     */
    private void count(Registers registers) {
        driver.count(0, null);
    }

    /**
     * Service 0x2: {@code Reg.next}. In: nothing. Out: nothing.
     */
    private void next(Registers registers) {
        driver.next(null);
    }

    /**
     * Service 0x3: {@code Reg.aServiceWithANameSoLongThatItsCallDoesNotFitIntoALine}. In: EAX = first, EBX = second, ECX = third. Out: EAX.
     */
    private void aServiceWithANameSoLongThatItsCallDoesNotFitIntoALine(Registers registers) {
        registers.set(org.vxd4j.api.Reg.EAX, driver.aServiceWithANameSoLongThatItsCallDoesNotFitIntoALine((byte) registers.get(org.vxd4j.api.Reg.EAX),
                (Reg.VmHandle) registers.pointee(org.vxd4j.api.Reg.EBX),
                (VmHandle) registers.pointee(org.vxd4j.api.Reg.ECX)));
    }

    /**
     * {@link T} as other devices call it: the gate checks where each call comes from.
     */
    private static final class OfferedT implements T {
        private static final ServiceContracts CONTRACTS = ServiceContracts.of(T.class);

        private static final ServiceContract COUNT = CONTRACTS.ordinal(0x1);

        private static final ServiceContract NEXT = CONTRACTS.ordinal(0x2);

        private final Reg driver;

        private final ServiceGate gate;

        OfferedT(Reg driver, ServiceGate gate) {
            this.driver = driver;
            this.gate = gate;
        }

        @Override
        public int count(int gate, String driver) throws IllegalStateException {
            this.gate.enter(COUNT);
            try {
                return this.driver.count(gate, driver);
            } finally {
                this.gate.leave(COUNT);
            }
        }

        @Override
        public List<? super Reg> next(Map.Entry<? extends T, List<String>[]> entry) {
            gate.enter(NEXT);
            try {
                return driver.next(entry);
            } finally {
                gate.leave(NEXT);
            }
        }
    }

    /**
     * The driver with its guarded methods: calls from within the class are guarded too.
     */
    private static final class Guarded extends Reg {
        private final Vmm vmm;

        Guarded(Linker linker, RegEvents events) {
            super();
            vmm = linker.vmm();
        }

        /**
         * {@code Reg.aGuardedMethodWithALongName}, owning the critical section.
         */
        @Override
        protected Map<String, Reg.VmHandle[]> aGuardedMethodWithALongName(Reg vmm, T next,
                int... rest) throws IllegalArgumentException, IllegalStateException {
            this.vmm.beginCriticalSection(0);
            try {
                return super.aGuardedMethodWithALongName(vmm, next, rest);
            } finally {
                this.vmm.endCriticalSection();
            }
        }
    }
}
