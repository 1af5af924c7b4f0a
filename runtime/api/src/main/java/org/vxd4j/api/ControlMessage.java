package org.vxd4j.api;

/**
 * The messages the VMM sends to the control procedure of every virtual device: EAX is the message, EBX the virtual machine
 * (or what the message says), carry set in the answer means failure where the message may fail.
 *
 * <p>Sent in init order; the messages ending in 2 follow directly in reverse init order (Windows 95). Source: VMM.H, and the
 * message pages of the Windows 3.1 guide.
 */
public enum ControlMessage {
    /** Sys_Critical_Init. */
    SYS_CRITICAL_INIT(0x00, "Sys_Critical_Init", Target.WIN30, true, false),
    /** Device_Init. */
    DEVICE_INIT(0x01, "Device_Init", Target.WIN30, true, true),
    /** Init_Complete. */
    INIT_COMPLETE(0x02, "Init_Complete", Target.WIN30, true, true),
    /** Sys_VM_Init. */
    SYS_VM_INIT(0x03, "Sys_VM_Init", Target.WIN30, true, true),
    /** Sys_VM_Terminate. */
    SYS_VM_TERMINATE(0x04, "Sys_VM_Terminate", Target.WIN30, false, true),
    /** System_Exit. */
    SYSTEM_EXIT(0x05, "System_Exit", Target.WIN30, false, true),
    /** Sys_Critical_Exit. */
    SYS_CRITICAL_EXIT(0x06, "Sys_Critical_Exit", Target.WIN30, false, false),
    /** Create_VM. */
    CREATE_VM(0x07, "Create_VM", Target.WIN30, true, true),
    /** VM_Critical_Init. */
    VM_CRITICAL_INIT(0x08, "VM_Critical_Init", Target.WIN30, true, false),
    /** VM_Init. */
    VM_INIT(0x09, "VM_Init", Target.WIN30, true, true),
    /** VM_Terminate. */
    VM_TERMINATE(0x0A, "VM_Terminate", Target.WIN30, false, true),
    /** VM_Not_Executeable. */
    VM_NOT_EXECUTEABLE(0x0B, "VM_Not_Executeable", Target.WIN30, false, true),
    /** Destroy_VM. */
    DESTROY_VM(0x0C, "Destroy_VM", Target.WIN30, false, true),
    /** VM_Suspend. */
    VM_SUSPEND(0x0D, "VM_Suspend", Target.WIN30, false, true),
    /** VM_Resume. */
    VM_RESUME(0x0E, "VM_Resume", Target.WIN30, true, true),
    /** Set_Device_Focus. */
    SET_DEVICE_FOCUS(0x0F, "Set_Device_Focus", Target.WIN30, false, true),
    /** Begin_Message_Mode. */
    BEGIN_MESSAGE_MODE(0x10, "Begin_Message_Mode", Target.WIN30, false, true),
    /** End_Message_Mode. */
    END_MESSAGE_MODE(0x11, "End_Message_Mode", Target.WIN30, false, true),
    /** Reboot_Processor. */
    REBOOT_PROCESSOR(0x12, "Reboot_Processor", Target.WIN30, false, true),
    /** Query_Destroy. */
    QUERY_DESTROY(0x13, "Query_Destroy", Target.WIN30, true, true),
    /** Debug_Query. */
    DEBUG_QUERY(0x14, "Debug_Query", Target.WIN30, false, true),
    /** Begin_PM_App. */
    BEGIN_PM_APP(0x15, "Begin_PM_App", Target.WIN30, true, true),
    /** End_PM_App. */
    END_PM_APP(0x16, "End_PM_App", Target.WIN30, false, true),
    /** Device_Reboot_Notify. */
    DEVICE_REBOOT_NOTIFY(0x17, "Device_Reboot_Notify", Target.WIN31, false, true),
    /** Crit_Reboot_Notify. */
    CRIT_REBOOT_NOTIFY(0x18, "Crit_Reboot_Notify", Target.WIN31, false, false),
    /** Close_VM_Notify. */
    CLOSE_VM_NOTIFY(0x19, "Close_VM_Notify", Target.WIN31, false, true),
    /** Power_Event. */
    POWER_EVENT(0x1A, "Power_Event", Target.WIN31, false, true),
    /** Sys_Dynamic_Device_Init. */
    SYS_DYNAMIC_DEVICE_INIT(0x1B, "Sys_Dynamic_Device_Init", Target.WIN95, true, true),
    /** Sys_Dynamic_Device_Exit. */
    SYS_DYNAMIC_DEVICE_EXIT(0x1C, "Sys_Dynamic_Device_Exit", Target.WIN95, true, true),
    /** Create_Thread. */
    CREATE_THREAD(0x1D, "Create_Thread", Target.WIN95, true, true),
    /** Thread_Init. */
    THREAD_INIT(0x1E, "Thread_Init", Target.WIN95, false, true),
    /** Terminate_Thread. */
    TERMINATE_THREAD(0x1F, "Terminate_Thread", Target.WIN95, false, true),
    /** Thread_Not_Executeable. */
    THREAD_NOT_EXECUTEABLE(0x20, "Thread_Not_Executeable", Target.WIN95, false, true),
    /** Destroy_Thread. */
    DESTROY_THREAD(0x21, "Destroy_Thread", Target.WIN95, false, true),
    /** PnP_New_DevNode. */
    PNP_NEW_DEVNODE(0x22, "PnP_New_DevNode", Target.WIN95, true, true),
    /** W32_DeviceIoControl. */
    W32_DEVICEIOCONTROL(0x23, "W32_DeviceIoControl", Target.WIN95, true, true),
    /** Sys_VM_Terminate2. */
    SYS_VM_TERMINATE2(0x24, "Sys_VM_Terminate2", Target.WIN95, false, true),
    /** System_Exit2. */
    SYSTEM_EXIT2(0x25, "System_Exit2", Target.WIN95, false, true),
    /** Sys_Critical_Exit2. */
    SYS_CRITICAL_EXIT2(0x26, "Sys_Critical_Exit2", Target.WIN95, false, false),
    /** VM_Terminate2. */
    VM_TERMINATE2(0x27, "VM_Terminate2", Target.WIN95, false, true),
    /** VM_Not_Executeable2. */
    VM_NOT_EXECUTEABLE2(0x28, "VM_Not_Executeable2", Target.WIN95, false, true),
    /** Destroy_VM2. */
    DESTROY_VM2(0x29, "Destroy_VM2", Target.WIN95, false, true),
    /** VM_Suspend2. */
    VM_SUSPEND2(0x2A, "VM_Suspend2", Target.WIN95, false, true),
    /** End_Message_Mode2. */
    END_MESSAGE_MODE2(0x2B, "End_Message_Mode2", Target.WIN95, false, true),
    /** End_PM_App2. */
    END_PM_APP2(0x2C, "End_PM_App2", Target.WIN95, false, true),
    /** Device_Reboot_Notify2. */
    DEVICE_REBOOT_NOTIFY2(0x2D, "Device_Reboot_Notify2", Target.WIN95, false, true),
    /** Crit_Reboot_Notify2. */
    CRIT_REBOOT_NOTIFY2(0x2E, "Crit_Reboot_Notify2", Target.WIN95, false, false),
    /** Close_VM_Notify2. */
    CLOSE_VM_NOTIFY2(0x2F, "Close_VM_Notify2", Target.WIN95, false, true),
    /** Get_Contention_Handler. */
    GET_CONTENTION_HANDLER(0x30, "Get_Contention_Handler", Target.WIN95, false, true),
    /** Kernel32_Initialized. */
    KERNEL32_INITIALIZED(0x31, "Kernel32_Initialized", Target.WIN95, false, true),
    /** Kernel32_Shutdown. */
    KERNEL32_SHUTDOWN(0x32, "Kernel32_Shutdown", Target.WIN95, false, true),
    /** Create_Process. */
    CREATE_PROCESS(0x33, "Create_Process", Target.WIN95, false, true),
    /** Destroy_Process. */
    DESTROY_PROCESS(0x34, "Destroy_Process", Target.WIN95, false, true),
    /** Sys_Dynamic_Device_Reinit. */
    SYS_DYNAMIC_DEVICE_REINIT(0x35, "Sys_Dynamic_Device_Reinit", Target.WIN98, false, true),
    /** Sys_Power_Down. */
    SYS_POWER_DOWN(0x36, "Sys_Power_Down", Target.WIN98, false, true);

