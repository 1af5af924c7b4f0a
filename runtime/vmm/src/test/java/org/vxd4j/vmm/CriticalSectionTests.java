package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.api.BlockFlag.BLOCK_ENABLE_INTS;
import static org.vxd4j.api.BlockFlag.BLOCK_SVC_IF_INTS_LOCKED;
import static org.vxd4j.api.BlockFlag.BLOCK_SVC_INTS;
import static org.vxd4j.api.Boost.HIGH_PRI_DEVICE_BOOST;
import static org.vxd4j.api.Boost.TIME_CRITICAL_BOOST;
import static org.vxd4j.api.Pef.WAIT_FOR_STI;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.CritStatus;
import org.vxd4j.api.Target;
import org.vxd4j.vmm.guest.ScriptedGuest.Script;

/** semantics.md 7. */
final class CriticalSectionTests extends KernelTest {

    /** VM1 owns the section, lets VM2 run action 2 with a Time_Critical boost, and then goes on with action 3. */
    private void contend(Script second, Runnable inVm2, Runnable ownerAgain) {
        boot(script().critical(s -> s.out(Probe.PORT, 1).out(Probe.PORT, 3).work(1_000)), second);
        at(1, () -> vmm.adjustExecPriority(TIME_CRITICAL_BOOST, vm(2)));
        at(2, inVm2);
        at(3, ownerAgain);
    }

    private void unboost() {
        vmm.adjustExecPriority(-TIME_CRITICAL_BOOST, vm(2));
    }

    private void claimAndRelease(int flags) {
        vmm.beginCriticalSection(flags);
        say("VM2 has it");
        vmm.endCriticalSection();
        unboost();
    }

    @Test
    @DisplayName("claims nest: the section is free after as many Ends as Begins")
    void nesting() {
        boot(does(1));
        at(1, () -> {
            vmm.beginCriticalSection(0);
            vmm.beginCriticalSection(0);
            say("claims " + vmm.getCritSectionStatus().claims());
            vmm.endCriticalSection();
            say("claims " + vmm.getCritSectionStatus().claims());
            vmm.endCriticalSection();
            say("claims " + vmm.getCritSectionStatus().claims());
        });
        run();
        expect("claims 2", "claims 1", "claims 0");
    }

    @Test
    @DisplayName(
            "Claim_Critical_Section adds several claims at once, Release_Critical_Section gives several back, zero is ignored")
    void claimAndReleaseSeveral() {
        boot(does(1));
        at(1, () -> {
            vmm.claimCriticalSection(0, 0);
            vmm.releaseCriticalSection(0);
            say("claims " + vmm.getCritSectionStatus().claims());
            vmm.claimCriticalSection(3, 0);
            vmm.releaseCriticalSection(2);
            say("claims " + vmm.getCritSectionStatus().claims());
            vmm.releaseCriticalSection(1);
            say("claims " + vmm.getCritSectionStatus().claims());
        });
        run();
        expect("claims 0", "claims 1", "claims 0");
    }

    @Test
    @DisplayName("End by a thread that does not own it, or below zero, is CS-02 and changes nothing")
    void notOwner() {
        contend(
                does(2),
                () -> {
                    try {
                        vmm.endCriticalSection();
                    } catch (VmmFault fault) {
                        say(fault.rule().id());
                    }
                    unboost();
                },
                () -> {
                    try {
                        vmm.releaseCriticalSection(2);
                    } catch (VmmFault fault) {
                        say(fault.rule().id() + " " + vmm.getCritSectionStatus().claims());
                    }
                });
        run();
        expect("CS-02", "CS-02 1");
    }

    @Test
    @DisplayName("a negative number of claims is refused")
    void negativeClaims() {
        boot(does(1));
        at(1, () -> vmm.claimCriticalSection(-1, 0));
        assertThat(fault()).hasMessageContaining("not -1");
    }

    @Test
    @DisplayName("who finds it owned waits, and gets it when the owner's release is complete")
    void waits() {
        contend(does(2), () -> claimAndRelease(0), () -> say("owner"));
        run();
        expect("owner", "VM2 has it");
        assertThat(trace).contains("CRIT_WAITS");
    }

