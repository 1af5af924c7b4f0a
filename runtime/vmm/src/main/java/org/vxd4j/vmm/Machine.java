package org.vxd4j.vmm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.board.Board;
import org.vxd4j.vmm.guest.Guest;
import org.vxd4j.vmm.kernel.Boot;
import org.vxd4j.vmm.trace.Trace;
import org.vxd4j.vmm.trace.TraceSink;

/**
 * A simulated PC with a VMM, drivers and virtual machines: build it, run it, close it.
 *
 * <p>The same drivers, guests, inputs and choices give the same run, byte for byte in the trace. Nothing is static: any number
 * of machines can live in one process, each used by one Java thread at a time.
 */
public final class Machine implements AutoCloseable {
    private final Boot boot;
    private final Board board;
    private final Trace trace;

    private Machine(Builder builder) {
        this.board = builder.board;
        this.trace = new Trace(builder.traceCapacity, builder.sink);
        this.boot = new Boot(
                builder.target,
                board,
                trace,
                builder.choices,
                builder.costs,
                builder.drivers,
                builder.systemVm,
                builder.systemThreads,
                builder.vms);
    }

    /** Begins a machine: Windows 95, a PC/AT, no drivers, an idle System VM. */
    public static Builder builder() {
        return new Builder();
    }

    /** The VMM's services that this kernel implements; calling another one is a fault that names it. */
    public static Collection<ServiceContract> implementedServices() {
        return Boot.implementedServices();
    }

    /** Runs until all guests have ended and nothing is pending, or nothing will ever happen again. */
    public StopReason run() {
        return boot.run(Long.MAX_VALUE, () -> false);
    }

    /** As {@link #run()}, for so many virtual nanoseconds at most. */
    public StopReason run(long nanos) {
        if (nanos < 0) {
            throw new IllegalArgumentException("a machine runs for 0 ns or more, not " + nanos);
        }
        long until = nanos > Long.MAX_VALUE - now() ? Long.MAX_VALUE : now() + nanos;
        return boot.run(until, () -> false);
    }

    /** As {@link #run()}, until the condition holds; it is asked between guest runs, events and interrupts. */
    public StopReason runUntil(BooleanSupplier condition) {
        return boot.run(Long.MAX_VALUE, condition);
    }

    /** Ends Windows in order: the shutdown messages go out, and what is still pending is taken back and shown in the trace. */
    public void shutdown() {
        boot.shutdown();
    }

    /** Lets go of blocked driver code. Closing twice does nothing. */
    @Override
    public void close() {
        boot.close();
    }

    /** Virtual nanoseconds since power on. */
    public long now() {
        return board.clock().now();
    }

    /** The board. */
    public Board board() {
        return board;
    }

    /** The trace. */
    public Trace trace() {
        return trace;
    }

    /** The loaded driver of this class. */
    public <T> T driver(Class<T> type) {
        return boot.driver(type);
    }

    /** Handles of the virtual machines in the order of their creation; the first is the System VM's. */
    public List<VmHandle> vms() {
        return boot.vms();
    }

    /** The execution priority of a virtual machine's initial thread: the sum of all boosts in force. */
    public int execPriority(VmHandle vm) {
        return boot.execPriority(vm);
    }

    /** Virtual nanoseconds a virtual machine has run. */
    public long runNanos(VmHandle vm) {
        return boot.runNanos(vm);
    }

    /** Events that are queued and not called yet. */
    public int pendingEvents() {
        return boot.pendingEvents();
    }

    /** What a machine is made of. */
    public static final class Builder {
        private Target target = Target.WIN95;
        private Board board;
        private Choices choices = Choices.FIXED;
        private Costs costs = Costs.DEFAULT;
        private TraceSink sink = TraceSink.NONE;
        private int traceCapacity = 4096;
        private Guest systemVm = Guest.idle();
        private final List<Class<?>> drivers = new ArrayList<>();
        private final List<Guest> systemThreads = new ArrayList<>();
        private final List<Guest> vms = new ArrayList<>();

        private Builder() {}

        /** The version of Windows to run. */
        public Builder target(Target version) {
            this.target = version;
            return this;
        }

        /** The PC to run on; a PC/AT when not said. */
        public Builder board(Board pc) {
            this.board = pc;
            return this;
        }

        /** Loads a driver: a class annotated with {@code @VxD}, whose generated device block is found by its name. */
        public Builder load(Class<?> driver) {
            drivers.add(driver);
            return this;
        }

        /** What the System VM's initial thread executes; nothing when not said. */
        public Builder systemVm(Guest guest) {
            this.systemVm = guest;
            return this;
        }

        /** One more thread in the System VM (Windows 95 and later). */
        public Builder systemThread(Guest guest) {
            systemThreads.add(guest);
            return this;
        }

        /** One more virtual machine. */
        public Builder vm(Guest guest) {
            vms.add(guest);
            return this;
        }

        /** Who sees every trace record. */
        public Builder trace(TraceSink to) {
            this.sink = to;
            return this;
        }

        /** How many of the newest trace records the machine keeps itself. */
        public Builder traceCapacity(int records) {
            this.traceCapacity = records;
            return this;
        }

        /** Who answers what could go either way. */
        public Builder choices(Choices answers) {
            this.choices = answers;
            return this;
        }

        /** What ring-0 work costs. */
        public Builder costs(Costs figures) {
            this.costs = figures;
            return this;
        }

        /**
         * Boots the machine: loads and initialises the drivers, creates the virtual machines.
         *
         * @throws VmmFault a driver broke a rule while it was loaded or initialised
         * @throws IllegalArgumentException a class is no compiled driver; the message says which setting is missing
         */
        public Machine build() {
            if (board == null) {
                board = Board.pcAt();
            }
            return new Machine(this);
        }
    }
}
