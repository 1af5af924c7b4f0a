package example;

import java.util.List;
import org.vxd4j.api.Boost;
import org.vxd4j.api.EventHandle;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.GlobalEvent;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Registers;
import org.vxd4j.api.RestrictedEvent;
import org.vxd4j.api.Scope;
import org.vxd4j.api.ThreadEvent;
import org.vxd4j.api.ThreadHandle;
import org.vxd4j.api.TimeOutHandle;
import org.vxd4j.api.Via;
import org.vxd4j.api.VmEvent;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.link.EventEntry;
import org.vxd4j.api.link.EventPort;
import org.vxd4j.api.link.EventState;
import org.vxd4j.api.link.Restriction;
import org.vxd4j.api.link.TimeOutEntry;
import org.vxd4j.api.link.VxdGenerated;

/**
 * Posts the events of {@code SerialCapture}: one method for each of its callbacks.
 */
@VxdGenerated(SerialCapture.class)
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class SerialCaptureEvents {
    private final EventPort port;

    private final Vmm vmm;

    private final AnywhereEvent anywhere = new AnywhereEvent();

    private final SystemEvent system = new SystemEvent();

    private final ThreadEvent2 thread = new ThreadEvent2();

    private final ThreadLaterEvent threadLater = new ThreadLaterEvent();

    private final WhenFreeEvent whenFree = new WhenFreeEvent();

    private final ReleasedEvent released = new ReleasedEvent();

    private final NamesEvent names = new NamesEvent();

    private final PollTimeOut poll = new PollTimeOut();

    private final SliceTimeOut slice = new SliceTimeOut();

    private final TickTimeOut tick = new TickTimeOut();

    private final List<EventEntry> eventEntries = List.of(anywhere, system, thread, threadLater,
            whenFree, released, names);

    private final List<TimeOutEntry> timeOutEntries = List.of(poll, slice, tick);

    private SerialCapture driver;

    SerialCaptureEvents(EventPort port, Vmm vmm) {
        this.port = port;
        this.vmm = vmm;
    }

    /**
     * Posts {@code SerialCapture.anywhere} by Call_Global_Event.
     *
     * <p>Scope GLOBAL, flags none, boost none, no time-out.
     *
     * @return ESI: the event, {@link EventHandle#NONE} when the callback has already run
     */
    public EventHandle anywhere() {
        int esi = port.post(anywhere, EventTarget.GLOBAL, null);
        return esi == 0 ? EventHandle.NONE : new GlobalEvent(esi);
    }

    /**
     * Posts {@code SerialCapture.system} by Call_VM_Event.
     *
     * <p>Scope SYSTEM_VM, flags none, boost none, no time-out.
     *
     * @param what EDX: the reference data
     * @return ESI: the event, {@link EventHandle#NONE} when the callback has already run
     */
    public EventHandle system(Object what) {
        int esi = port.post(system, null, what);
        return esi == 0 ? EventHandle.NONE : new VmEvent(vmm.getSysVmHandle(), esi);
    }

    /**
     * Posts {@code SerialCapture.thread} by Schedule_Thread_Event.
     *
     * <p>Scope THREAD, flags none, boost none, no time-out.
     *
     * @param thread EDI: the thread
     * @param text EDX: the reference data
     * @return ESI: the event, {@link EventHandle#NONE} when the callback has already run
     */
    public EventHandle thread(ThreadHandle thread, String text) {
        int esi = port.post(this.thread, thread, text);
        return esi == 0 ? EventHandle.NONE : new ThreadEvent(thread, esi);
    }

    /**
     * Posts {@code SerialCapture.threadLater} by Call_Restricted_Event.
     *
     * <p>Scope THREAD, flags THREAD_EVENT, WAIT_FOR_THREAD_STI, boost none, no time-out.
     *
     * @param thread EDI: the thread
     * @return ESI: the event, {@link EventHandle#NONE} when the callback has already run
     */
    public EventHandle threadLater(ThreadHandle thread) {
        int esi = port.post(threadLater, thread, null);
        return esi == 0 ? EventHandle.NONE : new RestrictedEvent(esi);
    }

    /**
     * Posts {@code SerialCapture.whenFree} by Call_Restricted_Event.
     *
     * <p>Scope GLOBAL, flags WAIT_CRIT, boost none, no time-out.
     *
     * @return ESI: the event, {@link EventHandle#NONE} when the callback has already run
     */
    public EventHandle whenFree() {
        int esi = port.post(whenFree, EventTarget.GLOBAL, null);
        return esi == 0 ? EventHandle.NONE : new RestrictedEvent(esi);
    }

    /**
     * Posts {@code SerialCapture.released} by Call_When_Not_Critical.
     *
     * <p>Scope VM, flags none, boost none, no time-out. There is no handle: it cannot be cancelled.
     *
     * @param buffer EDX: the reference data
     */
    public void released(int[] buffer) {
        port.post(released, null, buffer);
    }

    /**
     * Posts {@code SerialCapture.names} by Call_VM_Event.
     *
     * <p>Scope VM, flags none, boost none, no time-out.
     *
     * @param vm EBX: the virtual machine
     * @param names EDX: the reference data
     * @return ESI: the event, {@link EventHandle#NONE} when the callback has already run
     */
    public EventHandle names(VmHandle vm, List<String> names) {
        int esi = port.post(this.names, vm, names);
        return esi == 0 ? EventHandle.NONE : new VmEvent(vm, esi);
    }

    /**
     * Starts {@code SerialCapture.poll} by Set_Global_Time_Out.
     *
     * <p>Called after 100 ms of real time.
     *
     * @return ESI: the time-out, {@link TimeOutHandle#NONE} when it could not be scheduled
     */
    public TimeOutHandle poll() {
        int esi = port.start(poll, null, null);
        return esi == 0 ? TimeOutHandle.NONE : new TimeOutHandle(esi);
    }

    /**
     * Starts {@code SerialCapture.slice} by Set_VM_Time_Out.
     *
     * <p>Called after 20 ms for which the virtual machine has run.
     *
     * @param vm EBX: the virtual machine
     * @param state EDX: the reference data
     * @return ESI: the time-out, {@link TimeOutHandle#NONE} when it could not be scheduled
     */
    public TimeOutHandle slice(VmHandle vm, SerialCapture.State state) {
        int esi = port.start(slice, vm, state);
        return esi == 0 ? TimeOutHandle.NONE : new TimeOutHandle(esi);
    }

    /**
     * Starts {@code SerialCapture.tick} by Set_Async_Time_Out.
     *
     * <p>Called after 5 ms of real time.
     *
     * @param data EDX: the reference data
     * @return ESI: the time-out, {@link TimeOutHandle#NONE} when it could not be scheduled
     */
    public TimeOutHandle tick(Object data) {
        int esi = port.start(tick, null, data);
        return esi == 0 ? TimeOutHandle.NONE : new TimeOutHandle(esi);
    }

    /**
     * Names the driver whose methods are called back.
     */
    void bind(SerialCapture driver) {
        this.driver = driver;
    }

    List<EventEntry> eventEntries() {
        return eventEntries;
    }

    List<TimeOutEntry> timeOutEntries() {
        return timeOutEntries;
    }

    /**
     * SerialCapture.anywhere, called by Call_Global_Event.
     */
    private final class AnywhereEvent extends EventEntry {
        private AnywhereEvent() {
            super(
                    "SerialCapture.anywhere",
                    Via.CALL_GLOBAL_EVENT,
                    Scope.GLOBAL,
                    0,
                    Boost.NONE,
                    -1);
        }

        @Override
        public int unmet(EventState state) {
            return 0;
        }

        /**
         * In: EBX = vm.
         */
        @Override
        public void call(Registers registers) {
            driver.anywhere(registers.vm());
        }
    }

    /**
     * SerialCapture.system, called by Call_VM_Event.
     */
    private final class SystemEvent extends EventEntry {
        private SystemEvent() {
            super(
                    "SerialCapture.system",
                    Via.CALL_VM_EVENT,
                    Scope.SYSTEM_VM,
                    0,
                    Boost.NONE,
                    -1);
        }

        @Override
        public int unmet(EventState state) {
            return 0;
        }

        /**
         * In: EDX = what.
         */
        @Override
        public void call(Registers registers) {
            driver.system(registers.refData());
        }
    }

    /**
     * SerialCapture.thread, called by Schedule_Thread_Event.
     */
    private final class ThreadEvent2 extends EventEntry {
        private ThreadEvent2() {
            super(
                    "SerialCapture.thread",
                    Via.SCHEDULE_THREAD_EVENT,
                    Scope.THREAD,
                    0,
                    Boost.NONE,
                    -1);
        }

        @Override
        public int unmet(EventState state) {
            return 0;
        }

        /**
         * In: EDI = thread, EDX = text.
         */
        @Override
        public void call(Registers registers) {
            driver.thread(registers.thread(), (String) registers.refData());
        }
    }

    /**
     * SerialCapture.threadLater, called by Call_Restricted_Event.
     */
    private final class ThreadLaterEvent extends EventEntry {
        private ThreadLaterEvent() {
            super(
                    "SerialCapture.threadLater",
                    Via.CALL_RESTRICTED_EVENT,
                    Scope.THREAD,
                    Pef.THREAD_EVENT.bit() | Pef.WAIT_FOR_THREAD_STI.bit(),
                    Boost.NONE,
                    -1);
        }

        @Override
        public int unmet(EventState state) {
            return Restriction.waitForThreadSti(state);
        }

        /**
         * In: EBX = vm.
         */
        @Override
        public void call(Registers registers) {
            driver.threadLater(registers.vm());
        }
    }

    /**
     * SerialCapture.whenFree, called by Call_Restricted_Event.
     */
    private final class WhenFreeEvent extends EventEntry {
        private WhenFreeEvent() {
            super(
                    "SerialCapture.whenFree",
                    Via.CALL_RESTRICTED_EVENT,
                    Scope.GLOBAL,
                    Pef.WAIT_CRIT.bit(),
                    Boost.NONE,
                    -1);
        }

        @Override
        public int unmet(EventState state) {
            return Restriction.waitCrit(state);
        }

        /**
         * In: nothing.
         */
        @Override
        public void call(Registers registers) {
            driver.whenFree();
        }
    }

    /**
     * SerialCapture.released, called by Call_When_Not_Critical.
     */
    private final class ReleasedEvent extends EventEntry {
        private ReleasedEvent() {
            super(
                    "SerialCapture.released",
                    Via.CALL_WHEN_NOT_CRITICAL,
                    Scope.VM,
                    0,
                    Boost.NONE,
                    -1);
        }

        @Override
        public int unmet(EventState state) {
            return 0;
        }

        /**
         * In: EBX = vm, EDX = buffer.
         */
        @Override
        public void call(Registers registers) {
            driver.released(registers.vm(), (int[]) registers.refData());
        }
    }

    /**
     * SerialCapture.names, called by Call_VM_Event.
     */
    private final class NamesEvent extends EventEntry {
        private NamesEvent() {
            super(
                    "SerialCapture.names",
                    Via.CALL_VM_EVENT,
                    Scope.VM,
                    0,
                    Boost.NONE,
                    -1);
        }

        @Override
        public int unmet(EventState state) {
            return 0;
        }

        /**
         * In: EDX = names.
         */
        @Override
        public void call(Registers registers) {
            driver.names((List<String>) registers.refData());
        }
    }

    /**
     * SerialCapture.poll, called by Set_Global_Time_Out.
     */
    private final class PollTimeOut extends TimeOutEntry {
        private PollTimeOut() {
            super("SerialCapture.poll", Scope.GLOBAL, 100, false);
        }

        /**
         * In: ECX = late.
         */
        @Override
        public void call(Registers registers) {
            driver.poll(registers.get(Reg.ECX));
        }
    }

    /**
     * SerialCapture.slice, called by Set_VM_Time_Out.
     */
    private final class SliceTimeOut extends TimeOutEntry {
        private SliceTimeOut() {
            super("SerialCapture.slice", Scope.VM, 20, false);
        }

        /**
         * In: EBX = vm, EDX = state.
         */
        @Override
        public void call(Registers registers) {
            driver.slice(registers.vm(), (SerialCapture.State) registers.refData());
        }
    }

    /**
     * SerialCapture.tick, called by Set_Async_Time_Out.
     */
    private final class TickTimeOut extends TimeOutEntry {
        private TickTimeOut() {
            super("SerialCapture.tick", Scope.GLOBAL, 5, true);
        }

        /**
         * In: ECX = late, EDX = data.
         */
        @Override
        public void call(Registers registers) {
            driver.tick(registers.get(Reg.ECX), registers.refData());
        }
    }
}