    private final int number;
    private final String ddkName;
    private final Target since;
    private final boolean mayFail;
    private final boolean interruptsEnabled;

    ControlMessage(int number, String ddkName, Target since, boolean mayFail, boolean interruptsEnabled) {
        this.number = number;
        this.ddkName = ddkName;
        this.since = since;
        this.mayFail = mayFail;
        this.interruptsEnabled = interruptsEnabled;
    }

    /** The message number in EAX. */
    public int number() {
        return number;
    }

    /** The message's name in the DDK. */
    public String ddkName() {
        return ddkName;
    }

    /** The first version that sends the message. */
    public Target since() {
        return since;
    }

    /** True when a device may answer with carry set; everywhere else carry must be clear (rule CM-04). */
    public boolean mayFail() {
        return mayFail;
    }

    /** False for the messages that are sent with interrupts disabled. */
    public boolean interruptsEnabled() {
        return interruptsEnabled;
    }

    /** True for the three messages during which init-only services may be called. */
    public boolean isInit() {
        return this == SYS_CRITICAL_INIT || this == DEVICE_INIT || this == INIT_COMPLETE;
    }

    /** True for the messages during which Windows ends. */
    public boolean isExit() {
        return this == SYSTEM_EXIT || this == SYSTEM_EXIT2 || this == SYS_CRITICAL_EXIT || this == SYS_CRITICAL_EXIT2;
    }

    /** True for the messages on threads; their procedure finds the thread in EDI. */
    public boolean isOnThread() {
        return number >= CREATE_THREAD.number && number <= DESTROY_THREAD.number;
    }

    /** False for the messages during which no virtual machine code may be executed (rules NX-05, CM-18). */
    public boolean mayNest() {
        return switch (this) {
            case SYS_CRITICAL_INIT,
                    SYSTEM_EXIT,
                    SYSTEM_EXIT2,
                    SYS_CRITICAL_EXIT,
                    SYS_CRITICAL_EXIT2,
                    VM_CRITICAL_INIT,
                    VM_NOT_EXECUTEABLE,
                    VM_NOT_EXECUTEABLE2,
                    DESTROY_VM,
                    DESTROY_VM2,
                    THREAD_INIT,
                    THREAD_NOT_EXECUTEABLE,
                    DESTROY_THREAD -> false;
            default -> true;
        };
    }

    /** True for the messages that go to the devices in reverse init order. */
    public boolean isReverse() {
        return number >= 0x24 && number <= 0x2F;
    }
}
