package org.vxd4j.vmm.kernel;

import java.util.List;
import org.vxd4j.api.Boost;
import org.vxd4j.board.Alarm;

/**
 * The time-slice scheduler in its simplest form: whoever's slice it is carries Cur_Run_VM_Boost, and slices go round among the
 * threads that have something to do.
 */
final class TimeSlicer extends Alarm {

    /** Minimum slice: 20 ms, the default granularity. */
    private static final long SLICE = 20_000_000;

    private final Kernel kernel;
    private VmThread holder;

    TimeSlicer(Kernel kernel) {
        super("time slice");
        this.kernel = kernel;
    }

    @Override
    protected void fire(long now) {
        pass();
    }

    /** Gives the slice on when its holder has nothing to do, and keeps the slices going while two or more compete. */
    void update() {
        int competing = 0;
        List<VmThread> threads = kernel.scheduler.threads();
        for (int i = 0; i < threads.size(); i++) {
            competing += hasWork(threads.get(i)) ? 1 : 0;
        }
        if (competing == 0) {
            return;
        }
        if (holder == null || !hasWork(holder)) {
            pass();
        }
        if (competing > 1 && !isScheduled()) {
            kernel.board.clock().schedule(this, kernel.now() + SLICE);
        }
    }

    /** Events wake an idle virtual machine: they count as something to do. */
    private boolean hasWork(VmThread t) {
        return t.vm.live && !t.blocked() && (!t.halted || kernel.hasEventWork(t, false));
    }

    private void pass() {
        List<VmThread> threads = kernel.scheduler.threads();
        int from = holder == null ? -1 : threads.indexOf(holder);
        for (int i = 1; i <= threads.size(); i++) {
            VmThread next = threads.get((from + i) % threads.size());
            if (hasWork(next)) {
                give(next);
                return;
            }
        }
    }

    private void give(VmThread next) {
        if (next == holder) {
            return;
        }
        if (holder != null) {
            holder.boost -= Boost.CUR_RUN_VM_BOOST;
        }
        next.boost += Boost.CUR_RUN_VM_BOOST;
        holder = next;
        kernel.board.clock().cancel(this);
    }

    /** The slice boost a thread carries, which no driver gave it. */
    int boostOf(VmThread t) {
        return t == holder ? Boost.CUR_RUN_VM_BOOST : 0;
    }
}
