package org.vxd4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Boost;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Target;
import org.vxd4j.api.VmHandle;
import org.vxd4j.vmm.guest.ScriptedGuest;

/** Seed Call_Priority_VM_Event: the time-out. */
class CallPriorityVmEventTimeOutTests {
    private static final int MILLIS = 5;

    /** What a callback found: when, whether carry was set, and who was who. */
    private record Call(long time, boolean late, VmHandle ebx, VmHandle current, boolean interrupts, int priorities) {}

    /** What an event for B met while A, its interrupts disabled, kept the CPU in the critical section. */
    private static final class Wait {
        final Lab lab = Lab.win31(
                ScriptedGuest.script().cli().out(Lab.PORT, 1).work(Lab.SLICE).out(Lab.PORT, 2), Lab.idle());
        final List<Call> calls = new ArrayList<>();
        long scheduled;
        long released;
        int prioritiesWhileWaiting;

        Wait(int flags, int boost) {
            lab.at(1, () -> {
                lab.vmm.beginCriticalSection(0);
                scheduled = lab.now();
                int timeOut = Pef.TIME_OUT.in(flags) ? MILLIS : 0;
                lab.vmm.callPriorityVmEvent(boost, lab.b(), flags, null, this::note, timeOut);
                prioritiesWhileWaiting = priorities();
            });
            lab.at(2, () -> {
                released = lab.now();
                lab.vmm.endCriticalSection();
            });
            lab.run();
        }

        private void note(Registers r) {
            calls.add(new Call(
                    lab.now(),
                    r.carry(),
                    r.vm(),
                    lab.vmm.getCurVmHandle(),
                    r.client().interruptsEnabled(),
                    priorities()));
        }

        /** What both have besides the boosts of critical section and time-slicer. */
        int priorities() {
            int system = Boost.CRITICAL_SECTION_BOOST | Boost.CUR_RUN_VM_BOOST | Boost.RESERVED_LOW_BOOST;
            return (lab.priority(lab.a()) | lab.priority(lab.b())) & ~system;
        }
    }

    @Test
    @Seed({"S2.19", "S2.27"})
    void whenTheTimeRunsOutBeforeTheSwitchTheCallbackIsCalledAtOnceInTheCurrentVmWithCarry() {
        Wait wait = new Wait(Pef.TIME_OUT.bit(), Boost.NONE);
        assertThat(wait.calls).hasSize(1);
        Call call = wait.calls.get(0);
        assertThat(call.late()).isTrue();
        assertThat(call.current()).isSameAs(wait.lab.a());
        long waited = call.time() - wait.scheduled;
        assertThat(waited).isBetween(MILLIS * Lab.MILLI, MILLIS * Lab.MILLI + Lab.ONE_TICK);
        assertThat(call.time()).isLessThan(wait.released);
    }

    @Test
    @Seed({"S2.19", "S2.27"})
    void anEventThatIsCalledInTimeFindsCarryClearAndIsNotCalledAgainWhenTheTimeIsUp() {
        Lab lab = Lab.win31(Lab.step(1).work(Lab.SLICE), Lab.idle());
        lab.at(1, () -> {
            for (VmHandle vm : List.of(lab.a(), lab.b())) {
                lab.vmm.callPriorityVmEvent(
                        Boost.LOW_PRI_DEVICE_BOOST,
                        vm,
                        Pef.TIME_OUT.bit(),
                        null,
                        r -> lab.log("in %s, late %s".formatted(lab.name(r.vm()), r.carry())),
                        MILLIS);
            }
        });
        lab.run();
        assertThat(lab.log).containsExactly("in A, late false", "in B, late false");
    }

    @Test
    @Seed("S2.19")
    void theTimeOutNeedsWindows31() {
        String members = """
                @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.NONE, timeoutMillis = 5)
                void announce(VmHandle vm, @TimedOut boolean late) {}
                """;
        assertThat(Verdict.on(Target.WIN30, members)).containsExactly("error EF-02");
        assertThat(Verdict.on(Target.WIN31, members)).isEmpty();
    }

