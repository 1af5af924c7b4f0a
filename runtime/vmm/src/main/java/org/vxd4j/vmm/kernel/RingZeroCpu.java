package org.vxd4j.vmm.kernel;

import org.vxd4j.api.Cpu;

/** The ring-0 instructions of drivers, on the simulated CPU and bus. */
final class RingZeroCpu implements Cpu {
    private final Kernel kernel;

    RingZeroCpu(Kernel kernel) {
        this.kernel = kernel;
    }

    private int in(int port, int width) {
        begin();
        int value = kernel.board.bus().in(port, width);
        pass();
        return value;
    }

    private void out(int port, int width, int value) {
        begin();
        kernel.board.bus().out(port, width, value);
        pass();
    }

    private void begin() {
        if (kernel.stacks.closing()) {
            throw new MachineStopped();
        }
        kernel.handlerOrder.port(kernel.current);
    }

    private void pass() {
        kernel.spend(kernel.costs.port());
        kernel.interrupts.window();
    }

    @Override
    public int inByte(int port) {
        return in(port, 1);
    }

    @Override
    public void outByte(int port, int value) {
        out(port, 1, value);
    }

    @Override
    public int inWord(int port) {
        return in(port, 2);
    }

    @Override
    public void outWord(int port, int value) {
        out(port, 2, value);
    }

    @Override
    public int inDword(int port) {
        return in(port, 4);
    }

    @Override
    public void outDword(int port, int value) {
        out(port, 4, value);
    }

    @Override
    public boolean disableInterrupts() {
        boolean before = kernel.current.ring0InterruptsEnabled;
        kernel.current.ring0InterruptsEnabled = false;
        return before;
    }

    @Override
    public void restoreInterrupts(boolean enabled) {
        kernel.current.ring0InterruptsEnabled = enabled;
        if (enabled) {
            kernel.interruptsOff.end();
        }
        kernel.interrupts.window();
    }
}
