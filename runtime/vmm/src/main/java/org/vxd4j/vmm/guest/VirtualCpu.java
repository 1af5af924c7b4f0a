package org.vxd4j.vmm.guest;

import org.vxd4j.api.ClientRegs;

/** The CPU that a guest executes on: its registers, the time it used, and the details of its last exit. */
public final class VirtualCpu {
    private final ClientRegs regs;
    private long elapsed;
    private int port;
    private int width;
    private boolean output;
    private int value;
    private int interrupt;
    private String text = "";

    /** A CPU with the registers of one thread. */
    public VirtualCpu(ClientRegs regs) {
        this.regs = regs;
    }

    /** The registers, which virtual devices see as client registers. */
    public ClientRegs regs() {
        return regs;
    }

    /** For the kernel: starts a run. */
    public void begin() {
        elapsed = 0;
    }

    /** Uses virtual nanoseconds. */
    public void consume(long nanos) {
        elapsed += nanos;
    }

    /** Virtual nanoseconds used in this run. */
    public long elapsed() {
        return elapsed;
    }

    /** Exits for a port access; {@code value} counts for output only. */
    public GuestExit io(int port, int width, boolean output, int value) {
        this.port = port;
        this.width = width;
        this.output = output;
        this.value = value;
        return GuestExit.IO;
    }

    /** Exits for a software interrupt. */
    public GuestExit softwareInterrupt(int number) {
        this.interrupt = number;
        return GuestExit.INT;
    }

    /** Exits to say something. */
    public GuestExit say(String words) {
        this.text = words;
        return GuestExit.SAY;
    }

    /** The port accessed. */
    public int port() {
        return port;
    }

    /** Bytes accessed: 1, 2 or 4. */
    public int width() {
        return width;
    }

    /** True for OUT. */
    public boolean output() {
        return output;
    }

    /** The value written, or the value read once the VMM has completed the access. */
    public int value() {
        return value;
    }

    /** For the kernel: completes an IN. */
    public void complete(int read) {
        this.value = read;
    }

    /** The software interrupt's number. */
    public int interrupt() {
        return interrupt;
    }

    /** What the guest said. */
    public String text() {
        return text;
    }
}
