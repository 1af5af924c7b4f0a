package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.vxd4j.api.BlockFlag.BLOCK_ENABLE_INTS;
import static org.vxd4j.api.BlockFlag.BLOCK_POLL;
import static org.vxd4j.api.BlockFlag.BLOCK_SVC_INTS;
import static org.vxd4j.api.BlockFlag.BLOCK_THREAD_IDLE;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vxd4j.api.BlockFlag;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.RuleCatalogue;

/** The rules on calls hold for arguments that only the running driver knows, by the same functions as for constants. */
final class CallArgumentTests extends KernelTest {

    /** A rule, the version it is broken in, a call that breaks it, and its legal twin. */
    record Case(String rule, Target target, Consumer<CallArgumentTests> bad, Consumer<CallArgumentTests> good) {
        @Override
        public String toString() {
            return rule + " in Windows " + target.label();
        }
    }

    private void guarded(BlockFlag... flags) {
        vmm.beginCriticalSection(BlockFlag.mask(flags));
        vmm.endCriticalSection();
    }

    private void claimed(int flags) {
        vmm.claimCriticalSection(2, flags);
        vmm.releaseCriticalSection(2);
    }

    static Stream<Case> errors() {
        return Stream.of(
                new Case("CS-04", Target.WIN95, t -> t.guarded(BLOCK_POLL), t -> t.guarded(BLOCK_SVC_INTS)),
                new Case(
                        "CS-06",
                        Target.WIN31,
                        t -> t.guarded(BLOCK_THREAD_IDLE),
                        t -> t.guarded(BLOCK_ENABLE_INTS, BLOCK_SVC_INTS)),
                new Case("CS-06", Target.WIN30, t -> t.guarded(BLOCK_SVC_INTS), t -> t.guarded()),
                new Case("CS-07", Target.WIN30, t -> t.claimed(BLOCK_SVC_INTS.bit()), t -> t.claimed(0)),
                new Case("DS-31", Target.WIN95, t -> t.vmm.simulateInt(0x100), t -> t.vmm.simulateInt(0xFF)),
                new Case(
                        "DS-31",
                        Target.WIN95,
                        t -> t.vmm.installIoHandler(r -> {}, 0x1_0000),
                        t -> t.vmm.installIoHandler(r -> {}, 0xFFFF)));
    }

    static Stream<Case> warnings() {
        return Stream.of(
                new Case(
                        "CS-05",
                        Target.WIN95,
                        t -> t.guarded(BLOCK_ENABLE_INTS),
                        t -> t.guarded(BLOCK_ENABLE_INTS, BLOCK_SVC_INTS)),
                new Case(
                        "DS-32",
                        Target.WIN95,
                        t -> t.vmm.setGlobalTimeOut(-1, null, r -> {}),
                        t -> t.vmm.setGlobalTimeOut(1, null, r -> {})),
                new Case(
                        "DS-32",
                        Target.WIN95,
                        t -> t.vmm.setVmTimeOut(0, t.vm(1), null, r -> {}),
                        t -> t.vmm.setAsyncTimeOut(0, null, r -> {})));
    }

    private void boot(Target target) {
        boot(target, plain(), does(1), nothing());
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorIsAFault(Case broken) {
        boot(broken.target);
        at(1, () -> broken.bad.accept(this));

        assertThat(fault().rule().id()).isEqualTo(broken.rule);
    }

    @ParameterizedTest
    @MethodSource("warnings")
    void aWarningIsARecordOfTheTrace(Case warned) {
        boot(warned.target);
        at(1, () -> warned.bad.accept(this));
        machine.run(1_000_000);

        assertThat(trace.toString())
                .contains("[vxd:" + RuleCatalogue.get(warned.rule).name() + "]");
    }

    @ParameterizedTest
    @MethodSource({"errors", "warnings"})
    void theLegalTwinIsAccepted(Case legal) {
        boot(legal.target);
        at(1, () -> legal.good.accept(this));
        machine.run(1_000_000);

        assertThat(trace.toString())
                .doesNotContain("[vxd:" + RuleCatalogue.get(legal.rule).name() + "]");
    }

    @Test
    void aReservedArgumentIsZero() {
        assertThat(faultOfProvider(1).rule().id()).isEqualTo("MM-04");
        assertThat(faultOfProvider(0)).isNull();
    }

    private VmmFault faultOfProvider(int reserved) {
        Probe.ON_CONTROL.set((p, message, r) -> {
            if (message == ControlMessage.DEVICE_INIT) {
                p.linker.vmm().registerPefProvider(5, reserved);
            }
            return false;
        });
        try {
            return catchThrowableOfType(VmmFault.class, () -> {
                boot(nothing());
                machine.run(1_000);
            });
        } finally {
            Probe.ON_CONTROL.remove();
        }
    }
}
