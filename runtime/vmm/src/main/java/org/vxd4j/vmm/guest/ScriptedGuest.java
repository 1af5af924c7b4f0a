package org.vxd4j.vmm.guest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.vxd4j.api.ClientRegs;

/**
 * A guest written as a few lines of Java: what a program does to the machine, without its instructions.
 *
 * <pre>{@code
 * ScriptedGuest.script().cli().out(0x70, 0x0A).work(50_000).sti().build()
 * }</pre>
 */
public final class ScriptedGuest implements Guest {

    /** Nanoseconds an instruction takes that has no time of its own. */
    private static final long INSTRUCTION = 100;

    private final Map<Integer, List<Step>> handlers;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private long workLeft;
    private IntConsumer reader;

    private ScriptedGuest(List<Step> main, Map<Integer, List<Step>> handlers) {
        this.handlers = handlers;
        frames.push(new Frame(main, 1, false, false));
    }

    /** Begins a script. */
    public static Script script() {
        return new Script(new TreeMap<>());
    }

    @Override
    public GuestExit run(VirtualCpu cpu, long budgetNanos) {
        if (reader != null) {
            reader.accept(cpu.value());
            reader = null;
        }
        while (cpu.elapsed() < budgetNanos) {
            if (workLeft > 0) {
                long now = Math.min(workLeft, budgetNanos - cpu.elapsed());
                workLeft -= now;
                cpu.consume(now);
                continue;
            }
            Frame frame = frames.peek();
            if (frame == null) {
                return GuestExit.END;
            }
            if (frame.next == frame.steps.size()) {
                if (finish(frame, cpu)) {
                    return GuestExit.IRET;
                }
                continue;
            }
            GuestExit exit = execute(frame.steps.get(frame.next++), cpu);
            if (exit != null) {
                return exit;
            }
        }
        return GuestExit.BUDGET;
    }

    /** Starts the frame's next round, or leaves it; true when that was the end of an interrupt handler. */
    private boolean finish(Frame frame, VirtualCpu cpu) {
        if (frame.rounds == FOREVER || --frame.rounds > 0) {
            frame.next = 0;
            cpu.consume(INSTRUCTION);
            return false;
        }
        frames.pop();
        if (frame.handler) {
            cpu.consume(INSTRUCTION);
            cpu.regs().setFlag(ClientRegs.IF, frame.interruptsBefore);
        }
        return frame.handler;
    }

    private GuestExit execute(Step step, VirtualCpu cpu) {
        if (step instanceof Step.Work work) {
            workLeft = work.nanos;
            return null;
        }
        if (step instanceof Step.Repeat repeat) {
            frames.push(new Frame(repeat.steps, repeat.times, false, false));
            return null;
        }
        cpu.consume(INSTRUCTION);
        if (step instanceof Step.Flag flag) {
            boolean before = cpu.regs().interruptsEnabled();
            cpu.regs().setFlag(ClientRegs.IF, flag.on);
            return before == flag.on ? null : GuestExit.FLAGS;
        }
        if (step instanceof Step.Out out) {
            return cpu.io(out.port, out.width, true, out.value);
        }
        if (step instanceof Step.In in) {
            reader = in.reader;
            return cpu.io(in.port, in.width, false, 0);
        }
        if (step instanceof Step.Int interrupt) {
            return cpu.softwareInterrupt(interrupt.number);
        }
        if (step instanceof Step.Mode mode) {
            cpu.regs().setFlag(ClientRegs.VM, !mode.protectedMode);
            return GuestExit.MODE;
        }
        if (step instanceof Step.Say say) {
            return cpu.say(say.text);
        }
        return ((Step.Plain) step).exit;
    }

    @Override
    public void interrupt(VirtualCpu cpu, int vector) {
        boolean before = cpu.regs().interruptsEnabled();
        cpu.regs().setFlag(ClientRegs.IF, false);
        // The handler interrupts work that is under way: put the rest of it under the handler's frame.
        if (workLeft > 0) {
            frames.push(new Frame(List.of(new Step.Work(workLeft)), 1, false, false));
            workLeft = 0;
        }
        frames.push(new Frame(handlers.getOrDefault(vector, List.of()), 1, true, before));
    }

    private static final int FOREVER = -1;

    /** A list of steps in execution. */
    private static final class Frame {
        private final List<Step> steps;
        private final boolean handler;
        private final boolean interruptsBefore;
        private int rounds;
        private int next;

