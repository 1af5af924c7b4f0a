package org.vxd4j.api.rule;

import java.util.List;

/** The rules on what may be called in nested execution and in V86 mode, as far as the way to the call decides (NX-10, NX-13). */
public final class NestedModeRules {
    private static final int LARGEST = 0xFFFF;

    private NestedModeRules() {}

    static final Rule OUTSIDE = Rule.warning(
            "NX-10",
            "vxd-int-in-nested-block",
            "Exec_VxD_Int is called outside of nested execution.",
            "It begins and ends a nested block of its own and keeps the client registers; inside one, Exec_Int does it with less.",
            """
            void ask(Registers registers, int saved) {
              vmm.saveClientState(saved);
              vmm.beginNestExec();
              vmm.execVxdInt(0x21, registers);
              vmm.endNestExec();
              vmm.restoreClientState(saved);
            }
            """,
            """
            void ask(Registers registers) {
              vmm.execVxdInt(0x21, registers);
            }
            """,
            "Windows 3.1 guide, Exec_VxD_Int");

    static final Rule OFFSET = Rule.error(
            "NX-13",
            "offset-beyond-segment",
            "In V86 mode the offset of a simulated call, jump or interrupt frame has 16 bits.",
            "A segment there ends at FFFFh; IP takes the low word, and the virtual machine goes on elsewhere.",
            """
            void jump(int segment) {
              vmm.setV86ExecMode();
              vmm.simulateFarJmp(segment, 0x1_0000);
            }
            """,
            """
            void jump(int segment) {
              vmm.setV86ExecMode();
              vmm.simulateFarJmp(segment, 0x1000);
            }
            """,
            "Windows 3.1 guide, Simulate_Far_Jmp, Simulate_Far_Call and Build_Int_Stack_Frame");

    static final List<Rule> ALL = List.of(OUTSIDE, OFFSET);

    /** Rule NX-10: Exec_VxD_Int in a nested block. */
    public static Finding nested() {
        return new Finding(
                OUTSIDE,
                OUTSIDE.severity(),
                Part.VALUE,
                null,
                "Exec_VxD_Int inside of nested execution",
                "A nested block has begun on the way here; the service begins another one.",
                "Use Exec_Int here, or call it before Begin_Nest_Exec.",
                "Exec_VxD_Int");
    }

    /** Rule NX-13: true for an offset that no segment of V86 mode has. */
    public static boolean isTooLarge(int offset) {
        return offset < 0 || offset > LARGEST;
    }

    /** Rule NX-13: a call with such an offset. */
    public static Finding tooLarge(int offset, String service) {
        return new Finding(
                OFFSET,
                OFFSET.severity(),
                Part.VALUE,
                null,
                "the offset 0x%X has more than 16 bits".formatted(offset),
                "The virtual machine is in V86 mode here, and its segments have 64 KB.",
                "Pass an offset of 0 to FFFFh.",
                service);
    }
}
