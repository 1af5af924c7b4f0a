package org.vxd4j.vmm.kernel;

import java.util.ArrayList;
import java.util.List;
import org.vxd4j.api.ClientRegs;
import org.vxd4j.api.ThreadHandle;
import org.vxd4j.api.VmHandle;
import org.vxd4j.vmm.guest.Guest;

/** The virtual machines and threads there are, and the way from handles to them. */
final class Directory {

    /** Control blocks and thread control blocks lie at made-up ring-0 addresses, a page apart. */
    private static final int FIRST_CONTROL_BLOCK = 0xC010_0000;

    private static final int FIRST_THREAD_BLOCK = 0xC050_0000;
    private static final int CONTROL_BLOCK_BYTES = 0x100;
    private static final int PAGE = 0x1000;

    private final Kernel kernel;
    private final List<VirtualMachine> vms = new ArrayList<>();

    Directory(Kernel kernel) {
        this.kernel = kernel;
    }

    VirtualMachine createVm(Guest guest) {
        int id = vms.size() + 1;
        VirtualMachine vm =
                new VirtualMachine(new VmHandle(FIRST_CONTROL_BLOCK + vms.size() * PAGE, id, CONTROL_BLOCK_BYTES));
        vms.add(vm);
        createThread(vm, guest);
        return vm;
    }

    VmThread createThread(VirtualMachine vm, Guest guest) {
        int number = kernel.scheduler.threads().size();
        ThreadHandle handle = new ThreadHandle(FIRST_THREAD_BLOCK + number * PAGE, number + 1, vm.handle);
        VmThread thread = new VmThread(kernel, handle, vm, guest);
        // Windows itself runs in protected mode; a DOS box begins in V86 mode.
        thread.client.setFlag(ClientRegs.VM, !vm.isSystem());
        vm.threads.add(thread);
        kernel.scheduler.threads().add(thread);
        return thread;
    }

    List<VirtualMachine> vms() {
        return vms;
    }

    VirtualMachine systemVm() {
        return vms.get(0);
    }

    /** The virtual machine of a handle, dead or alive; null when it is none of this machine's. */
    VirtualMachine find(VmHandle handle) {
        if (handle == null || handle.id() > vms.size()) {
            return null;
        }
        VirtualMachine vm = vms.get(handle.id() - 1);
        return vm.handle == handle ? vm : null;
    }

    boolean isValid(VmHandle handle) {
        VirtualMachine vm = find(handle);
        return vm != null && !vm.destroyed;
    }

    VmThread find(ThreadHandle handle) {
        List<VmThread> threads = kernel.scheduler.threads();
        VmThread thread = handle.id() <= threads.size() ? threads.get(handle.id() - 1) : null;
        return thread != null && thread.handle == handle ? thread : null;
    }
}
