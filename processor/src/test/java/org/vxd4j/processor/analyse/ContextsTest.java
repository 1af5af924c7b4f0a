package org.vxd4j.processor.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vxd4j.api.Boost;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Target;
import org.vxd4j.api.Via;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.callback.CallbackKind;
import org.vxd4j.api.callback.Time;
import org.vxd4j.api.rule.Context;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Entry.Companion.Role;
import org.vxd4j.processor.model.Entry.Unbuilt.Hook;

/** What follows from how a method was registered. */
class ContextsTest {

    @Test
    void theTimeFollowsFromTheAnnotation() {
        assertThat(time(new Entry.Interrupt(null, null, 5, false))).isEqualTo(Time.INTERRUPT);
        assertThat(time(new Entry.TimeOut(null, null, 5, Scope.GLOBAL, true))).isEqualTo(Time.INTERRUPT);
        assertThat(time(new Entry.TimeOut(null, null, 5, Scope.GLOBAL, false))).isEqualTo(Time.EVENT);
        assertThat(time(new Entry.PortTrap(null, null, List.of(1)))).isEqualTo(Time.TASK);
        assertThat(time(new Entry.Service(null, null, 1, false))).isEqualTo(Time.UNKNOWN);
        assertThat(time(new Entry.Service(null, null, 1, true))).isEqualTo(Time.INTERRUPT);
        assertThat(time(new Entry.Control(null, null, ControlMessage.INIT_COMPLETE)))
                .isEqualTo(Time.INITIALISATION);
        assertThat(time(new Entry.Control(null, null, ControlMessage.SYS_VM_INIT)))
                .isEqualTo(Time.TASK);
    }

