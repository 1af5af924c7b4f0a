package org.vxd4j.api.rule;

import java.util.List;

/** The rule on the part of a virtual machine's control block that is the VMM's (SC-09). */
public final class ControlBlockRules {
    private static final int STATUS = 0;

    private ControlBlockRules() {}

    static final Rule STATUS_IS_READ = Rule.error(
            "SC-09",
            "vm-status-written",
            "The status of a virtual machine, the first dword of its control block, is read and not written.",
            "The time slicer and the VMM keep in it how the machine runs; other values change nothing but what they believe.",
            """
            void exclusive(VmHandle vm) {
              vm.setControlBlockDword(0, 1);
            }
            """,
            """
            int status(VmHandle vm) {
              return vm.controlBlockDword(0);
            }
            """,
            "Windows 3.0 guide, chapter 25");

    static final List<Rule> ALL = List.of(STATUS_IS_READ);

    /** True for the offset of the status. */
    public static boolean isStatus(int offset) {
        return offset >> 2 == STATUS;
    }

    /** A driver stores another status. */
    public static Finding writes(int status) {
        return new Finding(
                STATUS_IS_READ,
                STATUS_IS_READ.severity(),
                Part.VALUE,
                null,
                "the status of a virtual machine is set to 0x%X".formatted(status),
                "CB_VM_Status says what the VMM has done; it does nothing because of what is stored there.",
                "Use Set_Time_Slice_Priority, Suspend_VM or Resume_VM.",
                "CB_VM_Status");
    }
}
