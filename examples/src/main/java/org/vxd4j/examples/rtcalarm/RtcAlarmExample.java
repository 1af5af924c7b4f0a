package org.vxd4j.examples.rtcalarm;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.vxd4j.devices.vpicd.VpicdDevice;
import org.vxd4j.vmm.Machine;
import org.vxd4j.vmm.example.Example;
import org.vxd4j.vmm.example.ExampleOption;
import org.vxd4j.vmm.example.ExampleRun;
import org.vxd4j.vmm.example.WrongOption;
import org.vxd4j.vmm.guest.Guest;
import org.vxd4j.vmm.guest.ScriptedGuest;

/** Runs {@link RtcAlarm} in a machine whose System VM now and then has interrupts off and whose DOS box uses DOS. */
public final class RtcAlarmExample implements Example {
    private static final int MOST_SECONDS = 3600;

    /** For the service loader. */
    public RtcAlarmExample() {}

    @Override
    public String name() {
        return "rtc-alarm";
    }

    @Override
    public String summary() {
        return "counts RTC periodic interrupts and announces each 1024th to the System VM";
    }

    @Override
    public List<ExampleOption> options() {
        return List.of(new ExampleOption("seconds", "N", "virtual seconds to run, 1 to " + MOST_SECONDS, "5"));
    }

    @Override
    public void run(ExampleRun run) {
        int seconds = seconds(run.option("seconds"));
        try (Machine machine = Machine.builder()
                .load(VpicdDevice.class)
                .load(RtcAlarm.class)
                .systemVm(windows())
                .vm(dosBox())
                .trace(run.trace())
                .build()) {
            // The last announcement may have to wait: give it its time-out.
            machine.run(seconds * 1_000_000_000L + 100_000_000L);
            machine.shutdown();
            report(machine.driver(RtcAlarm.class), run.out());
        }
    }

    private static int seconds(String value) {
        try {
            int seconds = Integer.parseInt(value);
            if (seconds >= 1 && seconds <= MOST_SECONDS) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new WrongOption("--seconds takes a whole number from 1 to %d, not '%s'".formatted(MOST_SECONDS, value));
    }

    private static Guest windows() {
        return ScriptedGuest.script()
                .forever(s -> s.work(3_000_000).cli().work(400_000).sti().work(2_000_000))
                .build();
    }

    private static Guest dosBox() {
        return ScriptedGuest.script()
                .forever(s -> s.work(5_000_000).critical(dos -> dos.work(7_000_000)))
                .build();
    }

    private static void report(RtcAlarm driver, PrintWriter out) {
        for (RtcAlarm.Announcement a : driver.announcements()) {
            out.println(String.format(
                    Locale.ROOT,
                    "%5d interrupts: announced in %s at %d.%03d s%s",
                    a.ticks(),
                    a.vm(),
                    a.systemTimeMillis() / 1000,
                    a.systemTimeMillis() % 1000,
                    a.late() ? ", its time having run out" : ""));
        }
        int announced = driver.announcements().size();
        out.println(
                driver.ticks() + " interrupts, " + announced + (announced == 1 ? " announcement" : " announcements"));
    }
}