    @Test
    @DisplayName("a wait that failed to get it does not raise the claim count")
    void waitingDoesNotCount() {
        contend(
                does(2),
                () -> claimAndRelease(0),
                () -> say("claims " + vmm.getCritSectionStatus().claims()));
        run();
        expect("claims 1", "VM2 has it");
    }

    @Test
    @DisplayName("the release is put off until events are processed (3.1)")
    void delayedRelease() {
        boot(does(1, 2));
        at(1, () -> {
            vmm.beginCriticalSection(0);
            vmm.endCriticalSection();
            CritStatus status = vmm.getCritStatusNoBlock();
            say("claims " + status.claims() + " high " + status.priorityCritical());
        });
        at(2, () -> say("claims " + vmm.getCritStatusNoBlock().claims()));
        run();
        expect("claims 1 high true", "claims 0");
    }

    @Test
    @DisplayName("Get_Crit_Section_Status completes delayed releases first")
    void statusCompletesReleases() {
        boot(does(1));
        at(1, () -> {
            vmm.beginCriticalSection(0);
            vmm.endCriticalSection();
            say("claims " + vmm.getCritSectionStatus().claims());
        });
        run();
        expect("claims 0");
    }

    @Test
    @DisplayName("Get_Crit_Section_Status may switch: who waits with a higher priority runs inside it")
    void statusMaySwitch() {
        boot(script().out(Probe.PORT, 1).out(Probe.PORT, 3).work(1_000), does(2));
        at(1, () -> {
            vmm.beginCriticalSection(0);
            vmm.adjustExecPriority(TIME_CRITICAL_BOOST, vm(2));
            vmm.endCriticalSection();
            say("not released yet");
            vmm.getCritSectionStatus();
            say("status returned");
        });
        at(2, () -> {
            vmm.beginCriticalSection(0);
            say("VM2 has it");
            vmm.endCriticalSection();
            unboost();
        });
        run();
        expect("not released yet", "VM2 has it", "status returned");
    }

    @Test
    @DisplayName("in Windows 3.0 the release is complete when End_Critical_Section returns, and it may switch inside")
    void releaseAtOnceIn30() {
        boot(Target.WIN30, plain(), does(1), does(2));
        at(1, () -> {
            vmm.beginCriticalSection(0);
            vmm.adjustExecPriority(HIGH_PRI_DEVICE_BOOST, vm(2));
            say("owner goes on");
            vmm.endCriticalSection();
            say("claims " + vmm.getCritSectionStatus().claims());
        });
        at(2, () -> {
            say("VM2 runs");
            vmm.adjustExecPriority(-HIGH_PRI_DEVICE_BOOST, vm(2));
        });
        run();
        expect("owner goes on", "VM2 runs", "claims 0");
    }

    @Test
    @DisplayName("status of a free section: owner is the current VM, no claims, carry by priority")
    void statusWhenFree() {
        boot(does(1));
        at(1, () -> {
            CritStatus status = vmm.getCritSectionStatus();
            say("VM" + status.owner().id() + " " + status.claims() + " " + status.priorityCritical());
            vmm.adjustExecPriority(TIME_CRITICAL_BOOST, vm(1));
            say("high " + vmm.getCritSectionStatus().priorityCritical());
            vmm.adjustExecPriority(-TIME_CRITICAL_BOOST, vm(1));
        });
        run();
        expect("VM1 0 false", "high true");
    }

    @Test
    @DisplayName("status of an owned section names the owner to others, with their own priority")
    void statusSeenByAnother() {
        contend(
                does(2),
                () -> {
                    CritStatus status = vmm.getCritSectionStatus();
                    say("VM" + status.owner().id() + " " + status.claims() + " " + status.priorityCritical());
                    unboost();
                },
                () -> {});
        run();
        expect("VM1 1 true");
    }

    @Test
    @DisplayName("the waiter with the highest priority gets it first, equal ones in the order they came")
    void bestWaiter() {
        boot(script().critical(s -> s.out(Probe.PORT, 1).work(1_000)), does(2), does(2), does(2));
        at(1, () -> {
            vmm.adjustExecPriority(TIME_CRITICAL_BOOST, vm(2));
            vmm.adjustExecPriority(TIME_CRITICAL_BOOST, vm(3));
            vmm.adjustExecPriority(TIME_CRITICAL_BOOST + 16, vm(4));
            say("all wait");
        });
        at(2, () -> {
            vmm.beginCriticalSection(0);
            say("VM" + vmm.getCurVmHandle().id());
            vmm.endCriticalSection();
        });
        run();
        expect("all wait", "VM4", "VM2", "VM3");
    }

