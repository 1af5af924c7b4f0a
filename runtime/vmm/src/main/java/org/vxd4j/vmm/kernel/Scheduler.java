package org.vxd4j.vmm.kernel;

import java.util.ArrayList;
import java.util.List;
import org.vxd4j.vmm.Choices;

/** The primary scheduler: the eligible thread with the highest execution priority is the current one. */
final class Scheduler {
    private final Kernel kernel;
    private final List<VmThread> threads = new ArrayList<>();
    private final TimeSlicer slicer;

    Scheduler(Kernel kernel) {
        this.kernel = kernel;
        this.slicer = new TimeSlicer(kernel);
    }

    /** All threads in the order of their creation. */
    List<VmThread> threads() {
        return threads;
    }

    TimeSlicer slicer() {
        return slicer;
    }

    /** Who should run now; the current thread keeps the CPU among equals. Null when nobody can run. */
    VmThread pick() {
        slicer.update();
        VmThread best = null;
        for (int i = 0; i < threads.size(); i++) {
            VmThread t = threads.get(i);
            if (isEligible(t) && (best == null || beats(t, best))) {
                best = t;
            }
        }
        return best == null || kernel.choices == Choices.FIXED ? best : chooseAmongEquals(best);
    }

    private boolean beats(VmThread t, VmThread best) {
        int difference = Integer.compare(t.execPriority(), best.execPriority());
        if (difference != 0) {
            return difference > 0;
        }
        if (t.blocked() && best.blocked()) {
            return t.waitOrder < best.waitOrder;
        }
        return t == kernel.current;
    }

    private VmThread chooseAmongEquals(VmThread usual) {
        List<VmThread> equals = new ArrayList<>();
        equals.add(usual);
        for (VmThread t : threads) {
            if (t != usual && isEligible(t) && t.execPriority() == usual.execPriority()) {
                equals.add(t);
            }
        }
        if (equals.size() == 1) {
            return usual;
        }
        return equals.get(kernel.choices.choose(Choices.Point.EQUAL_PRIORITY, equals.size()));
    }

    private boolean isEligible(VmThread t) {
        if (!t.vm.live) {
            return false;
        }
        if (t.blocked()) {
            return kernel.crit.availableTo(t) || kernel.hasEventWork(t, !t.servicesWhileBlocked());
        }
        return !t.halted || t.frames.depth() > 0 || kernel.hasEventWork(t, false);
    }

    /** True when every guest has ended and no driver code is under way; a virtual machine that failed its creation counts as ended. */
    boolean allEnded() {
        for (int i = 0; i < threads.size(); i++) {
            VmThread t = threads.get(i);
            if (t.vm.live && (!t.ended || !t.halted || t.blocked() || t.frames.depth() > 0)) {
                return false;
            }
        }
        return true;
    }

    boolean anyBlocked() {
        for (int i = 0; i < threads.size(); i++) {
            if (threads.get(i).vm.live && threads.get(i).blocked()) {
                return true;
            }
        }
        return false;
    }
}
