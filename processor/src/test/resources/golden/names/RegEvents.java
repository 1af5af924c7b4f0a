package names;

import java.util.List;
import java.util.Map;
import org.vxd4j.api.Boost;
import org.vxd4j.api.EventHandle;
import org.vxd4j.api.Registers;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Via;
import org.vxd4j.api.VmEvent;
import org.vxd4j.api.VmHandle;
import org.vxd4j.api.link.EventEntry;
import org.vxd4j.api.link.EventPort;
import org.vxd4j.api.link.EventState;
import org.vxd4j.api.link.VxdGenerated;

/**
 * Posts the events of {@code Reg}: one method for each of its callbacks.
 */
@VxdGenerated(Reg.class)
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class RegEvents {
    private final EventPort port;

    private final DeliverEvent deliver = new DeliverEvent();

    private final AnEventWithANameSoLongThatThePosterDoesNotFitIntoALineEvent anEventWithANameSoLongThatThePosterDoesNotFitIntoALine = new AnEventWithANameSoLongThatThePosterDoesNotFitIntoALineEvent();

    private final List<EventEntry> eventEntries = List.of(deliver,
            anEventWithANameSoLongThatThePosterDoesNotFitIntoALine);

    private Reg driver;

    RegEvents(EventPort port) {
        this.port = port;
    }

    /**
     * Posts {@code Reg.deliver} by Call_VM_Event.
     *
     * <p>Scope VM, flags none, boost none, no time-out.
     *
     * @param vm EBX: the virtual machine
     * @param event EDX: the reference data
     * @return ESI: the event, {@link EventHandle#NONE} when the callback has already run
     */
    public EventHandle deliver(VmHandle vm, Reg.DeliverEvent event) {
        int esi = port.post(deliver, vm, event);
        return esi == 0 ? EventHandle.NONE : new VmEvent(vm, esi);
    }

    /**
     * Posts {@code Reg.anEventWithANameSoLongThatThePosterDoesNotFitIntoALine} by Call_VM_Event.
     *
     * <p>Scope VM, flags none, boost none, no time-out.
     *
     * @param virtualMachine EBX: the virtual machine
     * @param entry EDX: the reference data
     * @return ESI: the event, {@link EventHandle#NONE} when the callback has already run
     */
    public EventHandle anEventWithANameSoLongThatThePosterDoesNotFitIntoALine(
            VmHandle virtualMachine, Map.Entry<Reg.VmHandle, ? super List<?>> entry) {
        int esi = port.post(anEventWithANameSoLongThatThePosterDoesNotFitIntoALine, virtualMachine, entry);
        return esi == 0 ? EventHandle.NONE : new VmEvent(virtualMachine, esi);
    }

    /**
     * Names the driver whose methods are called back.
     */
    void bind(Reg driver) {
        this.driver = driver;
    }

    List<EventEntry> eventEntries() {
        return eventEntries;
    }

    /**
     * Reg.deliver, called by Call_VM_Event.
     */
    private final class DeliverEvent extends EventEntry {
        private DeliverEvent() {
            super(
                    "Reg.deliver",
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
         * In: EBX = vm, EDX = event.
         */
        @Override
        public void call(Registers registers) {
            driver.deliver(registers.vm(), (Reg.DeliverEvent) registers.refData());
        }
    }

    /**
     * Reg.anEventWithANameSoLongThatThePosterDoesNotFitIntoALine, called by Call_VM_Event.
     */
    private final class AnEventWithANameSoLongThatThePosterDoesNotFitIntoALineEvent extends EventEntry {
        private AnEventWithANameSoLongThatThePosterDoesNotFitIntoALineEvent() {
            super(
                    "Reg.anEventWithANameSoLongThatThePosterDoesNotFitIntoALine",
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
         * In: EBX = virtualMachine, EDX = entry.
         */
        @Override
        public void call(Registers registers) {
            driver.anEventWithANameSoLongThatThePosterDoesNotFitIntoALine(registers.vm(),
                    (Map.Entry<Reg.VmHandle, ? super List<?>>) registers.refData());
        }
    }
}
