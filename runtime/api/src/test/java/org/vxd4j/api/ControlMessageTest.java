package org.vxd4j.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlMessageTest {

    /** The message pages of the DDK: may carry be set in the answer, are interrupts enabled; a dash where they do not say. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    00, Sys_Critical_Init,       WIN30, yes, off
                    01, Device_Init,             WIN30, yes, on
                    02, Init_Complete,           WIN30, yes, on
                    03, Sys_VM_Init,             WIN30, yes, on
                    04, Sys_VM_Terminate,        WIN30, no,  on
                    05, System_Exit,             WIN30, no,  on
                    06, Sys_Critical_Exit,       WIN30, no,  off
                    07, Create_VM,               WIN30, yes, on
                    08, VM_Critical_Init,        WIN30, yes, off
                    09, VM_Init,                 WIN30, yes, on
                    0A, VM_Terminate,            WIN30, no,  on
                    0B, VM_Not_Executeable,      WIN30, no,  on
                    0C, Destroy_VM,              WIN30, no,  on
                    0D, VM_Suspend,              WIN30, no,  on
                    0E, VM_Resume,               WIN30, yes, on
                    0F, Set_Device_Focus,        WIN30, no,  -
                    10, Begin_Message_Mode,      WIN30, no,  -
                    11, End_Message_Mode,        WIN30, no,  -
                    12, Reboot_Processor,        WIN30, no,  -
                    13, Query_Destroy,           WIN30, yes, -
                    14, Debug_Query,             WIN30, -,   -
                    15, Begin_PM_App,            WIN30, yes, -
                    16, End_PM_App,              WIN30, no,  -
                    17, Device_Reboot_Notify,    WIN31, no,  on
                    18, Crit_Reboot_Notify,      WIN31, no,  off
                    19, Close_VM_Notify,         WIN31, -,   -
                    1A, Power_Event,             WIN31, -,   -
                    1B, Sys_Dynamic_Device_Init, WIN95, yes, on
                    1C, Sys_Dynamic_Device_Exit, WIN95, yes, on
                    1D, Create_Thread,           WIN95, yes, -
                    1E, Thread_Init,             WIN95, no,  -
                    1F, Terminate_Thread,        WIN95, no,  -
                    20, Thread_Not_Executeable,  WIN95, no,  -
                    21, Destroy_Thread,          WIN95, no,  -
                    22, PnP_New_DevNode,         WIN95, yes, -
                    23, W32_DeviceIoControl,     WIN95, -,   -
                    24, Sys_VM_Terminate2,       WIN95, no,  on
                    25, System_Exit2,            WIN95, no,  on
                    26, Sys_Critical_Exit2,      WIN95, no,  off
                    27, VM_Terminate2,           WIN95, no,  on
                    28, VM_Not_Executeable2,     WIN95, no,  on
                    29, Destroy_VM2,             WIN95, no,  on
                    2A, VM_Suspend2,             WIN95, no,  on
                    2B, End_Message_Mode2,       WIN95, no,  -
                    2C, End_PM_App2,             WIN95, no,  -
                    2D, Device_Reboot_Notify2,   WIN95, no,  on
                    2E, Crit_Reboot_Notify2,     WIN95, no,  off
                    2F, Close_VM_Notify2,        WIN95, no,  -
                    30, Get_Contention_Handler,  WIN95, -,   -
                    31, Kernel32_Initialized,    WIN95, -,   -
                    32, Kernel32_Shutdown,       WIN95, -,   -
                    33, Create_Process,          WIN95, -,   -
                    34, Destroy_Process,         WIN95, -,   -
                    35, Sys_Dynamic_Device_Reinit, WIN98, -, -
                    36, Sys_Power_Down,          WIN98, -,   -
                    """)
    void aMessageHasItsNumberAndSaysWhetherItMayFail(
            String number, String ddkName, Target since, String fail, String interrupts) {
        ControlMessage message = ControlMessage.values()[Integer.parseInt(number, 16)];

        assertThat(message.number()).isEqualTo(Integer.parseInt(number, 16));
        assertThat(message.ddkName()).isEqualTo(ddkName);
        assertThat(message.name()).isEqualToIgnoringCase(ddkName);
        assertThat(message.since()).isEqualTo(since);
        said(fail).ifPresent(may -> assertThat(message.mayFail()).isEqualTo(may));
        said(interrupts)
                .ifPresent(enabled -> assertThat(message.interruptsEnabled()).isEqualTo(enabled));
    }

    private static Optional<Boolean> said(String word) {
        return switch (word) {
            case "yes", "on" -> Optional.of(true);
            case "no", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    @Test
    void theMessagesAreNumberedWithoutGaps() {
        assertThat(ControlMessage.values()).hasSize(0x37);
        assertThat(Arrays.stream(ControlMessage.values()).mapToInt(ControlMessage::number))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void theMessagesEndingInTwoGoInReverseInitOrder() {
        for (ControlMessage message : ControlMessage.values()) {
            assertThat(message.isReverse()).isEqualTo(message.ddkName().endsWith("2"));
        }
    }

    @Test
    void threeMessagesAreInitialisation() {
        assertThat(Arrays.stream(ControlMessage.values()).filter(ControlMessage::isInit))
                .containsExactly(
                        ControlMessage.SYS_CRITICAL_INIT, ControlMessage.DEVICE_INIT, ControlMessage.INIT_COMPLETE);
    }

    @Test
    void virtualMachineCodeMayNotBeExecutedBeforeAMachineIsThereNorAfterIt() {
        assertThat(Arrays.stream(ControlMessage.values())
                        .filter(message -> !message.mayNest())
                        .map(ControlMessage::ddkName))
                .containsExactlyInAnyOrder(
                        "Sys_Critical_Init",
                        "VM_Critical_Init",
                        "VM_Not_Executeable",
                        "VM_Not_Executeable2",
                        "Destroy_VM",
                        "Destroy_VM2",
                        "System_Exit",
                        "System_Exit2",
                        "Sys_Critical_Exit",
                        "Sys_Critical_Exit2",
                        "Thread_Init",
                        "Thread_Not_Executeable",
                        "Destroy_Thread");
    }

    @Test
    void theMessagesOnThreadsFollowEachOther() {
        assertThat(Arrays.stream(ControlMessage.values()).filter(ControlMessage::isOnThread))
                .hasSize(5)
                .allMatch(message -> message.ddkName().contains("Thread"));
    }
}
