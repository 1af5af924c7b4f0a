import java.util.List;
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
 * Posts the events of {@code Guarded}: one method for each of its callbacks.
 */
@VxdGenerated(Guarded.class)
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
final class GuardedEvents {
    private final EventPort port;

    private final GuardedEvent guarded = new GuardedEvent();

    private final List<EventEntry> eventEntries = List.of(guarded);

    private Guarded driver;

    GuardedEvents(EventPort port) {
        this.port = port;
    }

    /**
     * Posts {@code Guarded.guarded} by Call_VM_Event.
     *
     * <p>Scope VM, flags none, boost none, no time-out.
     *
     * @param vm EBX: the virtual machine
     * @param what EDX: the reference data
     * @return ESI: the event, {@link EventHandle#NONE} when the callback has already run
     */
    EventHandle guarded(VmHandle vm, Guarded what) {
        int esi = port.post(guarded, vm, what);
        return esi == 0 ? EventHandle.NONE : new VmEvent(vm, esi);
    }

    /**
     * Names the driver whose methods are called back.
     */
    void bind(Guarded driver) {
        this.driver = driver;
    }

    List<EventEntry> eventEntries() {
        return eventEntries;
    }

    /**
     * Guarded.guarded, called by Call_VM_Event.
     */
    private final class GuardedEvent extends EventEntry {
        private GuardedEvent() {
            super(
                    "Guarded.guarded",
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
         * In: EBX = vm, EDX = what.
         */
        @Override
        public void call(Registers registers) {
            driver.guarded(registers.vm(), (Guarded) registers.refData());
        }
    }
}
