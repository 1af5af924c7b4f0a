package org.vxd4j.api.rule;

import java.util.List;
import org.vxd4j.api.callback.CallbackKind;
import org.vxd4j.api.callback.Time;

/** The rules on what may be called in nested execution and in V86 mode, as far as the way to the call decides (NX-04, NX-10, NX-11, NX-13). */
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

    static final Rule FORCED_V86 = Rule.note(
            "NX-04",
            "v86-block-without-need",
            "Begin_Nest_V86_Exec is for the conversion of protected-mode calls; elsewhere Begin_Nest_Exec begins a nested block.",
            "Begin_Nest_Exec takes the mode that the virtual machine's programs run in, so that their hooks are called, too.",
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              vmm.saveClientState(saved);
              vmm.beginNestV86Exec();
              vmm.execInt(0x21);
              vmm.endNestExec();
              vmm.restoreClientState(saved);
              return true;
            }

            private int saved;
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              vmm.saveClientState(saved);
              vmm.beginNestExec();
              vmm.execInt(0x21);
              vmm.endNestExec();
              vmm.restoreClientState(saved);
              return true;
            }

            private int saved;
            """,
            "Windows 3.1 guide, Begin_Nest_V86_Exec");

    static final Rule BY_HAND = Rule.note(
            "NX-11",
            "protected-mode-by-hand",
            "Set_PM_Exec_Mode is for where Begin_Nest_Exec does not fit.",
            "Begin_Nest_Exec has already chosen protected mode, if a program is there that runs in it, and a stack that is locked;"
                    + " without such a program there is no mode to change to.",
            """
            void ask(int saved) {
              vmm.saveClientState(saved);
              vmm.beginNestExec();
              vmm.setPmExecMode();
              vmm.execInt(0x31);
              vmm.endNestExec();
              vmm.restoreClientState(saved);
            }
            """,
            """
            void ask(int saved) {
              vmm.saveClientState(saved);
              vmm.beginNestExec();
              vmm.execInt(0x31);
              vmm.endNestExec();
              vmm.restoreClientState(saved);
            }
            """,
            "Windows 3.1 guide, Set_PM_Exec_Mode and Begin_Nest_Exec");

    static final List<Rule> ALL = List.of(OUTSIDE, OFFSET, FORCED_V86, BY_HAND);

    /** Rule NX-04: true where no program's protected-mode call can be converted, as it was in V86 mode, or none made a call. */
    public static boolean convertsNothing(Context context) {
        CallbackKind kind = context.kind();
        return kind == CallbackKind.V86_INT_HOOK
                || kind == CallbackKind.V86_CALL_BACK
                || kind == CallbackKind.V86_BREAK_POINT
                || kind == CallbackKind.V86_API
                || context.time() == Time.INITIALISATION;
    }

    /** Rule NX-04: a block that forces V86 mode there. */
    public static Finding forced() {
        return new Finding(
                FORCED_V86,
                FORCED_V86.severity(),
                Part.VALUE,
                null,
                "Begin_Nest_V86_Exec where no protected-mode call is converted",
                FORCED_V86.why(),
                "Use Begin_Nest_Exec, or say what is converted with @Unchecked.",
                "Begin_Nest_V86_Exec");
    }

    /** Rule NX-11: the mode is changed where a nested block has just chosen it. */
    public static Finding byHand(String block) {
        boolean forced = block.equals("Begin_Nest_V86_Exec");
        return new Finding(
                BY_HAND,
                BY_HAND.severity(),
                Part.VALUE,
                null,
                "Set_PM_Exec_Mode behind " + block,
                forced ? "The block was begun in V86 mode, and is to run in protected mode." : BY_HAND.why(),
                forced ? "Use Begin_Nest_Exec instead of both." : "Drop the call.",
                "Set_PM_Exec_Mode");
    }

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
