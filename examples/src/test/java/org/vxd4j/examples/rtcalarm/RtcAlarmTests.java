package org.vxd4j.examples.rtcalarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vxd4j.api.Boost;
import org.vxd4j.api.VmHandle;
import org.vxd4j.devices.vpicd.VpicdDevice;
import org.vxd4j.examples.ExampleRuns;
import org.vxd4j.vmm.Machine;
import org.vxd4j.vmm.guest.ScriptedGuest;

class RtcAlarmTests {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void everySecondHas1024InterruptsAndOneAnnouncement() throws IOException {
        String report = ExampleRuns.run(new RtcAlarmExample(), Map.of("seconds", "3"));

        assertThat(report.lines()).hasSize(4);
        assertThat(report)
                .contains(" 1024 interrupts: announced in VM1 at 1.0", " 3072 interrupts: announced in VM1 at 3.0");
        assertThat(report).contains("3 announcements");
    }

    @Test
    void anAnnouncementThatCannotBeMadeInTimeIsMadeLateAndSaysSo() {
        // Interrupts off for good: WAIT_FOR_STI is never met, and 50 ms later the time is out.
        try (Machine machine = machine(
                ScriptedGuest.script().cli().forever(s -> s.work(1_000_000)).build())) {
            machine.run(SECOND + 40_000_000);
            assertThat(machine.driver(RtcAlarm.class).announcements()).isEmpty();

            machine.run(20_000_000);
            assertThat(machine.driver(RtcAlarm.class).announcements())
                    .singleElement()
                    .satisfies(a -> assertThat(a.late()).isTrue());
        }
    }

    @Test
    void announcementsAreMadeInTheSystemVmOnlyAndLeaveNoBoostBehind() {
        try (Machine machine =
                machine(ScriptedGuest.script().forever(s -> s.work(1_000_000)).build())) {
            VmHandle system = machine.vms().get(0);
            int before = machine.execPriority(system);
            machine.run(2 * SECOND + 1_000_000);

            assertThat(machine.driver(RtcAlarm.class).announcements())
                    .hasSize(2)
                    .allSatisfy(a -> assertThat(a.vm()).isSameAs(system));
            assertThat(machine.execPriority(system)).isBetween(before, before + Boost.CUR_RUN_VM_BOOST);
        }
    }

    private static Machine machine(ScriptedGuest systemVm) {
        return Machine.builder()
                .load(VpicdDevice.class)
                .load(RtcAlarm.class)
                .systemVm(systemVm)
                .build();
    }

    @Test
    void runningTwiceGivesTheSameTraceBytes() throws IOException {
        String first = ExampleRuns.trace(new RtcAlarmExample(), Map.of("seconds", "1"));

        assertThat(ExampleRuns.trace(new RtcAlarmExample(), Map.of("seconds", "1")))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3601", "soon"})
    void aWrongNumberOfSecondsIsRefusedWithWhatToType(String seconds) {
        assertThatThrownBy(() -> ExampleRuns.run(new RtcAlarmExample(), Map.of("seconds", seconds)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--seconds takes a whole number from 1 to 3600, not '" + seconds + "'");
    }
}
