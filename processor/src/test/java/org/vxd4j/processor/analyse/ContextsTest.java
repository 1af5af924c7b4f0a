package org.vxd4j.processor.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Boost;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Target;
import org.vxd4j.api.Via;
import org.vxd4j.processor.model.Entry;

/** What follows from how a method was registered. */
class ContextsTest {

    @Test
    void theTimeFollowsFromTheAnnotation() {
        assertThat(time(new Entry.Interrupt(null, null, 5, false))).isEqualTo(Context.Time.INTERRUPT);
        assertThat(time(new Entry.TimeOut(null, null, 5, Scope.GLOBAL, true))).isEqualTo(Context.Time.INTERRUPT);
        assertThat(time(new Entry.TimeOut(null, null, 5, Scope.GLOBAL, false))).isEqualTo(Context.Time.EVENT);
        assertThat(time(new Entry.PortTrap(null, null, List.of(1)))).isEqualTo(Context.Time.TASK);
        assertThat(time(new Entry.Service(null, null, 1, false))).isEqualTo(Context.Time.UNKNOWN);
        assertThat(time(new Entry.Service(null, null, 1, true))).isEqualTo(Context.Time.INTERRUPT);
        assertThat(time(new Entry.Control(null, null, ControlMessage.INIT_COMPLETE)))
                .isEqualTo(Context.Time.INITIALISATION);
        assertThat(time(new Entry.Control(null, null, ControlMessage.SYS_VM_INIT)))
                .isEqualTo(Context.Time.TASK);
    }

    @Test
    void aGuardedMethodIsNoEntryPoint() {
        assertThat(Contexts.of(new Entry.Guard(null, null, List.of()), Target.WIN95))
                .isNull();
    }

    @Test
    void restrictionsArePromises() {
        Context context =
                event(Target.WIN95, -1, Pef.WAIT_NOT_CRIT, Pef.WAIT_FOR_STI, Pef.WAIT_NOT_NESTED_EXEC, Pef.WAIT_IN_PM);
        assertThat(context.section()).isEqualTo(Context.Section.FREE);
        assertThat(context.priority().most()).isEqualTo(Boost.CRITICAL_SECTION_BOOST - 1);
        assertThat(context.interrupts()).isEqualTo(Context.Interrupts.OF_ALL_THREADS);
        assertThat(context.nested()).isFalse();
        assertThat(context.mode()).isEqualTo(Context.Mode.PROTECTED);
        assertThat(context.place()).isEqualTo(Scope.VM);
        assertThat(context.ring0()).isFalse();
        assertThat(event(Target.WIN31, -1, Pef.WAIT_FOR_STI).interrupts()).isEqualTo(Context.Interrupts.OF_VM);
        assertThat(event(Target.WIN95, -1, Pef.WAIT_FOR_THREAD_STI).interrupts())
                .isEqualTo(Context.Interrupts.OF_THREAD);
        assertThat(event(Target.WIN95, -1, Pef.WAIT_CRIT).section()).isEqualTo(Context.Section.FREE_OR_MINE);
        assertThat(event(Target.WIN95, -1, Pef.RING0_EVENT).ring0()).isTrue();
    }

    @Test
    void aTimeOutTakesThemBack() {
        Context context =
                event(Target.WIN95, 50, Pef.WAIT_NOT_CRIT, Pef.WAIT_FOR_STI, Pef.WAIT_NOT_NESTED_EXEC, Pef.WAIT_IN_PM);
        assertThat(context.section()).isEqualTo(Context.Section.UNKNOWN);
        assertThat(context.priority()).isEqualTo(Context.Priority.ANY);
        assertThat(context.interrupts()).isEqualTo(Context.Interrupts.UNKNOWN);
        assertThat(context.nested()).isTrue();
        assertThat(context.mode()).isEqualTo(Context.Mode.UNKNOWN);
        assertThat(context.place()).isNull();
    }

    private static Context.Time time(Entry entry) {
        return Contexts.of(entry, Target.WIN95).time();
    }

    private static Context event(Target target, int timeOutMillis, Pef... flags) {
        return Contexts.of(
                new Entry.Event(null, null, Scope.VM, List.of(flags), Boost.NONE, timeOutMillis, Via.LEAST), target);
    }
}