    @Test
    @Seed("S2.22")
    void withoutTheFlagAnEventWaitsForAsLongAsItTakes() {
        Wait wait = new Wait(0, Boost.NONE);
        assertThat(wait.calls).hasSize(1);
        Call call = wait.calls.get(0);
        assertThat(call.late()).isFalse();
        assertThat(call.current()).isSameAs(wait.lab.b());
        assertThat(call.time()).isGreaterThan(wait.released);
    }

    @Test
    @Seed("S2.22")
    void aTimeOutWithoutTheFlagIsRefusedBecauseNobodyWouldLookAtIt() {
        Lab lab = Lab.win31(Lab.step(1));
        lab.at(1, () -> lab.vmm.callPriorityVmEvent(Boost.NONE, lab.a(), 0, null, lab.noting("callback"), MILLIS));
        Broken.rule("ET-01", lab);
        assertThat(lab.log).isEmpty();
    }

    @Test
    @Seed("S2.28")
    void theBoostIsTakenBackWhenTheTimeRunsOutEvenWithDontUnboost() {
        Wait wait = new Wait(Pef.mask(Pef.TIME_OUT, Pef.DONT_UNBOOST), Boost.LOW_PRI_DEVICE_BOOST);
        assertThat(wait.prioritiesWhileWaiting).isEqualTo(Boost.LOW_PRI_DEVICE_BOOST);
        assertThat(wait.calls).hasSize(1);
        assertThat(wait.calls.get(0).late()).isTrue();
        assertThat(wait.calls.get(0).priorities()).isZero();
        assertThat(wait.priorities()).isZero();
    }

    @Test
    @Seed("S2.29")
    void aCallbackWithATimeOutThatDoesNotLookAtCarryIsRefused() {
        assertThat(Verdict.onEvent(Target.WIN31, "flags = Pef.WAIT_FOR_STI, boost = Boost.NONE, timeoutMillis = 5"))
                .containsExactly("error ET-03");
    }

    @Test
    @Seed("S2.32")
    void afterATimeOutEbxIsNotTheCurrentVmAndGetCurVmHandleTellsWhichOneIs() {
        Wait wait = new Wait(Pef.TIME_OUT.bit(), Boost.NONE);
        assertThat(wait.calls).hasSize(1);
        assertThat(wait.calls.get(0).ebx()).isSameAs(wait.lab.b());
        assertThat(wait.calls.get(0).current()).isSameAs(wait.lab.a());
    }

    @Test
    @Seed("S2.32")
    void inTimeEbxIsTheCurrentVm() {
        Wait wait = new Wait(0, Boost.NONE);
        assertThat(wait.calls).allMatch(call -> call.ebx() == call.current());
    }

    @Test
    @Seed("S2.33")
    void afterATimeOutEbpPointsToTheRegistersOfTheVmThatIsCurrent() {
        assertThat(new Wait(Pef.TIME_OUT.bit(), Boost.NONE).calls)
                .extracting(Call::interrupts)
                .containsExactly(false);
        assertThat(new Wait(0, Boost.NONE).calls).extracting(Call::interrupts).containsExactly(true);
    }

    @Test
    @Seed({"S2.27", "S2.29"})
    void aDriverWrittenInTheDslGetsCarryAsAParameter() {
        Lab lab = Lab.win31(Lab.step(1).work(Lab.SLICE).out(Lab.PORT, 2), Lab.idle());
        Courier.Letter letter = (vm, client, late) -> lab.log("for %s, late %s".formatted(lab.name(vm), late));
        lab.at(1, () -> {
            lab.vmm.beginCriticalSection(0);
            lab.courier().callPriorityVmEvent(lab.b(), letter);
        });
        lab.at(2, () -> lab.vmm.endCriticalSection());
        lab.run();
        assertThat(lab.log).containsExactly("for B, late true");
    }
}
