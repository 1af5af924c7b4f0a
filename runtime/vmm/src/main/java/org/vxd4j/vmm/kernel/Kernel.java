package org.vxd4j.vmm.kernel;

import java.util.function.BooleanSupplier;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.board.Board;
import org.vxd4j.vmm.Choices;
import org.vxd4j.vmm.Costs;
import org.vxd4j.vmm.StopReason;
import org.vxd4j.vmm.VmmFault;
import org.vxd4j.vmm.guest.GuestExit;
import org.vxd4j.vmm.trace.Trace;
import org.vxd4j.vmm.trace.TraceKind;

/** The kernel's state and its loop: deliver interrupts, process events, schedule, run the guest. */
final class Kernel {

    /** How DOSMGR waits for the critical section around a DOS call. */
    private static final int DOS_CALL_WAIT = BlockFlag.mask(BlockFlag.BLOCK_SVC_INTS, BlockFlag.BLOCK_ENABLE_INTS);

    /** Longest a guest runs without the loop looking at the stop condition. */
    private static final long LONGEST_RUN = 1_000_000;

    final Target target;
    final Board board;
    final Trace trace;
    final Choices choices;
    final Costs costs;

    final Scheduler scheduler;
    final Priorities priorities;
    final Calls calls;
    final CriticalSection crit;
    final Callbacks callbacks;
    final TimeOuts timeOuts;
    final Events events;
    final Interrupts interrupts;
    final IoTraps ioTraps;
    final Gate gate;
    final Stacks stacks;

    VmThread current;

    private boolean running;
    private long deadline;
    private BooleanSupplier condition;
    private StopReason reason;
    private VmmFault failure;

    Kernel(Target target, Board board, Trace trace, Choices choices, Costs costs) {
        this.target = target;
        this.board = board;
        this.trace = trace;
        this.choices = choices;
        this.costs = costs;
        this.scheduler = new Scheduler(this);
        this.priorities = new Priorities(this);
        this.calls = new Calls(this);
        this.crit = new CriticalSection(this);
        this.callbacks = new Callbacks(this);
        this.timeOuts = new TimeOuts(this);
        this.events = new Events(this);
        this.interrupts = new Interrupts(this);
        this.ioTraps = new IoTraps(this);
        this.gate = new Gate(this);
        this.stacks = new Stacks(this::loop);
    }

    long now() {
        return board.clock().now();
    }

    /** Ring-0 work takes time, in which chips go on. */
    void spend(long nanos) {
        board.clock().advance(nanos);
        if (current != null) {
            current.runNanos += nanos;
            current.vm.runNanos += nanos;
        }
    }

    void note(TraceKind kind, String subject, int a, int b) {
        noteFor(current, kind, subject, a, b);
    }

    void noteFor(VmThread t, TraceKind kind, String subject, int a, int b) {
        trace.write(now(), kind, t == null ? 0 : t.vm.handle.id(), t == null ? 0 : t.handle.id(), subject, a, b);
    }

    /** The fault for a broken rule, noted in the trace. */
    VmmFault fault(Rule rule, String what, String service) {
        VmmFault fault = new VmmFault(rule, what, service, now(), current.frames.chain(), null);
        note(TraceKind.FAULT, fault.getMessage(), 0, 0);
        return fault;
    }

    /** The fault for an exception that a driver let escape. */
    VmmFault driverFailed(String name, Throwable thrown) {
        String what = name + " failed with " + thrown
                + ". The machine is stopped; the driver's stack trace follows as the cause.";
        VmmFault fault = new VmmFault(null, what, "", now(), current.frames.chain(), thrown);
        note(TraceKind.FAULT, fault.getMessage(), 0, 0);
        return fault;
    }

    /** The fault for a service that has a contract only. */
    VmmFault notImplemented(ServiceNotImplemented missing) {
        VmmFault fault =
                new VmmFault(null, missing.getMessage(), missing.service(), now(), current.frames.chain(), missing);
        note(TraceKind.FAULT, fault.getMessage(), 0, 0);
        return fault;
    }

    // Running

    /** Runs until the virtual time, the condition, or the end of everything. */
    StopReason run(long until, BooleanSupplier wanted) {
        if (failure != null) {
            throw new IllegalStateException(
                    "the machine stopped with a fault and cannot go on: build a new one", failure);
        }
        deadline = until;
        condition = wanted;
        reason = null;
        running = true;
        try {
            stacks.run();
        } catch (VmmFault fault) {
            failure = fault;
            throw fault;
        } finally {
            running = false;
        }
        note(TraceKind.STOPPED, reason.name(), 0, 0);
        return reason;
    }

    private void loop() {
        while (true) {
            if (!pauseIfDue()) {
                step();
            }
        }
    }

    private boolean pauseIfDue() {
        if (now() >= deadline) {
            return pause(StopReason.TIME_IS_UP);
        }
        if (condition.getAsBoolean()) {
            return pause(StopReason.CONDITION_HOLDS);
        }
        if (scheduler.allEnded() && events.pending() == 0 && timeOuts.running() == 0 && current.frames.depth() == 0) {
            return pause(StopReason.ALL_ENDED);
        }
        return false;
    }

