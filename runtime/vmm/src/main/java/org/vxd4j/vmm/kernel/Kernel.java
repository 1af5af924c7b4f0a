package org.vxd4j.vmm.kernel;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.board.Board;
import org.vxd4j.vmm.Choices;
import org.vxd4j.vmm.Costs;
import org.vxd4j.vmm.StopReason;
import org.vxd4j.vmm.VmmFault;
import org.vxd4j.vmm.trace.Trace;
import org.vxd4j.vmm.trace.TraceKind;

/** The kernel's state and its loop: deliver interrupts, process events, schedule, run the guest. */
final class Kernel {
    private static final Rule NEVER_RUNS = RuleCatalogue.get("CM-16");

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
    final HandlerOrder handlerOrder;
    final InterruptsOff interruptsOff;
    final IoTraps ioTraps;
    final Gate gate;
    final Stacks stacks;
    final Invariants invariants;
    private final Guests guests;

    VmThread current;

    private final Set<String> warned = new HashSet<>();

    private boolean running;
    private long deadline;
    private BooleanSupplier condition;
    private StopReason reason;
    private Throwable failure;

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
        this.handlerOrder = new HandlerOrder(this);
        this.interruptsOff = new InterruptsOff(this);
        this.ioTraps = new IoTraps(this);
        this.gate = new Gate(this);
        this.stacks = new Stacks(this::loop);
        this.invariants = new Invariants(this);
        this.guests = new Guests(this);
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

    /** Nothing is noted while a closed machine unwinds what was blocked: that is no part of its story. */
    void noteFor(VmThread t, TraceKind kind, String subject, int a, int b) {
        if (stacks.closing()) {
            return;
        }
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

    /** Warns in the trace, once for each rule and subject. */
    void warnOnce(Rule rule, String subject, String what) {
        if (warned.add(rule.id() + " " + subject)) {
            note(TraceKind.WARNING, "[vxd:%s] %s: %s".formatted(rule.name(), subject, what), 0, 0);
        }
    }

    /** Warns when something is scheduled for a virtual machine that does not run any more; null is none. */
    void warnIfEnded(VirtualMachine vm, String subject) {
        if (vm != null && !vm.live) {
            warnOnce(
                    NEVER_RUNS,
                    subject,
                    "it is scheduled for %s, which does not run any more. Use a global event or time-out"
                            .formatted(vm.handle));
        }
    }

    /** The fault for a service that has a contract only. */
    VmmFault notImplemented(ServiceNotImplemented missing) {
        VmmFault fault =
                new VmmFault(null, missing.getMessage(), missing.service(), now(), current.frames.chain(), missing);
        note(TraceKind.FAULT, fault.getMessage(), 0, 0);
        return fault;
    }

    // Running

    /** The machine is used from outside, between runs, and as long as nothing has failed. */
    void requireStopped() {
        if (running) {
            throw new IllegalStateException("the machine is running: drivers and conditions must not run or end it");
        }
    }

    private void requireWhole() {
        requireStopped();
        if (failure != null) {
            throw new IllegalStateException(
                    "the machine stopped with a fault and cannot go on: build a new one", failure);
        }
        if (stacks.closing()) {
            throw new IllegalStateException("the machine is closed: build a new one");
        }
    }

    /** Ends the machine in order by this, which counts as a failure when it fails. */
    void end(Runnable shutdown) {
        requireWhole();
        try {
            shutdown.run();
        } catch (RuntimeException | Error e) {
            failure = e;
            throw e;
        }
    }

    /** Runs until the virtual time, the condition, or the end of everything. */
    StopReason run(long until, BooleanSupplier wanted) {
        requireWhole();
        deadline = until;
        condition = wanted;
        reason = null;
        running = true;
        try {
            stacks.run();
            invariants.atPause();
        } catch (RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            running = false;
        }
        note(TraceKind.STOPPED, reason.name(), 0, 0);
        return reason;
    }

    private void loop() {
        while (true) {
            invariants.everyRound();
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
        if (scheduler.allEnded() && events.pending() == 0 && timeOuts.running() == 0 && !crit.releaseDelayed()) {
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
        interrupts.deliver(t.blocked());
        boolean processed = processOne(t);
        VmThread next = scheduler.pick();
        if (next == null) {
            if (!processed && !pauseIfDue()) {
                idle();
            }
        } else if (next != t) {
            switchTo(next, true);
        } else if (t.blocked()) {
            grantOrServe(t);
        } else if (!processed && !t.halted) {
            guests.run(t, deadline);
        }
    }

    /** An event point: processes at most one thing, so that the scheduler can look again; true when there was one. */
    private boolean processOne(VmThread t) {
        fireWhatIsDueNow();
        crit.completeRelease();
        boolean ring0Only = t.blocked() && !t.servicesWhileBlocked();
        t.serving = t.blocked();
        try {
            if (ring0Only) {
                return events.processOne(t, true);
            }
            return timeOuts.callOne(t)
                    || callbacks.callInterruptsEnabled(t)
                    || events.processOne(t, false)
                    || callbacks.callNotCritical(t);
        } finally {
            t.serving = false;
        }
    }

    /** A time-out of 0 ms is due without time going on. */
    private void fireWhatIsDueNow() {
        if (board.clock().nextDue() <= now()) {
            board.clock().advance(0);
        }
    }

    boolean hasEventWork(VmThread t, boolean ring0Only) {
        if (ring0Only) {
            return events.hasWork(t, true);
        }
        return crit.releaseDelayedBy(t) || timeOuts.hasWork(t) || callbacks.hasWork(t) || events.hasWork(t, false);
    }

    private void grantOrServe(VmThread t) {
        if (crit.availableTo(t)) {
            crit.grantAtRing3(t);
        }
    }

    /** Nobody can run: the clock goes on to the next thing due, and nobody's run time counts. */
    private void idle() {
        timeOuts.switched(null);
        long due = board.clock().nextDue();
        invariants.atRest();
        if (due == Long.MAX_VALUE) {
            pause(scheduler.anyBlocked() ? StopReason.DEADLOCK : StopReason.NOTHING_DUE);
        } else {
            note(TraceKind.IDLE, "", 0, 0);
            board.clock().advanceTo(Math.min(due, deadline));
        }
        timeOuts.switched(current);
    }

    // Switching

    /** Makes a thread current: only its run-time clocks go on. */
    void become(VmThread next) {
        timeOuts.switched(next);
        current = next;
    }

    /** Switches to another thread; returns when this Java stack runs again. */
    private void switchTo(VmThread next, boolean inLoop) {
        VmThread from = current;
        become(next);
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
            invariants.everyRound();
            if (!running) {
                throw new IllegalStateException(
                        "driver code blocked while no other thread can run (initialisation or shutdown)");
            }
            if (pauseIfDue()) {
                continue;
            }
            interrupts.deliver(true);
            VmThread next = scheduler.pick();
            if (next == null) {
                idle();
            } else if (next == t) {
                processOne(t);
            } else {
                switchTo(next, false);
            }
        }
    }

    /** A priority changed inside a service: somebody else may have to run before it returns. The loop itself looks anyway. */
    void rescheduleInsideCall() {
        if (!running || current.frames.depth() == 0 || current.frames.contains(Frames.Level.INTERRUPT)) {
            return;
        }
        VmThread next = scheduler.pick();
        if (next != null && next != current && next.execPriority() > current.execPriority()) {
            switchTo(next, false);
        }
    }
}
