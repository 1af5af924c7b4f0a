package org.vxd4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vxd4j.api.Boost;
import org.vxd4j.api.CritStatus;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Registers;
import org.vxd4j.vmm.guest.ScriptedGuest;

/**
 * Seed Call_Restricted_Event: what PEF_Wait_Crit is for. A owns the critical section and idles, B waits for it; C wants something
 * done in it as soon as possible, at a moment when A is about to pass it to B.
 */
class ChasingTheCriticalSectionTests {
    private static Lab prepare(Lab lab) {
        lab.at(1, () -> lab.vmm.beginCriticalSection(0));
        lab.at(2, () -> {
            lab.vmm.adjustExecPriority(Boost.HIGH_PRI_DEVICE_BOOST, lab.b());
            lab.vmm.beginCriticalSection(0);
            lab.log("B has it");
        });
        return lab;
    }

    /** Runs in A: passes the section to B, which has waited for it and has more priority. */
    private static void release(Lab lab) {
        lab.log("A releases");
        lab.vmm.endCriticalSection();
        lab.vmm.getCritSectionStatus();
    }

    @Test
    @Seed("S3.55")
    void inWindows31AChainOfEventsFollowsTheSectionFromOwnerToOwner() {
        Lab lab = prepare(Lab.win31(vms()));
        lab.at(3, () -> {
            lab.vmm.scheduleVmEvent(lab.a(), null, r -> release(lab));
            chase(lab);
        });
        lab.run();
        assertThat(lab.log)
                .containsExactly("C finds the owner A", "A releases", "B has it", "A finds the owner B", "caught in B");
    }

    /** Acts when the current virtual machine owns the section or nobody does; else tries again in the owner. */
    private static void chase(Lab lab) {
        CritStatus status = lab.vmm.getCritStatusNoBlock();
        String here = lab.name(lab.vmm.getCurVmHandle());
        if (status.claims() == 0 || status.owner() == lab.vmm.getCurVmHandle()) {
            lab.log("caught in " + here);
        } else {
            lab.log("%s finds the owner %s".formatted(here, lab.name(status.owner())));
            lab.vmm.scheduleVmEvent(status.owner(), null, r -> chase(lab));
        }
    }

    @Test
    @Seed({"S3.54", "S3.56"})
    void inWindows95OneEventIsCalledOnceWhereTheSectionIs() {
        Lab lab = prepare(Lab.win95(vms()));
        lab.at(3, () -> {
            lab.vmm.scheduleVmEvent(lab.a(), null, r -> release(lab));
            lab.vmm.callRestrictedEvent(
                    Boost.NONE, EventTarget.GLOBAL, Pef.WAIT_CRIT.bit(), null, r -> caught(lab, r), 0);
        });
        lab.run();
        assertThat(lab.log).containsExactly("caught in A", "A releases", "B has it");
    }

    private static void caught(Lab lab, Registers r) {
        assertThat(lab.vmm.getCritStatusNoBlock().owner()).isSameAs(r.vm());
        lab.log("caught in " + lab.name(r.vm()));
    }

    private static ScriptedGuest.Script[] vms() {
        return new ScriptedGuest.Script[] {
            Lab.step(1).halt(),
            Lab.step(2).halt(),
            ScriptedGuest.script().work(Lab.SLICE).out(Lab.PORT, 3)
        };
    }
}
