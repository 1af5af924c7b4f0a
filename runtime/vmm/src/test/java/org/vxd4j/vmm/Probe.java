package org.vxd4j.vmm;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.link.DeviceBlock;
import org.vxd4j.api.link.DeviceHeader;
import org.vxd4j.api.link.IoTrapEntry;
import org.vxd4j.api.link.Linker;
import org.vxd4j.vmm.spi.InterruptDispatch;

/** A driver for tests: whatever a test wants to do inside the machine, a guest asks for with OUT 300h. */
public class Probe {

    /** The port that guests write a number of an action to. */
    public static final int PORT = 0x300;

    /** What a control message does, when a test wants more than nothing; true answers with carry. Only for one Java thread. */
    @FunctionalInterface
    public interface OnControl {
        /** Handles a message; true fails it. */
        boolean handle(Probe probe, ControlMessage message, Registers registers);
    }

    /** Set by a test around {@code build()}: the driver does not exist before. */
    public static final ThreadLocal<OnControl> ON_CONTROL = new ThreadLocal<>();

    final Linker linker;
    private final OnControl onControl = ON_CONTROL.get();
    private final Map<Integer, Runnable> actions = new TreeMap<>();

    /** Linked like any driver. */
    public Probe(Linker linker) {
        this.linker = linker;
    }

    /** The action behind a number. */
    public void at(int number, Runnable action) {
        actions.put(number, action);
    }

    /** The part of the interrupt descriptor table that VPICD has in a whole machine. */
    public InterruptDispatch interrupts() {
        return linker.resolve(InterruptDispatch.class);
    }

    private void trap(Registers r) {
        if ((r.get(Reg.ECX) & 4) != 0) {
            Runnable action = actions.get(r.get(Reg.EAX));
            if (action != null) {
                action.run();
            }
        } else {
            r.set(Reg.EAX, 0x5A);
        }
    }

    /** What generated code would be. */
    public static class Block extends DeviceBlock {
        private final Probe probe;

        /** Links the probe. */
        protected Block(DeviceHeader header, Linker linker) {
            super(header);
            this.probe = new Probe(linker);
        }

        @Override
        public Object driver() {
            return probe;
        }

        @Override
        public void control(ControlMessage message, Registers registers) {
            registers.setCarry(probe.onControl != null && probe.onControl.handle(probe, message, registers));
        }

        @Override
        public List<IoTrapEntry> ioTraps() {
            return List.of(new IoTrapEntry("Probe.trap", List.of(PORT), probe::trap));
        }
    }
}
