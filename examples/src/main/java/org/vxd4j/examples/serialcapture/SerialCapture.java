package org.vxd4j.examples.serialcapture;

import org.vxd4j.api.Boost;
import org.vxd4j.api.Control;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Cpu;
import org.vxd4j.api.EventCallback;
import org.vxd4j.api.EventHandle;
import org.vxd4j.api.HardwareInterrupt;
import org.vxd4j.api.IrqHandle;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.Vpicd;
import org.vxd4j.api.VxD;

/**
 * Owns COM1: takes received bytes at interrupt time, hands them over in the owner's virtual machine when it has interrupts
 * enabled and nobody is in the critical section, and sends them out again.
 *
 * <p>Bytes that the UART or the driver had no room for are counted, never hidden.
 */
@VxD(name = "SERCAPT", deviceId = 0x7FE1, target = Target.WIN31)
public class SerialCapture {

    /** Half a second of line time: longer than any critical section should be held. */
    private static final int RECEIVE_BYTES = 8192;

    private static final int SEND_BYTES = 8192;

    /** A port nobody uses; reading it takes a microsecond and does nothing, as old drivers wait. */
    private static final int DELAY_PORT = 0xED;

    private final Vmm vmm;
    private final Vpicd vpicd;
    private final Cpu cpu;
    private final SerialCaptureEvents events;
    private final Uart uart;
    private final ByteQueue received = new ByteQueue(RECEIVE_BYTES);
    private final ByteQueue toSend = new ByteQueue(SEND_BYTES);
    private VmHandle owner;
    private EventHandle pending = EventHandle.NONE;
    private long interrupts;
    private long handOvers;
    private long captured;
    private long sent;
    private long overrunsSeen;
    private int stallMicros;

    SerialCapture(Vmm vmm, Vpicd vpicd, Cpu cpu, SerialCaptureEvents events) {
        this.vmm = vmm;
        this.vpicd = vpicd;
        this.cpu = cpu;
        this.events = events;
        this.uart = new Uart(cpu);
    }

    @Control(ControlMessage.SYS_VM_INIT)
    boolean sysVmInit(VmHandle sysVm) {
        owner = sysVm;
        return true;
    }

    /** The first DOS box that comes up owns the port; it is opened for it. */
    @Control(ControlMessage.VM_INIT)
    boolean vmInit(VmHandle vm) {
        if (vmm.testSysVmHandle(owner)) {
            owner = vm;
            uart.open();
        }
        return true;
    }

    @HardwareInterrupt(irq = 4)
    boolean onCom1(VmHandle current, IrqHandle irq) {
        interrupts++;
        while (uart.interruptPending()) {
            int status = receiveAll();
            if ((status & Uart.THRE) != 0) {
                refill();
            }
        }
        if (!received.isEmpty() && pending.isNone()) {
            pending = events.handOver(owner);
        }
        vpicd.physEoi(irq);
        return true;
    }

    /** Empties the receiver FIFO; returns the last line status. */
    private int receiveAll() {
        int status = uart.lineStatus();
        overrunsSeen += (status & Uart.OE) != 0 ? 1 : 0;
        while ((status & Uart.DR) != 0) {
            received.add(uart.receive());
            captured++;
            status = uart.lineStatus();
            overrunsSeen += (status & Uart.OE) != 0 ? 1 : 0;
        }
        return status;
    }

    /** Fills the empty transmitter FIFO, or stops its interrupt when there is nothing to send. */
    private void refill() {
        int room = Uart.FIFO_SIZE;
        while (room > 0 && !toSend.isEmpty()) {
            uart.send(toSend.remove());
            sent++;
            room--;
        }
        if (toSend.isEmpty()) {
            uart.enable(uart.enabled() & ~Uart.ETBEI);
        }
    }

    @EventCallback(
            scope = Scope.VM,
            flags = {Pef.WAIT_FOR_STI, Pef.WAIT_NOT_CRIT, Pef.ALWAYS_SCHED},
            boost = Boost.LOW_PRI_DEVICE_BOOST)
    void handOver(VmHandle vm) {
        pending = EventHandle.NONE;
        handOvers++;
        boolean enabled = cpu.disableInterrupts();
        stall();
        while (!received.isEmpty() && !toSend.isFull()) {
            toSend.add(received.remove());
        }
        if (!toSend.isEmpty()) {
            uart.enable(uart.enabled() | Uart.ETBEI);
        }
        cpu.restoreInterrupts(enabled);
    }

    /** What a bad driver does: keeps interrupts off and waits. Only for showing what follows. */
    private void stall() {
        for (int i = 0; i < stallMicros; i++) {
            cpu.inByte(DELAY_PORT);
        }
    }

    @Control(ControlMessage.SYSTEM_EXIT)
    void systemExit() {
        uart.close();
    }

    /** Makes every hand-over keep interrupts off for so long. */
    public void stallFor(int micros) {
        stallMicros = micros;
    }

    /** True when everything that was received has gone out, as far as the driver knows. */
    public boolean isDrained() {
        return received.isEmpty() && toSend.isEmpty();
    }

    /** Interrupts taken from the UART. */
    public long interrupts() {
        return interrupts;
    }

    /** Events that handed bytes over. */
    public long handOvers() {
        return handOvers;
    }

    /** Bytes received. */
    public long captured() {
        return captured;
    }

    /** Bytes given to the transmitter. */
    public long sent() {
        return sent;
    }

    /** How often the line status showed an overrun: one or more bytes were lost in the UART each time. */
    public long overrunsSeen() {
        return overrunsSeen;
    }

    /** Bytes lost because the driver's own queue was full. */
    public long queueLost() {
        return received.lost() + toSend.lost();
    }
}
