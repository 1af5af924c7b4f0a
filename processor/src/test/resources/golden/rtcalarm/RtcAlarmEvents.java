package example;

import java.util.List;
import org.vxd4j.api.Boost;
import org.vxd4j.api.EventHandle;
import org.vxd4j.api.Pef;
import org.vxd4j.api.PriorityEvent;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Via;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.link.EventEntry;
import org.vxd4j.api.link.EventPort;
import org.vxd4j.api.link.EventState;
import org.vxd4j.api.link.Restriction;
import org.vxd4j.api.link.VxdGenerated;

/**
 * Posts the events of {@code RtcAlarm}: one method for each of its callbacks.
 */
@VxdGenerated(RtcAlarm.class)
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
final class RtcAlarmEvents {
    private final EventPort port;

    private final AnnounceEvent announce = new AnnounceEvent();

    private final List<EventEntry> eventEntries = List.of(announce);

    private RtcAlarm driver;

    RtcAlarmEvents(EventPort port) {
        this.port = port;
    }

    /**
     * Posts {@code RtcAlarm.announce} by Call_Priority_VM_Event.
     *
     * <p>Scope VM, flags WAIT_FOR_STI, WAIT_NOT_CRIT, TIME_OUT, boost LOW_PRI_DEVICE_BOOST, time-out 50 ms.
     *
     * @param vm EBX: the virtual machine
     * @param tick EDX: the reference data
     * @return ESI: the event, {@link EventHandle#NONE} when the callback has already run
     */
    EventHandle announce(VmHandle vm, RtcAlarm.Tick tick) {
        int esi = port.post(announce, vm, tick);
        return esi == 0 ? EventHandle.NONE : new PriorityEvent(esi);
    }

    /**
     * Names the driver whose methods are called back.
     */
    void bind(RtcAlarm driver) {
        this.driver = driver;
    }

    List<EventEntry> eventEntries() {
        return eventEntries;
    }

    /**
     * RtcAlarm.announce, called by Call_Priority_VM_Event.
     */
    private final class AnnounceEvent extends EventEntry {
        private AnnounceEvent() {
            super(
                    "RtcAlarm.announce",
                    Via.CALL_PRIORITY_VM_EVENT,
                    Scope.VM,
                    Pef.WAIT_FOR_STI.bit() | Pef.WAIT_NOT_CRIT.bit() | Pef.TIME_OUT.bit(),
                    Boost.LOW_PRI_DEVICE_BOOST,
                    50);
        }

        @Override
        public int unmet(EventState state) {
            return Restriction.waitForSti(state) | Restriction.waitNotCrit(state);
        }

        /**
         * In: EBX = vm, EDX = tick, EBP = client, carry = late.
         */
        @Override
        public void call(Registers registers) {
            driver.announce(registers.vm(), (RtcAlarm.Tick) registers.refData(), registers.client(),
                    registers.carry());
        }
    }
}
