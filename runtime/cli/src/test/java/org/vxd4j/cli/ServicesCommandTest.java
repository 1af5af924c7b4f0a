package org.vxd4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.vmm.Machine;

class ServicesCommandTest {
    private static final int ALL = ServiceContracts.tables().stream()
            .mapToInt(table -> ServiceContracts.of(table).all().size())
            .sum();

    @Test
    void everyServiceIsOneLineBetweenTheHeadingsAndTheCounts() {
        Typed typed = Typed.command("services");
        assertThat(typed.exit()).isZero();
        assertThat(typed.out()).hasSize(1 + ALL + 1).allMatch(line -> line.length() <= 140);
        assertThat(typed.out().get(0)).matches("device +ordinal +name +since +async +init only +implemented +effects");
        assertThat(typed.out())
                .filteredOn(line -> line.contains(" Get_Crit_Section_Status "))
                .singleElement()
                .asString()
                .matches("VMM +0x029 +Get_Crit_Section_Status +3\\.0 +3\\.0 only +no +yes +task-switch, blocks");
        assertThat(typed.out())
                .filteredOn(line -> line.contains(" Hook_NMI_Event "))
                .singleElement()
                .asString()
                .matches("VMM +0x018 +Hook_NMI_Event +3\\.0 +no +3\\.x only +(yes|no) +hooks");
    }

    @Test
    void theLastLineCountsWhatIsImplemented() {
        int there = Machine.implementedServices().size();
        int vmm = ServiceContracts.of(Vmm.class).all().size();
        assertThat(Typed.command("services").out())
                .last()
                .isEqualTo("VMM " + there + " of " + vmm + ", VPICD 0 of 20, VTD 1 of 11, VKD 0 of 16, VMD 0 of 3,"
                        + " SHELL 0 of 20; in all " + (there + 1) + " of " + ALL + " implemented");
    }

    @Test
    void oneDeviceIsAskedForInAnyCase() {
        Typed typed = Typed.command("services", "--device", "vtd");
        assertThat(typed.out()).hasSize(1 + 11 + 1).last().isEqualTo("VTD 1 of 11 implemented");
        assertThat(typed.out().get(3)).matches("VTD +0x002 +VTD_Get_Interrupt_Period +3\\.0 +no +no +yes");
        assertThat(typed.out().get(4)).matches("VTD +0x003 +VTD_Begin_Min_Int_Period +3\\.0 +no +no +no");
    }

    @Test
    void jsonHoldsTheSame() {
        Typed typed = Typed.command("services", "--format", "json", "--device", "VTD");
        JsonArray services =
                JsonParser.parseString(String.join("\n", typed.out())).getAsJsonArray();
        assertThat(services).hasSize(11);
        JsonObject trapping = services.get(5).getAsJsonObject();
        assertThat(trapping)
                .hasToString("{\"device\":\"VTD\",\"ordinal\":\"0x005\",\"name\":\"VTD_Disable_Trapping\","
                        + "\"method\":\"disableTrapping\",\"since\":\"3.0\",\"async\":\"no\",\"initOnly\":\"no\","
                        + "\"implemented\":false,\"effects\":[\"trap-map\"]}");
    }

    @Test
    void anUnknownDeviceGetsTheNearest() {
        assertThat(Typed.command("services", "--device", "VPICT"))
                .isEqualTo(wrong("vxd4j services: no device with contracts is called 'VPICT' (did you mean 'VPICD'?);"
                        + " type: vxd4j services --device VMM|VPICD|VTD|VKD|VMD|SHELL"));
    }

    @Test
    void anotherFormatIsRefused() {
        assertThat(Typed.command("services", "--format", "xml"))
                .isEqualTo(wrong("vxd4j services: invalid value for option '--format': 'xml' is neither text nor json;"
                        + " type: vxd4j services [--format text|json] [--device NAME]"));
    }

    private static Typed wrong(String line) {
        return new Typed(2, List.of(), List.of(line));
    }
}
