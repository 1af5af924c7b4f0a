package org.vxd4j.vmm;

import static org.vxd4j.api.Pef.ALWAYS_SCHED;
import static org.vxd4j.api.Pef.PROCESS_LAST;
import static org.vxd4j.api.Pef.THREAD_EVENT;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Boost;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.Target;

/** semantics.md 5.4 and 5.5. */
final class EventOrderTests extends KernelTest {

    @Test
    @DisplayName("global events are processed first, then those of the VM, then those of the thread")
    void globalVmThread() {
        boot(does(1));
        at(1, () -> {
            vmm.scheduleThreadEvent(thread(), null, says("thread"));
            vmm.scheduleVmEvent(vm(1), null, says("vm"));
            vmm.scheduleGlobalEvent(null, says("global"));
        });
        run();
        expect("global in VM1", "vm in VM1", "thread in VM1");
    }

    @Test
    @DisplayName("PEF_Process_Last: considered only when the first pass finds nothing, thread events included")
    void processLast() {
        boot(does(1));
        at(1, () -> {
            vmm.callRestrictedEvent(0, vm(1), flags(ALWAYS_SCHED, PROCESS_LAST), null, says("last"), 0);
            vmm.scheduleThreadEvent(thread(), null, says("thread"));
            vmm.scheduleVmEvent(vm(1), null, says("vm"));
        });
        run();
        expect("vm in VM1", "thread in VM1", "last in VM1");
    }

    @Test
    @DisplayName("plain events of one list are processed first in, first out (decision)")
    void plainFifo() {
        boot(does(1));
        at(1, () -> {
            vmm.scheduleVmEvent(vm(1), null, says("1"));
            vmm.scheduleVmEvent(vm(1), null, says("2"));
            vmm.scheduleVmEvent(vm(1), null, says("3"));
        });
        run();
        expect("1 in VM1", "2 in VM1", "3 in VM1");
    }

    @Test
    @DisplayName("priority events of one list are processed last in, first out (decision)")
    void priorityLifo() {
        boot(Target.WIN31, plain(), does(1));
        at(1, () -> {
            vmm.callPriorityVmEvent(0, vm(1), flags(ALWAYS_SCHED), null, says("1"), 0);
            vmm.callPriorityVmEvent(0, vm(1), flags(ALWAYS_SCHED), null, says("2"), 0);
        });
        run();
        expect("2 in VM1", "1 in VM1");
    }

    @Test
    @DisplayName("a choice puts an event at the other end of its list")
    void orderIsAChoice() {
        boot(Target.WIN95, b -> b.choices((point, n) -> point == Choices.Point.EVENT_ORDER ? 1 : 0), does(1));
        at(1, () -> {
            vmm.scheduleVmEvent(vm(1), null, says("1"));
            vmm.scheduleVmEvent(vm(1), null, says("2"));
        });
        run();
        expect("2 in VM1", "1 in VM1");
    }

    @Test
    @DisplayName("after each event the scheduler runs again: a higher-priority VM takes over before the next event")
    void schedulerRunsBetweenEvents() {
        boot(does(1), nothing());
        at(1, () -> {
            vmm.scheduleVmEvent(vm(1), null, r -> {
                say("first in VM1");
                vmm.callPriorityVmEvent(Boost.HIGH_PRI_DEVICE_BOOST, vm(2), 0, null, says("boosted"), 0);
            });
            vmm.scheduleVmEvent(vm(1), null, says("second"));
        });
        run();
        expect("first in VM1", "boosted in VM2", "second in VM1");
    }

    @Test
    @DisplayName("events are processed when the VMM returns to a VM, not while ring-0 code runs")
    void notWhileRing0CodeRuns() {
        boot(does(1));
        at(1, () -> {
            vmm.scheduleGlobalEvent(null, says("event"));
            vmm.getSystemTime();
            vmm.callGlobalEvent(null, r -> vmm.getSystemTime());
            say("trap over");
        });
        run();
        expect("trap over", "event in VM1");
    }

    @Test
    @DisplayName("a global event runs in whatever VM is current, a thread event in its thread only")
    void scopes() {
        boot(
                Target.WIN95,
                b -> b.systemThread(does(2).build()),
                script().out(Probe.PORT, 1).work(50_000_000),
                new org.vxd4j.vmm.guest.ScriptedGuest.Script[0]);
        var first = new org.vxd4j.api.ThreadHandle[1];
        at(1, () -> first[0] = thread());
        at(2, () -> {
            vmm.scheduleThreadEvent(first[0], null, r -> say("thread event in its thread: " + (thread() == first[0])));
            vmm.scheduleGlobalEvent(null, r -> say("global event in the second: " + (thread() != first[0])));
        });
        run();
        expect("global event in the second: true", "thread event in its thread: true");
    }

    @Test
    @DisplayName("a restricted event with a thread's handle belongs to that thread")
    void restrictedThreadEvent() {
        boot(does(1));
        at(1, () -> vmm.callRestrictedEvent(0, thread(), flags(THREAD_EVENT, ALWAYS_SCHED), null, says("thread"), 0));
        run();
        expect("thread in VM1");
    }

    @Test
    @DisplayName("an event that posts itself again and again does not keep the machine from stopping in time")
    void endlessEvents() {
        boot(does(1));
        at(1, () -> again());
        machine.run(1_000_000);
        org.assertj.core.api.Assertions.assertThat(machine.now()).isBetween(1_000_000L, 1_100_000L);
    }

    private void again() {
        vmm.callRestrictedEvent(0, EventTarget.GLOBAL, flags(ALWAYS_SCHED), null, r -> again(), 0);
    }
}
