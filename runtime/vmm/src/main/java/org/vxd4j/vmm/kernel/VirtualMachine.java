package org.vxd4j.vmm.kernel;

import java.util.ArrayList;
import java.util.List;
import org.vxd4j.api.VmHandle;

/** A virtual machine: its threads, the boost that counts for all of them, and its events. */
final class VirtualMachine {
    final VmHandle handle;
    final List<VmThread> threads = new ArrayList<>(1);
    final EventList events = new EventList();
    int boost;

    /** The part of {@link #boost} that only a driver can take back. */
    int keptBoost;

    /** False from VM_Not_Executeable on: it never runs again. */
    boolean live = true;

    /** True from Destroy_VM on: its handle is not valid any more. */
    boolean destroyed;

    long runNanos;

    VirtualMachine(VmHandle handle) {
        this.handle = handle;
    }

    boolean isSystem() {
        return handle.id() == 1;
    }

    VmThread initialThread() {
        return threads.get(0);
    }

    boolean interruptsEnabledInAllThreads() {
        for (int i = 0; i < threads.size(); i++) {
            if (!threads.get(i).interruptsEnabledInThread()) {
                return false;
            }
        }
        return true;
    }
}