    @ParameterizedTest
    @EnumSource(BlockFlag.class)
    @DisplayName(
            "only Block_Svc_Ints serves events while blocked; V86IntsLocked is never set, so Block_Svc_If_Ints_Locked serves none")
    void eventsWhileBlocked(BlockFlag flag) {
        if (flag != BLOCK_SVC_INTS && flag != BLOCK_SVC_IF_INTS_LOCKED) {
            return;
        }
        contend(does(2), () -> claimAndRelease(flag.bit()), () -> {
            vmm.scheduleVmEvent(vm(2), null, says("event"));
            vmm.adjustExecPriority(0, vm(1));
            say("owner");
        });
        run();
        if (flag == BLOCK_SVC_INTS) {
            expect("event in VM2", "owner", "VM2 has it");
        } else {
            expect("owner", "VM2 has it", "event in VM2");
        }
    }

    @Test
    @DisplayName("Block_Enable_Ints forces the VM's interrupts on for what is served")
    void enableInts() {
        int flags = BlockFlag.mask(BLOCK_SVC_INTS, BLOCK_ENABLE_INTS);
        contend(script().cli().out(Probe.PORT, 2), () -> claimAndRelease(flags), () -> {
            vmm.callPriorityVmEvent(0, vm(2), flags(WAIT_FOR_STI), null, says("event"), 0);
            vmm.adjustExecPriority(0, vm(1));
            say("owner");
        });
        run();
        expect("event in VM2", "owner", "VM2 has it");
    }

    @Test
    @DisplayName("without Block_Enable_Ints the VM's interrupts stay as they are while it is blocked")
    void withoutEnableInts() {
        contend(script().cli().out(Probe.PORT, 2).sti(), () -> claimAndRelease(BLOCK_SVC_INTS.bit()), () -> {
            vmm.callPriorityVmEvent(0, vm(2), flags(WAIT_FOR_STI), null, says("event"), 0);
            vmm.adjustExecPriority(0, vm(1));
            say("owner");
        });
        run();
        expect("owner", "VM2 has it", "event in VM2");
    }

    @Test
    @DisplayName("an event that a waiting thread serves may wait for the section itself")
    void nestedWait() {
        contend(does(2), () -> claimAndRelease(BLOCK_SVC_INTS.bit()), () -> {
            vmm.scheduleVmEvent(vm(2), null, r -> {
                say("event waits");
                vmm.beginCriticalSection(0);
                say("event has it");
                vmm.endCriticalSection();
            });
            vmm.adjustExecPriority(0, vm(1));
            say("owner");
        });
        run();
        expect("event waits", "owner", "event has it", "VM2 has it");
    }

    @Test
    @DisplayName("an event that a waiting thread serves may keep the section: the wait is over then")
    void nestedClaimIsKept() {
        contend(
                does(2),
                () -> {
                    vmm.beginCriticalSection(BLOCK_SVC_INTS.bit());
                    say("claims " + vmm.getCritSectionStatus().claims());
                    vmm.releaseCriticalSection(2);
                    unboost();
                },
                () -> {
                    vmm.scheduleVmEvent(vm(2), null, r -> vmm.beginCriticalSection(0));
                    vmm.adjustExecPriority(0, vm(1));
                    say("owner");
                });
        run();
        expect("owner", "claims 2");
    }

    @Test
    @DisplayName("an event that a waiting thread serves is preempted and goes on before the section is free")
    void preemptedWhileServing() {
        boot(
                script().critical(s -> s.out(Probe.PORT, 1).out(Probe.PORT, 3).out(Probe.PORT, 4)),
                script().out(Probe.PORT, 2));
        at(1, () -> vmm.adjustExecPriority(TIME_CRITICAL_BOOST, vm(2)));
        at(2, () -> {
            vmm.beginCriticalSection(BLOCK_SVC_INTS.bit());
            say("VM2 has it");
            vmm.endCriticalSection();
        });
        at(3, () -> {
            vmm.scheduleVmEvent(vm(2), null, r -> {
                say("event lowers itself");
                vmm.adjustExecPriority(-TIME_CRITICAL_BOOST, vm(2));
                say("event goes on");
            });
            vmm.adjustExecPriority(0, vm(1));
        });
        at(4, () -> {
            say("owner raises VM2");
            vmm.adjustExecPriority(TIME_CRITICAL_BOOST, vm(2));
            say("owner");
        });
        run();
        expect("event lowers itself", "owner raises VM2", "event goes on", "owner", "VM2 has it");
    }

