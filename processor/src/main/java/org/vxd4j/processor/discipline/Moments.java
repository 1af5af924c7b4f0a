package org.vxd4j.processor.discipline;

import org.vxd4j.processor.model.Entry;

/** What holds at the beginning of callbacks. */
final class Moments {
    private Moments() {}

    /** True for a callback at whose beginning hardware interrupts are certainly enabled. */
    static boolean interruptsOn(Caller caller) {
        if (caller.atInterruptTime()) {
            return false;
        }
        Entry entry = caller.entry();
        if (entry instanceof Entry.Control control) {
            return control.message() != null && control.message().interruptsEnabled();
        }
        return caller.isEvent()
                || entry instanceof Entry.TimeOut
                || entry instanceof Entry.Service
                || entry instanceof Entry.PortTrap;
    }

    /** True for a callback that the VMM calls: a service is called by other devices, in the middle of whatever they do. */
    static boolean calledByVmm(Caller caller) {
        return !(caller.entry() instanceof Entry.Service) && !caller.how().equals("@Service");
    }
}
