package org.vxd4j.api.rule;

import java.util.Set;

/**
 * The services whose arguments some rule of {@link CallRules} judges. They are named here once more, so that a compiler which meets none of
 * them need not load the rules to learn that none applies; {@code CallRules} refuses to start when the names differ from those of its rules.
 */
public final class JudgedServices {
    /** DDK names. */
    public static final Set<String> ALL = Set.of(
            "Adjust_Execution_Time",
            "Begin_Critical_Section",
            "Boost_With_Decay",
            "Claim_Critical_Section",
            "Create_Semaphore",
            "Destroy_Semaphore",
            "Disable_Global_Trapping",
            "Disable_Local_Trapping",
            "Enable_Global_Trapping",
            "Enable_Local_Trapping",
            "Exec_Int",
            "Exec_VxD_Int",
            "Get_PM_Int_Type",
            "Get_PM_Int_Vector",
            "Get_V86_Int_Vector",
            "Hook_PM_Fault",
            "Hook_V86_Fault",
            "Hook_V86_Int_Chain",
            "Hook_VMM_Fault",
            "Install_IO_Handler",
            "List_Create",
            "Register_PEF_Provider",
            "Set_Async_Time_Out",
            "Set_Global_Time_Out",
            "Set_PM_Int_Type",
            "Set_PM_Int_Vector",
            "Set_Thread_Time_Out",
            "Set_Time_Slice_Priority",
            "Set_V86_Int_Vector",
            "Set_VM_Time_Out",
            "Signal_Semaphore",
            "Simulate_IO",
            "Simulate_Int",
            "System_Control",
            "Update_System_Clock",
            "VPICD_Convert_Int_To_IRQ",
            "VTD_Begin_Min_Int_Period",
            "VTD_Update_System_Clock",
            "Wait_Semaphore",
            "_BlockOnID",
            "_CopyPageTable",
            "_CreateMutex",
            "_EnterMutex",
            "_GetFreePageCount",
            "_GetSysPageCount",
            "_HeapAllocate",
            "_HeapFree",
            "_HeapGetSize",
            "_MapPhysToLinear",
            "_PageFree",
            "_PageGetAllocInfo",
            "_PageResetHandlePAddr");

    private JudgedServices() {}
}
