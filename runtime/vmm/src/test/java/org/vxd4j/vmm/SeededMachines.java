package org.vxd4j.vmm;

import static org.vxd4j.api.Pef.ALWAYS_SCHED;
import static org.vxd4j.api.Pef.DONT_UNBOOST;
import static org.vxd4j.api.Pef.PROCESS_LAST;
import static org.vxd4j.api.Pef.THREAD_EVENT;
import static org.vxd4j.api.Pef.TIME_OUT;
import static org.vxd4j.api.Pef.WAIT_CRIT;
import static org.vxd4j.api.Pef.WAIT_FOR_STI;
import static org.vxd4j.api.Pef.WAIT_FOR_THREAD_STI;
import static org.vxd4j.api.Pef.WAIT_IN_PM;
import static org.vxd4j.api.Pef.WAIT_NOT_CRIT;
import static org.vxd4j.api.Pef.WAIT_NOT_HW_INT;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.Boost;
import org.vxd4j.api.EventHandle;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.TimeOutHandle;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.vmm.guest.Guest;
import org.vxd4j.vmm.guest.ScriptedGuest;
import org.vxd4j.vmm.guest.ScriptedGuest.Script;
import org.vxd4j.vmm.trace.TraceText;

/** One random machine: guests, drivers' doings and choices all follow from the seed. */
final class SeededMachines implements AutoCloseable {
    private static final int ACTION = 1;
    private static final int MOST_POSTS = 150;
    private static final int[] BOOSTS = {0, 0, 0, 16, 0x1000, Boost.TIME_CRITICAL_BOOST};
    private static final Pef[] WAITS = {WAIT_NOT_CRIT, WAIT_FOR_STI, WAIT_NOT_HW_INT, WAIT_IN_PM, WAIT_FOR_THREAD_STI};

    private final SplittableRandom random;
    private final boolean win95;
    private final StringBuilder trace = new StringBuilder();
    private final Machine machine;
    private final Probe probe;
    private final Vmm vmm;

    /** A pending event and who may be asked to cancel it: set to null first thing in the callback. */
    private final List<Slot> slots = new ArrayList<>();

    private int posts;
    private int calls;

    private static final class Slot {
        private EventHandle event = EventHandle.NONE;
        private TimeOutHandle timeOut;
        private boolean called;
    }

    SeededMachines(long seed) {
        random = new SplittableRandom(seed);
        win95 = random.nextInt(3) > 0;
        SplittableRandom answers = random.split();
        Machine.Builder builder = Machine.builder()
                .target(win95 ? Target.WIN95 : Target.WIN31)
                .load(win95 ? Probe.class : Probe31.class)
                .trace(new TraceText(trace))
                .systemVm(guest());
        for (int i = random.nextInt(4); i > 0; i--) {
            builder.vm(guest());
        }
        for (int i = win95 ? random.nextInt(3) : 0; i > 0; i--) {
            builder.systemThread(guest());
        }
        if (random.nextBoolean()) {
            builder.choices((point, n) -> answers.nextInt(n));
        }
        machine = builder.build();
        probe = machine.driver(Probe.class);
        vmm = probe.linker.vmm();
        probe.at(ACTION, () -> act(0));
    }

    private Guest guest() {
        Script script = ScriptedGuest.script();
        script.onInterrupt(8, s -> s.work(100).out(Probe.PORT, ACTION));
        steps(script, 0);
        return script.build();
    }

    private void steps(Script script, int depth) {
        for (int i = 3 + random.nextInt(8); i > 0; i--) {
            switch (random.nextInt(depth < 2 ? 8 : 6)) {
                case 0 -> script.work(random.nextInt(2_000_000));
                case 1 -> script.cli().work(random.nextInt(100_000)).sti();
                case 2, 3 -> script.out(Probe.PORT, ACTION);
                case 4 -> script.protectedMode().work(random.nextInt(50_000)).v86Mode();
                case 5 -> script.interrupt(8);
                case 6 -> script.critical(s -> steps(s, depth + 1));
                default -> script.repeat(1 + random.nextInt(3), s -> steps(s, depth + 1));
            }
        }
    }

    /** Runs in slices, so that the machine is paused and its invariants checked in the middle of everything. */
    void run() {
        int rounds = 0;
        while (machine.run(random.nextInt(3_000_000)) == StopReason.TIME_IS_UP && rounds++ < 300) {
            // Each pause checks the lists and the boosts.
        }
        machine.shutdown();
        if (machine.pendingEvents() != 0) {
            throw new AssertionError(machine.pendingEvents() + " events are pending after shutdown");
        }
    }