    private boolean pause(StopReason why) {
        reason = why;
        stacks.pause();
        return true;
    }

    /** One round of the loop for the current thread, which is about to go back to ring 3. */
    private void step() {
        VmThread t = current;
        interrupts.deliver(false);
        boolean processed = processOne(t);
        VmThread next = scheduler.pick();
        if (next == null) {
            idle();
        } else if (next != t) {
            switchTo(next, true);
        } else if (t.blocked()) {
            grantOrServe(t);
        } else if (!processed && !t.halted) {
            runGuest(t);
        }
    }

    /** An event point: processes at most one thing, so that the scheduler can look again; true when there was one. */
    private boolean processOne(VmThread t) {
        crit.completeRelease();
        boolean ring0Only = t.blocked() && !t.servicesWhileBlocked();
        if (ring0Only) {
            return events.processOne(t, true);
        }
        return timeOuts.callOne(t)
                || callbacks.callInterruptsEnabled(t)
                || events.processOne(t, false)
                || callbacks.callNotCritical(t);
    }

    boolean hasEventWork(VmThread t, boolean ring0Only) {
        if (ring0Only) {
            return events.hasWork(t, true);
        }
        return crit.releaseDelayedBy(t) || timeOuts.hasWork(t) || callbacks.hasWork(t) || events.hasWork(t, false);
    }

    private void grantOrServe(VmThread t) {
        if (crit.owner() == null) {
            crit.grantAtRing3(t);
        }
    }

    /** Nobody can run: the clock goes on to the next thing due, and nobody's run time counts. */
    private void idle() {
        timeOuts.switched(current, null);
        long due = board.clock().nextDue();
        if (due == Long.MAX_VALUE) {
            timeOuts.switched(null, current);
            pause(scheduler.anyBlocked() ? StopReason.DEADLOCK : StopReason.NOTHING_DUE);
            return;
        }
        board.clock().advanceTo(Math.min(due, deadline));
        timeOuts.switched(null, current);
    }

    // Switching

    /** Makes another thread current; returns when this Java stack runs again. */
    private void switchTo(VmThread next, boolean inLoop) {
        VmThread from = current;
        timeOuts.switched(from, next);
        current = next;
        note(TraceKind.SWITCH, "", from.vm.handle.id(), from.handle.id());
        spend(costs.taskSwitch());
        if (!inLoop) {
            from.stack = stacks.running();
        }
        Stacks.Stack stack = next.stack;
        next.stack = null;
        if (stack != null || !inLoop) {
            stacks.switchTo(stack, inLoop);
        }
    }

    /** Blocks the current thread's driver code while the condition holds; events are processed meanwhile as its flags say. */
    void blockWhile(VmThread t, BooleanSupplier blocked) {
        while (blocked.getAsBoolean()) {
            if (!running) {
                throw new IllegalStateException(
                        "driver code blocked while no other thread can run (initialisation or shutdown)");
            }
            VmThread next = scheduler.pick();
            if (next == null) {
                if (!pauseIfDue()) {
                    idle();
                    interrupts.deliver(true);
                }
            } else if (next == t) {
                processOne(t);
            } else {
                switchTo(next, false);
            }
        }
    }

    /** A priority changed inside a service: somebody else may have to run before the service returns. */
    void rescheduleInsideCall() {
        if (!running || current.frames.contains(Frames.Level.INTERRUPT)) {
            return;
        }
        VmThread next = scheduler.pick();
        if (next != null && next != current && next.execPriority() > current.execPriority()) {
            switchTo(next, false);
        }
    }

    // Guests

    private void runGuest(VmThread t) {
        long due = Math.min(board.clock().nextDue(), deadline);
        long budget = Math.max(1, Math.min(due - now(), LONGEST_RUN));
        t.cpu.begin();
        GuestExit exit;
        try {
            exit = t.guest.run(t.cpu, budget);
        } catch (RuntimeException e) {
            throw driverFailed("the guest of " + t, e);
        }
        spend(t.cpu.elapsed());
        handle(t, exit);
    }

    private void handle(VmThread t, GuestExit exit) {
        switch (exit) {
            case BUDGET, MODE -> {
                // The loop looks at interrupts and events anyway.
            }
            case IO -> ioTraps.access(t, t.cpu.port(), t.cpu.width(), t.cpu.output(), t.cpu.value());
            case INT -> t.returns.enter(t.cpu.interrupt());
            case IRET -> t.returns.leave();
            case FLAGS -> note(TraceKind.IF_CHANGED, "", t.client.interruptsEnabled() ? 1 : 0, 0);
            case CRITICAL_BEGIN -> crit.beginAtRing3(t, DOS_CALL_WAIT);
            case CRITICAL_END -> crit.end(t, 1, "a guest's critical region");
            case SAY -> note(TraceKind.GUEST, t.cpu.text(), 0, 0);
            case HALT -> {
                t.halted = true;
                note(TraceKind.HALT, "", 0, 0);
            }
            case END -> {
                if (!t.ended) {
                    note(TraceKind.HALT, "", 1, 0);
                }
                t.halted = true;
                t.ended = true;
            }
        }
    }
}