        Frame(List<Step> steps, int rounds, boolean handler, boolean interruptsBefore) {
            this.steps = steps;
            this.rounds = rounds;
            this.handler = handler;
            this.interruptsBefore = interruptsBefore;
        }
    }

    private sealed interface Step {
        record Work(long nanos) implements Step {}

        record Flag(boolean on) implements Step {}

        record Out(int port, int width, int value) implements Step {}

        record In(int port, int width, IntConsumer reader) implements Step {}

        record Int(int number) implements Step {}

        record Mode(boolean protectedMode) implements Step {}

        record Say(String text) implements Step {}

        record Plain(GuestExit exit) implements Step {}

        record Repeat(List<Step> steps, int times) implements Step {}
    }

    /** Writes a script step by step. */
    public static final class Script {
        private final List<Step> steps = new ArrayList<>();
        private final Map<Integer, List<Step>> handlers;

        private Script(Map<Integer, List<Step>> handlers) {
            this.handlers = handlers;
        }

        private Script add(Step step) {
            steps.add(step);
            return this;
        }

        private List<Step> nested(Consumer<Script> body) {
            Script inner = new Script(handlers);
            body.accept(inner);
            return List.copyOf(inner.steps);
        }

        /** Computes for so many nanoseconds. */
        public Script work(long nanos) {
            if (nanos < 0) {
                throw new IllegalArgumentException("work takes 0 ns or more, not " + nanos);
            }
            return add(new Step.Work(nanos));
        }

        /** CLI: disables its interrupts. */
        public Script cli() {
            return add(new Step.Flag(false));
        }

        /** STI: enables its interrupts. */
        public Script sti() {
            return add(new Step.Flag(true));
        }

        /** OUT port, AL. */
        public Script out(int port, int value) {
            return out(port, 1, value);
        }

        /** OUT with a width of 1, 2 or 4 bytes. */
        public Script out(int port, int width, int value) {
            return add(new Step.Out(checked(port, width), width, value));
        }

        /** IN AL, port; the value goes to {@code reader}. */
        public Script in(int port, IntConsumer reader) {
            return add(new Step.In(checked(port, 1), 1, reader));
        }

        private static int checked(int port, int width) {
            if (width != 1 && width != 2 && width != 4 || port < 0 || port + width > 0x10000) {
                throw new IllegalArgumentException(
                        "ports go from 0h to FFFFh and accesses are 1, 2 or 4 bytes wide, not port %Xh with %s bytes"
                                .formatted(port, width));
            }
            return port;
        }

        /** INT n. */
        public Script interrupt(int number) {
            if (number < 0 || number > 0xFF) {
                throw new IllegalArgumentException("interrupts go from 0h to FFh, not %Xh".formatted(number));
            }
            return add(new Step.Int(number));
        }

        /** Does something that needs the critical section, as a DOS call does. */
        public Script critical(Consumer<Script> body) {
            add(new Step.Plain(GuestExit.CRITICAL_BEGIN));
            steps.addAll(nested(body));
            return add(new Step.Plain(GuestExit.CRITICAL_END));
        }

        /** Switches to protected mode, as a DPMI program does. */
        public Script protectedMode() {
            return add(new Step.Mode(true));
        }

        /** Switches back to V86 mode. */
        public Script v86Mode() {
            return add(new Step.Mode(false));
        }

        /** HLT: waits for an interrupt. */
        public Script halt() {
            return add(new Step.Plain(GuestExit.HALT));
        }

        /** Says something for the trace. */
        public Script say(String text) {
            return add(new Step.Say(text));
        }

        /** Does something several times. */
        public Script repeat(int times, Consumer<Script> body) {
            if (times < 1) {
                throw new IllegalArgumentException("repeat takes 1 time or more, not " + times);
            }
            return add(new Step.Repeat(nested(body), times));
        }

        /** Does something for ever; what follows is never reached. */
        public Script forever(Consumer<Script> body) {
            return add(new Step.Repeat(nested(body), FOREVER));
        }

        /** Handles a (simulated or software) interrupt: the steps run with interrupts disabled and end with IRET. */
        public Script onInterrupt(int vector, Consumer<Script> body) {
            handlers.put(vector, nested(body));
            return this;
        }

        /** The guest, ready to run once. */
        public ScriptedGuest build() {
            return new ScriptedGuest(List.copyOf(steps), new TreeMap<>(handlers));
        }
    }
}