    /** A driver does something. */
    private void act(int depth) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3, 4 -> post();
                case 5 -> cancel();
                case 6 -> timeOut();
                case 7 -> underTheSection(depth);
                case 8 -> boosted(depth);
                case 9 -> {
                    posts++;
                    if (posts < MOST_POSTS) {
                        vmm.callWhenNotCritical(null, r -> called());
                    }
                }
                case 10 -> vmm.getCritSectionStatus();
                default -> vmm.getSystemTime();
            }
        }
    }

    private void underTheSection(int depth) {
        int[] flags = {
            0, BlockFlag.BLOCK_SVC_INTS.bit(), BlockFlag.mask(BlockFlag.BLOCK_SVC_INTS, BlockFlag.BLOCK_ENABLE_INTS)
        };
        vmm.beginCriticalSection(flags[random.nextInt(flags.length)]);
        if (depth < 3) {
            act(depth + 1);
        }
        vmm.endCriticalSection();
    }

    private void boosted(int depth) {
        VmHandle vm = anyVm();
        int boost = BOOSTS[random.nextInt(BOOSTS.length)];
        vmm.adjustExecPriority(boost, vm);
        if (depth < 3) {
            act(depth + 1);
        }
        vmm.adjustExecPriority(-boost, vm);
    }

    private VmHandle anyVm() {
        return machine.vms().get(random.nextInt(machine.vms().size()));
    }

    private void post() {
        if (++posts > MOST_POSTS) {
            return;
        }
        Slot slot = new Slot();
        EventProc proc = r -> {
            if (slot.called) {
                throw new AssertionError("called twice");
            }
            slot.called = true;
            slot.event = EventHandle.NONE;
            called();
        };
        VmHandle vm = anyVm();
        slot.event = switch (random.nextInt(win95 ? 7 : 5)) {
            case 0 -> vmm.callGlobalEvent(null, proc);
            case 1 -> vmm.scheduleVmEvent(vm, null, proc);
            case 2 -> vmm.callVmEvent(vm, null, proc);
            case 3, 4 -> priority(vm, proc);
            case 5 -> vmm.scheduleThreadEvent(vmm.getInitialThreadHandle(vm), null, proc);
            default -> restricted(vm, proc);
        };
        if (!slot.event.isNone()) {
            slots.add(slot);
        }
    }

    private EventHandle priority(VmHandle vm, EventProc proc) {
        int flags = maybe(ALWAYS_SCHED) | maybe(WAIT_FOR_STI) | maybe(WAIT_NOT_CRIT);
        int boost = boostFor(flags);
        return vmm.callPriorityVmEvent(boost, vm, flags | keep(boost), null, proc, 0);
    }

    /** PEF_Dont_Unboost is tested where the boost is nothing: then nobody has to find out whom to take it from. */
    private int keep(int boost) {
        return boost == 0 ? maybe(DONT_UNBOOST) : 0;
    }

    private EventHandle restricted(VmHandle vm, EventProc proc) {
        int flags = maybe(ALWAYS_SCHED);
        for (Pef wait : WAITS) {
            flags |= random.nextInt(5) == 0 ? wait.bit() : 0;
        }
        if (WAIT_FOR_STI.in(flags)) {
            flags &= ~WAIT_FOR_THREAD_STI.bit();
        }
        EventTarget target = switch (random.nextInt(3)) {
            case 0 -> EventTarget.GLOBAL;
            case 1 -> vm;
            default -> vmm.getInitialThreadHandle(vm);
        };
        if (target == EventTarget.GLOBAL) {
            flags |= random.nextBoolean() && !WAIT_NOT_CRIT.in(flags) ? WAIT_CRIT.bit() : 0;
        } else if (target == vm) {
            flags |= maybe(PROCESS_LAST);
        } else {
            flags |= THREAD_EVENT.bit();
        }
        boolean timed = WAIT_IN_PM.in(flags) || random.nextInt(4) == 0;
        flags |= timed ? TIME_OUT.bit() : 0;
        int boost = boostFor(flags);
        return vmm.callRestrictedEvent(boost, target, flags, null, proc, timed ? 1 + random.nextInt(20) : 0);
    }

    private int maybe(Pef flag) {
        return random.nextInt(3) == 0 ? flag.bit() : 0;
    }

    /** A boost that does not keep the event from its own restrictions. */
    private int boostFor(int flags) {
        int boost = BOOSTS[random.nextInt(BOOSTS.length)];
        boolean limited = WAIT_NOT_CRIT.in(flags) || WAIT_NOT_HW_INT.in(flags);
        return limited && boost >= Boost.CRITICAL_SECTION_BOOST ? 0 : boost;
    }

    private void called() {
        calls++;
        if (calls % 3 == 0) {
            act(2);
        }
    }

    private void cancel() {
        if (slots.isEmpty()) {
            return;
        }
        Slot slot = slots.remove(random.nextInt(slots.size()));
        boolean enabled = probe.linker.cpu().disableInterrupts();
        EventHandle event = slot.event;
        TimeOutHandle timeOut = slot.timeOut;
        slot.event = EventHandle.NONE;
        slot.timeOut = null;
        event.cancel(vmm);
        if (timeOut != null) {
            vmm.cancelTimeOut(timeOut);
        }
        probe.linker.cpu().restoreInterrupts(enabled);
    }

    private void timeOut() {
        if (++posts > MOST_POSTS) {
            return;
        }
        Slot slot = new Slot();
        EventProc proc = r -> {
            slot.timeOut = null;
            called();
        };
        int millis = random.nextInt(30);
        slot.timeOut = switch (random.nextInt(win95 ? 4 : 2)) {
            case 0 -> vmm.setGlobalTimeOut(millis, null, proc);
            case 1 -> vmm.setVmTimeOut(millis, anyVm(), null, proc);
            case 2 -> vmm.setThreadTimeOut(millis, vmm.getInitialThreadHandle(anyVm()), null, proc);
            default ->
                vmm.setAsyncTimeOut(millis, null, r -> {
                    slot.timeOut = null;
                    vmm.scheduleVmEvent(machine.vms().get(0), null, x -> called());
                });
        };
        slots.add(slot);
    }

    String trace() {
        return trace.toString();
    }

    int calls() {
        return calls;
    }

    @Override
    public void close() {
        machine.close();
    }
}
