package org.vxd4j.api;

import org.vxd4j.api.result.CheckedDword;
import org.vxd4j.api.result.FilteredKey;
import org.vxd4j.api.result.ForcedKeys;
import org.vxd4j.api.result.MessageKey;
import org.vxd4j.api.service.Documents;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceNotImplemented;
import org.vxd4j.api.service.ServiceTable;
import org.vxd4j.api.service.Versions;
import org.vxd4j.api.service.VxdService;

/** The services of the Virtual Keyboard Device, device 13: hot keys, keys that nobody typed, pasting, and keys for messages. */
@ServiceTable(device = "VKD", deviceId = DeviceId.VKD)
public interface Vkd {

    /** Version of VKD: major in AH, minor in AL. */
    @VxdService(
            ordinal = 0x000,
            name = "VKD_Get_Version",
            uses = {Reg.EAX, Reg.FLAGS},
            source = Documents.VKD)
    @Out(Reg.EAX)
    default int getVersion() {
        throw ServiceNotImplemented.of("VKD_Get_Version");
    }

    /**
     * Calls back when a key comes with certain shift keys. The scan code is in AL and its type in AH; the mask of shift
     * states in the high word of EBX and what they must be in its low word (rule AP-08). The result is the hot key's handle.
     */
    @VxdService(
            ordinal = 0x001,
            name = "VKD_Define_Hot_Key",
            effects = Effect.HOOKS,
            uses = {Reg.EAX, Reg.FLAGS},
            source = Documents.VKD)
    default CheckedDword defineHotKey(
            @In(Reg.EAX) int key,
            @In(Reg.EBX) int shiftStates,
            @In(Reg.ECX) int flags,
            @In(Reg.EDX) Object refData,
            @In(Reg.ESI) EventProc callback,
            @In(Reg.EDI) int maxDelayMillis) {
        throw ServiceNotImplemented.of("VKD_Define_Hot_Key");
    }

    /** Takes a hot key back. */
    @VxdService(ordinal = 0x002, name = "VKD_Remove_Hot_Key", effects = Effect.HOOKS, source = Documents.VKD)
    default void removeHotKey(@In(Reg.EAX) int hotKey) {
        throw ServiceNotImplemented.of("VKD_Remove_Hot_Key");
    }

    /** Lets a local hot key work in a virtual machine. */
    @VxdService(ordinal = 0x003, name = "VKD_Local_Enable_Hot_Key", source = Documents.VKD)
    default void localEnableHotKey(@In(Reg.EAX) int hotKey, @In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("VKD_Local_Enable_Hot_Key");
    }

    /** Keeps a local hot key from working in a virtual machine. */
    @VxdService(ordinal = 0x004, name = "VKD_Local_Disable_Hot_Key", source = Documents.VKD)
    default void localDisableHotKey(@In(Reg.EAX) int hotKey, @In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("VKD_Local_Disable_Hot_Key");
    }

    /** Has a virtual machine see a hot key as if it were an ordinary one, with these shift keys. */
    @VxdService(ordinal = 0x005, name = "VKD_Reflect_Hot_Key", source = Documents.VKD)
    default void reflectHotKey(@In(Reg.EAX) int hotKey, @In(Reg.EBX) VmHandle vm, @In(Reg.ECX) int shiftState) {
        throw ServiceNotImplemented.of("VKD_Reflect_Hot_Key");
    }

    /** Ends the state in which keys are held because of a hot key. */
    @VxdService(ordinal = 0x006, name = "VKD_Cancel_Hot_Key_State", source = Documents.VKD)
    default void cancelHotKeyState() {
        throw ServiceNotImplemented.of("VKD_Cancel_Hot_Key_State");
    }

    /** Types keys for the user; they reach the virtual machine that has the keyboard. */
    @VxdService(ordinal = 0x007, name = "VKD_Force_Keys", source = Documents.VKD)
    default ForcedKeys forceKeys(@In(Reg.ECX) int count, @In(Reg.ESI) int scanCodes) {
        throw ServiceNotImplemented.of("VKD_Force_Keys");
    }

    /** The virtual machine that has the keyboard. */
    @VxdService(
            ordinal = 0x008,
            name = "VKD_Get_Kbd_Owner",
            uses = {Reg.EBX, Reg.FLAGS},
            source = Documents.VKD)
    @Out(Reg.EBX)
    default VmHandle getKbdOwner() {
        throw ServiceNotImplemented.of("VKD_Get_Kbd_Owner");
    }

    /** Says whether pasting may use interrupt 16h (AL = 0) or must press keys (AL = 1). */
    @VxdService(ordinal = 0x009, name = "VKD_Define_Paste_Mode", source = Documents.VKD)
    default void definePasteMode(@In(Reg.EAX) int mode, @In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("VKD_Define_Paste_Mode");
    }

    /**
     * Types a text into a virtual machine and calls back when it is through.
     *
     * @return true (carry set) when pasting could not begin
     */
    @VxdService(ordinal = 0x00A, name = "VKD_Start_Paste", effects = Effect.SCHEDULES, source = Documents.VKD)
    @Carry
    default boolean startPaste(
            @In(Reg.EAX) int text,
            @In(Reg.EBX) VmHandle vm,
            @In(Reg.ECX) int count,
            @In(Reg.EDX) Object refData,
            @In(Reg.ESI) EventProc callback) {
        throw ServiceNotImplemented.of("VKD_Start_Paste");
    }

    /** Stops typing into a virtual machine. */
    @VxdService(ordinal = 0x00B, name = "VKD_Cancel_Paste", source = Documents.VKD)
    default void cancelPaste(@In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("VKD_Cancel_Paste");
    }

    /** Takes a key that was pressed while a message is shown. */
    @VxdService(
            ordinal = 0x00C,
            name = "VKD_Get_Msg_Key",
            uses = {Reg.EAX, Reg.FLAGS},
            source = Documents.VKD)
    default MessageKey getMsgKey(@In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("VKD_Get_Msg_Key");
    }

    /** Looks at a key that was pressed while a message is shown, and leaves it. */
    @VxdService(
            ordinal = 0x00D,
            name = "VKD_Peek_Msg_Key",
            uses = {Reg.EAX, Reg.FLAGS},
            source = Documents.VKD)
    default MessageKey peekMsgKey(@In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("VKD_Peek_Msg_Key");
    }

    /** Forgets the keys that were pressed while a message is shown. */
    @VxdService(ordinal = 0x00E, name = "VKD_Flush_Msg_Key_Queue", source = Documents.VKD)
    default void flushMsgKeyQueue(@In(Reg.EBX) VmHandle vm) {
        throw ServiceNotImplemented.of("VKD_Flush_Msg_Key_Queue");
    }

    /** Does nothing itself: devices that want to see, change or swallow every key hook it. */
    @VxdService(
            ordinal = 0x012,
            name = "VKD_Filter_Keyboard_Input",
            since = Target.WIN95,
            async = Versions.ALWAYS,
            uses = {Reg.ECX, Reg.FLAGS},
            source = Documents.VKD)
    default FilteredKey filterKeyboardInput(@In(Reg.ECX) int scanCode) {
        throw ServiceNotImplemented.of("VKD_Filter_Keyboard_Input");
    }
}
