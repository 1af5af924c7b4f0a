package org.vxd4j.devices.vpicd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Vpicd;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.vmm.Machine;
import org.vxd4j.vmm.VmmFault;
import org.vxd4j.vmm.guest.ScriptedGuest;
import org.vxd4j.vmm.spi.BaseDevices;

/** Services with a contract and nothing behind it, the VMM's and a device's. */
class NotImplementedTests {
    private static final long MILLI = 1_000_000;

    private final Machine machine = Machine.builder()
            .load(VpicdDevice.class)
            .load(IrqLab.class)
            .vm(ScriptedGuest.script().work(MILLI).out(IrqLab.PORT, 1).build())
            .build();
    private final IrqLab lab = machine.driver(IrqLab.class);

    @Test
    void aVmmServiceIsNamedByTheFault() {
        assertFault(() -> lab.vmm.getNameOfUglyTsr(), "Get_Name_Of_Ugly_TSR");
    }

    @Test
    void aDevicesServiceIsNamedByTheFault() {
        assertFault(() -> lab.vpicd.getVirtualizationCount(5), "VPICD_Get_Virtualization_Count");
    }

    private void assertFault(Runnable call, String service) {
        lab.at.put(1, call);
        assertThatThrownBy(machine::run)
                .isInstanceOfSatisfying(VmmFault.class, fault -> {
                    assertThat(fault.rule()).isNull();
                    assertThat(fault.service()).isEqualTo(service);
                    assertThat(fault.chain()).contains("IrqLab.onPort (trap)");
                })
                .hasMessageStartingWith(service + " is not implemented yet: ")
                .hasMessageContaining(" in " + service)
                .hasCauseInstanceOf(ServiceNotImplemented.class);
    }

    @Test
    void theBaseDevicesAreFoundWithWhatTheyImplement() {
        assertThat(ServiceLoader.load(BaseDevices.class))
                .flatExtracting(BaseDevices::drivers)
                .contains(VpicdDevice.class);
        assertThat(ServiceContracts.of(Vpicd.class).implementedBy(VpicdDevice.class))
                .extracting(ServiceContract::name)
                .contains("VPICD_Get_Version", "VPICD_Phys_EOI")
                .doesNotContain("VPICD_Get_Virtualization_Count");
    }
}
