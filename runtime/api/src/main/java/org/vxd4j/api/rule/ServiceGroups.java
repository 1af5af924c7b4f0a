package org.vxd4j.api.rule;

import java.util.Set;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.api.service.ServiceTable;

/** Which services the rules on contexts speak about together. */
final class ServiceGroups {
    private static final Set<String> CLAIMS = Set.of("Begin_Critical_Section", "Claim_Critical_Section");
    private static final Set<String> RELEASES =
            Set.of("End_Critical_Section", "Release_Critical_Section", "End_Crit_And_Suspend");
    private static final Set<String> STATUS =
            Set.of("Get_Crit_Section_Status", "Get_Crit_Status_No_Block", "Get_Crit_Status_Thread");
    private static final Set<String> PAGING_TESTS = Set.of("PageSwap_Test_IO_Valid", "DOSMGR_Get_DOS_Crit_Status");
    private static final Set<String> SLEEPS =
            Set.of("Time_Slice_Sleep", "Release_Time_Slice", "Time_Slice_Sys_VM_Idle");
    private static final Set<String> WIN32_WAITS =
            Set.of("_VWIN32_WaitSingleObject", "_VWIN32_WaitMultipleObjects", "_VWIN32_BlockThreadEx");
    private static final Set<String> WINDOWS_CALLS = Set.of(
            "_SHELL_ShellExecute",
            "_SHELL_LocalAllocEx",
            "_SHELL_LocalFree",
            "_SHELL_LoadLibrary",
            "_SHELL_FreeLibrary",
            "_SHELL_GetProcAddress",
            "_SHELL_CallDll");

    /** They touch the memory of a virtual machine, which may or may not be pageable, and do not page by themselves. */
    private static final Set<String> VM_MEMORY = Set.of(
            "Get_V86_Int_Vector",
            "Set_V86_Int_Vector",
            "Get_Instanced_V86_Int_Vector",
            "Simulate_IO",
            "Simulate_VM_IO");

    /** They may bring pages in or throw pages out, or use files, and with that run MS-DOS. */
    private static final Set<String> DOS = Set.of(
            "_PageAllocate",
            "_PageReAllocate",
            "_PageLock",
            "_LinPageLock",
            "_PageOutDirtyPages",
            "_SetResetV86Pageable",
            "OpenFile",
            "Set_Delete_On_Exit_File");

    private ServiceGroups() {}

    static boolean claims(ServiceContract service) {
        return CLAIMS.contains(service.name());
    }

    static boolean releases(ServiceContract service) {
        return RELEASES.contains(service.name());
    }

    /** Asks who owns the critical section. */
    static boolean asksStatus(ServiceContract service) {
        return STATUS.contains(service.name());
    }

    /** Asks whether paging, or DOS, is possible now. */
    static boolean asksPaging(ServiceContract service) {
        return PAGING_TESTS.contains(service.name());
    }

    static boolean sleeps(ServiceContract service) {
        return SLEEPS.contains(service.name());
    }

    static boolean waitsForWin32(ServiceContract service) {
        return WIN32_WAITS.contains(service.name());
    }

    static boolean callsWindows(ServiceContract service) {
        return WINDOWS_CALLS.contains(service.name());
    }

    static boolean registry(ServiceContract service) {
        return service.name().startsWith("_Reg") && service.effects().contains(Effect.PAGEABLE_TOUCH)
                || service.name().equals("_GetRegistryKey")
                || service.name().equals("_GetRegistryPath");
    }

    /** Allocates, locks or writes pages or heap blocks, or reads and writes files. */
    static boolean pages(ServiceContract service) {
        return service.effects().contains(Effect.PAGEABLE_TOUCH)
                && !service.effects().contains(Effect.NESTED_EXEC)
                && !service.effects().contains(Effect.MODIFIES_CLIENT)
                && !registry(service)
                && !VM_MEMORY.contains(service.name());
    }

    /** Certainly may run MS-DOS; whether the heap has to is nowhere said. */
    static boolean entersDos(ServiceContract service) {
        return DOS.contains(service.name()) || registry(service);
    }

    /** Begins, ends or is nested execution; the registry's own use of it is not meant. */
    static boolean nests(ServiceContract service) {
        return service.effects().contains(Effect.NESTED_EXEC) && !registry(service);
    }

    /** Runs virtual machine code before it returns. */
    static boolean runsVmCode(ServiceContract service) {
        return nests(service) && !service.effects().contains(Effect.MODIFIES_CLIENT);
    }

    static boolean blocks(ServiceContract service) {
        return service.effects().contains(Effect.BLOCKS);
    }

    /** True for a device of which we have no table: a driver states its contracts. */
    static boolean ofOtherDevice(ServiceContract service) {
        // Read from the tables alone, and only when somebody asks: their contracts are hundreds, and a compiler is in a
        // hurry.
        return !service.device().isEmpty()
                && ServiceContracts.tables().stream()
                        .noneMatch(table ->
                                table.getAnnotation(ServiceTable.class).device().equals(service.device()));
    }
}
