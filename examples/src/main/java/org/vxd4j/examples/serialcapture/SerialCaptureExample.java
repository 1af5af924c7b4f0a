package org.vxd4j.examples.serialcapture;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vxd4j.api.Target;
import org.vxd4j.board.Board;
import org.vxd4j.devices.vpicd.VpicdDevice;
import org.vxd4j.vmm.Machine;
import org.vxd4j.vmm.example.Example;
import org.vxd4j.vmm.example.ExampleOption;
import org.vxd4j.vmm.example.ExampleRun;
import org.vxd4j.vmm.example.WrongOption;
import org.vxd4j.vmm.guest.Guest;
import org.vxd4j.vmm.guest.ScriptedGuest;

/** Sends a file to COM1 at 115,200 baud while two DOS boxes compete for the CPU and the critical section. */
public final class SerialCaptureExample implements Example {
    private static final String SHIPPED = "message.txt";
    private static final int MOST_STALL = 100_000;

    /** For the service loader. */
    public SerialCaptureExample() {}

    @Override
    public String name() {
        return "serial-capture";
    }

    @Override
    public String summary() {
        return "owns COM1: a file goes in at 115,200 baud, waits for interrupts and the critical section, and comes out";
    }

    @Override
    public List<ExampleOption> options() {
        return List.of(
                new ExampleOption(
                        "in", "FILE", "the file to send to COM1; a text that ships with vxd4j if not given", null),
                new ExampleOption(
                        "out", "FILE", "where the bytes that come out are written; nowhere if not given", null),
                new ExampleOption(
                        "stall",
                        "MICROSECONDS",
                        "keep interrupts off so long in every hand-over, to see overruns: 0 to " + MOST_STALL,
                        "0"));
    }

    @Override
    public void run(ExampleRun run) throws IOException {
        int stall = stall(run.option("stall"));
        refuseSameFile(run.option("in"), run.option("out"));
        try (InputStream in = open(run.option("in"));
                OutputStream out = create(run.option("out"))) {
            CountedLine line = new CountedLine(in, out);
            Board board = Board.pcAt();
            try (Machine machine = Machine.builder()
                    .target(Target.WIN31)
                    .board(board)
                    .load(VpicdDevice.class)
                    .load(SerialCapture.class)
                    .vm(dosBox(2_000_000, 60_000, 3_000_000))
                    .vm(dosBox(3_500_000, 20_000, 6_000_000))
                    .trace(run.trace())
                    .build()) {
                capture(machine, board, line, stall);
                machine.shutdown();
                report(machine, board, line, run.out());
            }
        }
    }

    private static void capture(Machine machine, Board board, CountedLine line, int stall) {
        SerialCapture driver = machine.driver(SerialCapture.class);
        driver.stallFor(stall);
        board.com1().connect(line, line);
        machine.runUntil(() -> line.ended()
                && driver.captured() + board.com1().overruns() == line.sent()
                && driver.isDrained()
                && line.received() == driver.sent());
    }

    private static InputStream open(String file) throws IOException {
        if (file == null) {
            return SerialCaptureExample.class.getResourceAsStream(SHIPPED);
        }
        Path path = path("in", file);
        if (!Files.isRegularFile(path)) {
            throw new WrongOption("--in: there is no file '%s'; name a file to send".formatted(file));
        }
        return new BufferedInputStream(Files.newInputStream(path));
    }

    private static OutputStream create(String file) throws IOException {
        if (file == null) {
            return OutputStream.nullOutputStream();
        }
        Path path = path("out", file);
        if (Files.isDirectory(path)) {
            throw new WrongOption("--out: '%s' is a folder; name a file to write".formatted(file));
        }
        Path folder = path.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new WrongOption("--out: there is no folder '%s'; create it first".formatted(folder));
        }
        return new BufferedOutputStream(Files.newOutputStream(path));
    }

    /** Opening the output empties it, and the input with it when they are the same file. */
    private static void refuseSameFile(String in, String out) throws IOException {
        boolean both = in != null && out != null && Files.exists(path("in", in)) && Files.exists(path("out", out));
        if (both && Files.isSameFile(path("in", in), path("out", out))) {
            throw new WrongOption("--out: '%s' is the file to send; name another file to write".formatted(out));
        }
    }

    private static Path path(String option, String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new WrongOption("--%s: '%s' is no file name: %s".formatted(option, file, e.getReason()));
        }
    }

    private static int stall(String value) {
        try {
            int micros = Integer.parseInt(value);
            if (micros >= 0 && micros <= MOST_STALL) {
                return micros;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new WrongOption(
                "--stall takes a whole number of microseconds from 0 to %d, not '%s'".formatted(MOST_STALL, value));
    }

    /** A DOS program: computes, has interrupts off for a moment, and makes a long DOS call. */
    private static Guest dosBox(long compute, long interruptsOff, long dosCall) {
        return ScriptedGuest.script()
                .forever(s -> s.work(compute).cli().work(interruptsOff).sti().critical(dos -> dos.work(dosCall)))
                .build();
    }

    private static void report(Machine machine, Board board, CountedLine line, PrintWriter out) {
        SerialCapture driver = machine.driver(SerialCapture.class);
        long lost = board.com1().overruns() + driver.queueLost();
        out.println(String.format(
                Locale.ROOT,
                "%d bytes in, %d bytes out, %d lost, in %d.%03d virtual seconds",
                line.sent(),
                line.received(),
                lost,
                machine.now() / 1_000_000_000,
                machine.now() / 1_000_000 % 1000));
        out.println("%d interrupts, %d hand-overs".formatted(driver.interrupts(), driver.handOvers()));
        if (lost > 0) {
            out.println(
                    "%d bytes overran the UART's FIFO (the driver saw it %d times), %d found the driver's queues full"
                            .formatted(board.com1().overruns(), driver.overrunsSeen(), driver.queueLost()));
        }
    }
}