    @Test
    @DisplayName("there is no priority inheritance: the owner keeps only its own boost")
    void noInheritance() {
        boot(
                script().critical(s -> s.out(Probe.PORT, 1).out(Probe.PORT, 4).work(1_000)),
                script().out(Probe.PORT, 2),
                script().out(Probe.PORT, 3));
        at(1, () -> vmm.adjustExecPriority(TIME_CRITICAL_BOOST, vm(2)));
        at(2, () -> {
            vmm.beginCriticalSection(0);
            say("VM2 has it");
            vmm.endCriticalSection();
        });
        at(4, () -> {
            vmm.adjustExecPriority(TIME_CRITICAL_BOOST - 0x10, vm(3));
            say("owner");
        });
        at(3, () -> say("VM3 runs before the owner"));
        run();
        expect("VM3 runs before the owner", "owner", "VM2 has it");
    }

    @Test
    @DisplayName(
            "VDAG30's story: a simulated key boosts Y, which calls DOS and blocks; X runs, releases, and Y runs at once")
    void theStoryOfXAndY() {
        boot(
                script().critical(s -> s.say("X reads").out(Probe.PORT, 1).say("X reads on"))
                        .say("X after the release"),
                script().onInterrupt(
                                9,
                                s -> s.say("Y key")
                                        .critical(c -> c.say("Y writes"))
                                        .out(Probe.PORT, 2))
                        .halt());
        at(
                1,
                () -> vmm.callPriorityVmEvent(
                        TIME_CRITICAL_BOOST,
                        vm(2),
                        WAIT_FOR_STI.bit(),
                        null,
                        r -> {
                            vmm.adjustExecPriority(TIME_CRITICAL_BOOST, vm(2));
                            vmm.simulateInt(9);
                        },
                        0));
        at(2, this::unboost);
        run();
        assertThat(trace.toString()
                        .lines()
                        .filter(l -> l.contains("GUEST"))
                        .map(l -> l.substring(l.indexOf("GUEST") + 5).strip()))
                .containsExactly("X reads", "Y key", "X reads on", "Y writes", "X after the release");
    }

    @Test
    @DisplayName("threads that wait for each other for good are reported as a deadlock")
    void deadlock() {
        boot(does(1), does(2));
        at(1, () -> vmm.beginCriticalSection(0));
        at(2, () -> vmm.beginCriticalSection(0));
        machine.runUntil(() -> trace.indexOf("CRIT_WAITS") > 0);
        assertThat(machine.run(5_000_000_000L)).isEqualTo(StopReason.DEADLOCK);
        assertThat(machine.run(5_000_000_000L)).isEqualTo(StopReason.DEADLOCK);
    }

    @Test
    @DisplayName("a release that was put off is complete when the machine has ended")
    void releasedAtTheEnd() {
        boot(does(1));
        at(
                1,
                () -> vmm.setGlobalTimeOut(5, null, r -> {
                    vmm.beginCriticalSection(0);
                    vmm.endCriticalSection();
                }));
        assertThat(run()).isEqualTo(StopReason.ALL_ENDED);
        assertThat(trace).contains("CRIT_RELEASED");
    }

    @Test
    @DisplayName("Begin_Critical_Section at interrupt time that hit the VMM is IT-01")
    void notAtInterruptTime() {
        boot(does(1));
        at(1, () -> {
            vmm.setAsyncTimeOut(0, null, r -> vmm.beginCriticalSection(0));
            vmm.getSystemTime();
        });
        assertThat(fault().rule().id()).isEqualTo("IT-01");
    }

    @Test
    @DisplayName("undefined and semaphore-only block flags are refused")
    void blockFlags() {
        boot(does(1));
        at(1, () -> vmm.beginCriticalSection(BlockFlag.BLOCK_POLL.bit()));
        assertThat(fault().rule().id()).isEqualTo("CS-04");
    }
}