    @Test
    void aGuardedMethodOwnsTheCriticalSectionAtAnyTime() {
        Context context = Contexts.of(new Entry.Guard(null, null, List.of()), Target.WIN95);
        assertThat(context.section()).isEqualTo(Context.Section.MINE);
        assertThat(context.time()).isEqualTo(Time.UNKNOWN);
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

    @Test
    void everyAnnotationStandsForOneKindOfCallback() {
        Map<Hook, CallbackKind> kinds = Map.of(
                Hook.V86_API, CallbackKind.V86_API,
                Hook.PM_API, CallbackKind.PM_API,
                Hook.V86_INT, CallbackKind.V86_INT_HOOK,
                Hook.PM_INT, CallbackKind.PM_INT_HOOK,
                Hook.SERVICE, CallbackKind.SERVICE_HOOK_95,
                Hook.IDLE, CallbackKind.IDLE,
                Hook.TASK_SWITCH, CallbackKind.TASK_SWITCH,
                Hook.FAULT, CallbackKind.V86_FAULT);
        assertThat(kinds).containsOnlyKeys(Hook.values());
        kinds.forEach((hook, kind) -> assertThat(
                        context(new Entry.Unbuilt(null, null, hook, 0)).kind())
                .isEqualTo(kind));
        for (Role role : Role.values()) {
            Context companion = context(new Entry.Companion(null, null, role, 5, 500));
            assertThat(companion.kind().installers()).containsExactly("VID_" + role.ddkName() + "_Proc");
            assertThat(companion.interrupts()).isEqualTo(Context.Interrupts.DISABLED);
        }
        assertThat(context(new Entry.Control(null, null, ControlMessage.W32_DEVICEIOCONTROL))
                        .kind())
                .isEqualTo(CallbackKind.DEVICE_IO_CONTROL);
        assertThat(event(Target.WIN31, 5, Pef.WAIT_NOT_CRIT).kind()).isEqualTo(CallbackKind.PRIORITY_EVENT);
        assertThat(event(Target.WIN95, -1, Pef.RING0_EVENT).kind()).isEqualTo(CallbackKind.RING0_EVENT);
        assertThat(event(Target.WIN31, -1).kind()).isEqualTo(CallbackKind.EVENT_3X);
    }

    @Test
    void aMessageSaysWhetherInterruptsAreOnAndWhetherWindowsEnds() {
        Context init = context(new Entry.Control(null, null, ControlMessage.SYS_CRITICAL_INIT));
        assertThat(init.interrupts()).isEqualTo(Context.Interrupts.DISABLED);
        assertThat(init.time()).isEqualTo(Time.INITIALISATION);
        assertThat(time(new Entry.Control(null, null, ControlMessage.SYSTEM_EXIT2)))
                .isEqualTo(Time.EXIT);
        assertThat(time(new Entry.Control(null, null, null))).isEqualTo(Time.UNKNOWN);
    }

    @Test
    void theHookOfAnAsynchronousServiceIsInterruptTimeCode() {
        int vmmGetVersion = 0x00010000;
        int enableVmInts = ServiceContracts.of(Vmm.class).method("enableVmInts").dynalink();
        assertThat(time(new Entry.Unbuilt(null, null, Hook.SERVICE, vmmGetVersion)))
                .isEqualTo(Time.INTERRUPT);
        assertThat(time(new Entry.Unbuilt(null, null, Hook.SERVICE, enableVmInts)))
                .isEqualTo(Time.UNKNOWN);
        assertThat(Contexts.of(new Moment("Hook_Device_Service", false, null, null), Target.WIN31)
                        .time())
                .isEqualTo(Time.UNKNOWN);
    }

    /** Every service that takes a procedure, and what VPICD finds in a descriptor. */
    @ParameterizedTest
    @CsvSource({
        "Hook_V86_Fault, TASK",
        "Hook_PM_Fault, TASK",
        "Hook_VMM_Fault, REENTERED",
        "Call_When_Idle, TASK",
        "Call_When_Task_Switched, TASK",
        "Call_When_Thread_Switched, TASK",
        "Set_NMI_Handler_Addr, NMI",
        "Hook_NMI_Event, INTERRUPT",
        "VPICD_Call_When_Hw_Int, INTERRUPT",
        "VPICD_Virtualize_IRQ, INTERRUPT",
        "VID_EOI_Proc, TASK",
        "VKD_Define_Hot_Key, UNKNOWN",
        "_SHELL_CallAtAppyTime, APPLICATION",
        "Set_PM_Int_Vector, TASK",
        "Set_Async_Time_Out, INTERRUPT",
        "Set_VM_Time_Out, EVENT",
        "Call_When_Not_Critical, EVENT",
        "Install_IO_Handler, TASK",
        "_Call_On_My_Stack, UNKNOWN",
        "Cancel_Call_When_Idle, UNKNOWN",
    })
    void aRawCallRegistersTheContextOfItsKind(String by, Time time) {
        assertThat(Contexts.of(new Moment(by, false, null, null), Target.WIN95).time())
                .isEqualTo(time);
    }

    @Test
    void theFlagsOfARawCallArePromisesWhenTheyAreConstant() {
        Context free = raw("Call_Restricted_Event", Pef.WAIT_NOT_CRIT.bit());
        assertThat(free.section()).isEqualTo(Context.Section.FREE);
        assertThat(raw("Call_Restricted_Event", Pef.mask(Pef.WAIT_NOT_CRIT, Pef.TIME_OUT))
                        .section())
                .isEqualTo(Context.Section.UNKNOWN);
        Context computed = Contexts.of(new Moment("Call_Priority_VM_Event", false, null, 0), Target.WIN95);
        assertThat(computed.section()).isEqualTo(Context.Section.UNKNOWN);
        assertThat(computed.mayHaveAsked(Pef.WAIT_NOT_CRIT)).isTrue();
        assertThat(raw("VKD_Define_Hot_Key", 0).time()).isEqualTo(Time.INTERRUPT);
        assertThat(raw("VKD_Define_Hot_Key", 0x10).time()).isEqualTo(Time.EVENT);
    }

    private static Context raw(String by, int flags) {
        return Contexts.of(new Moment(by, false, flags, null), Target.WIN95);
    }

    private static Context context(Entry entry) {
        return Contexts.of(entry, Target.WIN95);
    }

    private static Time time(Entry entry) {
        return Contexts.of(entry, Target.WIN95).time();
    }

    private static Context event(Target target, int timeOutMillis, Pef... flags) {
        return Contexts.of(
                new Entry.Event(null, null, Scope.VM, List.of(flags), Boost.NONE, timeOutMillis, Via.LEAST), target);
    }
}
