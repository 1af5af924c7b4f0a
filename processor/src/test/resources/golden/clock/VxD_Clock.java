package example;

import java.util.List;
import org.vxd4j.api.InitOrder;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Target;
import org.vxd4j.api.link.DeviceBlock;
import org.vxd4j.api.link.DeviceHeader;
import org.vxd4j.api.link.Linker;
import org.vxd4j.api.link.ServiceEntry;
import org.vxd4j.api.link.ServiceGate;
import org.vxd4j.api.link.VxdGenerated;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;

/**
 * The device descriptor block of {@code Clock}, and the register glue of its entry points.
 */
@VxdGenerated(Clock.class)
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class VxD_Clock extends DeviceBlock {
    /**
     * The descriptor's data fields.
     */
    public static final DeviceHeader HEADER = new DeviceHeader("CLOCK", 0x7FE2, 1, 0, InitOrder.UNDEFINED, Target.WIN31);

    private final Clock driver;

    private final List<ServiceEntry> services;

    private final ClockServices offeredClockServices;

    /**
     * Builds the driver and all tables; nothing is allocated later.
     */
    public VxD_Clock(Linker linker) {
        super(HEADER);
        driver = new Clock();
        services = List.of(
                new ServiceEntry(0x0, "Clock.getVersion", false),
                new ServiceEntry(0x1, "Clock.now", true),
                new ServiceEntry(0x2, "Clock.setNow", false));
        offeredClockServices = new OfferedClockServices(driver, linker.gate());
    }

    @Override
    public Object driver() {
        return driver;
    }

    @Override
    public List<ServiceEntry> services() {
        return services;
    }

    @Override
    public void service(int ordinal, Registers registers) {
        switch (ordinal) {
            case 0x0 -> getVersion(registers);
            case 0x1 -> now(registers);
            case 0x2 -> setNow(registers);
            default -> super.service(ordinal, registers);
        }
    }

    @Override
    public <T> T offered(Class<T> type) {
        if (type == ClockServices.class) {
            return type.cast(offeredClockServices);
        }
        return null;
    }

    /**
     * Service 0x0, Get_Version. In: nothing. Out: AH = major, AL = minor, carry clear.
     */
    private void getVersion(Registers registers) {
        registers.set(Reg.EAX, header().major() << 8 | header().minor());
        registers.setCarry(false);
    }

    /**
     * Service 0x1: {@code Clock.now}. In: nothing. Out: EAX.
     */
    private void now(Registers registers) {
        registers.set(Reg.EAX, driver.now());
    }

    /**
     * Service 0x2: {@code Clock.setNow}. In: EAX = millis, EDX = gate. Out: nothing.
     */
    private void setNow(Registers registers) {
        driver.setNow(registers.get(Reg.EAX), (String) registers.pointee(Reg.EDX));
    }

    /**
     * {@link ClockServices} as other devices call it: the gate checks where each call comes from.
     */
    private static final class OfferedClockServices implements ClockServices {
        private static final ServiceContracts CONTRACTS = ServiceContracts.of(ClockServices.class);

        private static final ServiceContract NOW = CONTRACTS.ordinal(0x1);

        private static final ServiceContract SET_NOW = CONTRACTS.ordinal(0x2);

        private final Clock driver;

        private final ServiceGate gate;

        OfferedClockServices(Clock driver, ServiceGate gate) {
            this.driver = driver;
            this.gate = gate;
        }

        @Override
        public String zone() {
            return driver.zone();
        }

        @Override
        public int now() {
            gate.enter(NOW);
            try {
                return driver.now();
            } finally {
                gate.leave(NOW);
            }
        }

        @Override
        public void setNow(int millis, String gate) {
            this.gate.enter(SET_NOW);
            try {
                driver.setNow(millis, gate);
            } finally {
                this.gate.leave(SET_NOW);
            }
        }
    }
}
