package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.ThreadHandle;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.vmm.guest.ScriptedGuest;
import org.vxd4j.vmm.guest.ScriptedGuest.Script;
import org.vxd4j.vmm.trace.TraceText;

/** A machine with the {@link Probe}: guests are scripts, and {@code OUT 300h, n} runs what {@link #at} says. */
abstract class KernelTest {
    Machine machine;
    Probe probe;
    Vmm vmm;
    final List<String> log = new ArrayList<>();
    final StringBuilder trace = new StringBuilder();

    @AfterEach
    void closeMachine() {
        if (machine != null) {
            machine.close();
        }
    }

    static Script script() {
        return ScriptedGuest.script();
    }

    /** A guest that asks for these actions, one after the other. */
    static Script does(int... actions) {
        Script script = script();
        for (int action : actions) {
            script.out(Probe.PORT, action);
        }
        return script;
    }

    /** A guest that ends at once. */
    static Script nothing() {
        return script();
    }

    /** Windows 95 with this System VM and these other virtual machines, numbered from 2. */
    void boot(Script system, Script... others) {
        boot(Target.WIN95, builder -> {}, system, others);
    }

    void boot(Target target, Consumer<Machine.Builder> more, Script system, Script... others) {
        Machine.Builder builder = Machine.builder()
                .target(target)
                .load(target == Target.WIN30 ? Probe30.class : target == Target.WIN31 ? Probe31.class : Probe.class)
                .systemVm(system.build())
                .trace(new TraceText(trace));
        for (Script other : others) {
            builder.vm(other.build());
        }
        more.accept(builder);
        machine = builder.build();
        probe = machine.driver(Probe.class);
        vmm = probe.linker.vmm();
    }

    static Consumer<Machine.Builder> plain() {
        return builder -> {};
    }

    /** The virtual machine with this id; 1 is the System VM. */
    VmHandle vm(int id) {
        return machine.vms().get(id - 1);
    }

    void at(int action, Runnable runs) {
        probe.at(action, runs);
    }

    void say(String text) {
        log.add(text);
    }

    /** A callback that says this, and where it runs. */
    EventProc says(String text) {
        return r -> say(text + " in VM" + vmm.getCurVmHandle().id());
    }

    /** A callback that says this and whether carry is set. */
    EventProc tells(String text) {
        return r -> {
            boolean late = r.carry();
            say(text + (late ? " late" : " in time") + " in VM"
                    + vmm.getCurVmHandle().id());
        };
    }

    static int flags(Pef... flags) {
        return Pef.mask(flags);
    }

    ThreadHandle thread() {
        return vmm.getCurThreadHandle();
    }

    StopReason run() {
        return machine.run();
    }

    void expect(String... lines) {
        assertThat(log).as("trace:%n%s", trace).containsExactly(lines);
    }

    VmmFault fault() {
        VmmFault fault = catchThrowableOfType(VmmFault.class, () -> machine.run());
        assertThat(fault).as("a fault").isNotNull();
        return fault;
    }

    int priority(int vm) {
        return machine.execPriority(vm(vm));
    }
}
