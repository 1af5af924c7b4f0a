package org.vxd4j.api.callback;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.callback.CallbackKind.Allowed;
import org.vxd4j.api.callback.CallbackKind.InterruptTime;
import org.vxd4j.api.callback.CallbackKind.OnEntry;

/** What {@link CallbackKind} states of one kind; unsaid, it is called at task time, interrupts enabled, for all services. */
final class CallbackFacts {
    /** What nearly every callback may change. */
    static final Set<Reg> SCRATCH = Set.of(Reg.EAX, Reg.EBX, Reg.ECX, Reg.EDX, Reg.ESI, Reg.EDI);

    static final Set<Reg> SCRATCH_AND_FLAGS = Set.of(Reg.EAX, Reg.EBX, Reg.ECX, Reg.EDX, Reg.ESI, Reg.EDI, Reg.FLAGS);

    /** What VPICD lets its callbacks change (rule CB-03). */
    static final Set<Reg> VPICD = Set.of(Reg.EAX, Reg.EBX, Reg.ECX, Reg.EDX, Reg.ESI, Reg.FLAGS);

    /** What a procedure in C may change (rule MM-05). */
    static final Set<Reg> C = Set.of(Reg.EAX, Reg.ECX, Reg.EDX, Reg.FLAGS);

    static final Set<Reg> EVERYTHING = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Reg.ESP)));

    final String id;
    final List<String> installers;
    Target since = Target.WIN30;
    Target until = Target.WIN98;
    Set<Reg> in = Set.of();
    Set<Reg> in95 = Set.of();
    boolean carryIn;
    boolean zeroIn;
    boolean carryOut;
    Set<Reg> modifies = Set.of();
    OnEntry interrupts = OnEntry.ENABLED;
    InterruptTime time = InterruptTime.NO;
    Allowed allowed = Allowed.ALL;
    boolean oneShot;
    Time level = Time.TASK;

    CallbackFacts(String id, String... installers) {
        this.id = id;
        this.installers = List.of(installers);
    }

    CallbackFacts since(Target version) {
        since = version;
        return this;
    }

    CallbackFacts until(Target version) {
        until = version;
        return this;
    }

    CallbackFacts in(Reg... registers) {
        in = Set.of(registers);
        return this;
    }

    /** Registers that have a meaning from Windows 95 on. */
    CallbackFacts in95(Reg... registers) {
        in95 = Set.of(registers);
        return this;
    }

    CallbackFacts carryIn() {
        carryIn = true;
        return this;
    }

    CallbackFacts zeroIn() {
        zeroIn = true;
        return this;
    }

    CallbackFacts carryOut() {
        carryOut = true;
        return this;
    }

    CallbackFacts modifies(Set<Reg> registers) {
        modifies = registers;
        return this;
    }

    CallbackFacts interrupts(OnEntry state) {
        interrupts = state;
        return this;
    }

    CallbackFacts at(InterruptTime when) {
        time = when;
        return this;
    }

    CallbackFacts allows(Allowed services) {
        allowed = services;
        return this;
    }

    /** The level of execution, where neither {@link #at} nor {@link #allows} says it. */
    CallbackFacts level(Time when) {
        level = when;
        return this;
    }

    CallbackFacts once() {
        oneShot = true;
        return this;
    }
}
