package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The constants of raw calls are judged by the rules on the services they call. */
class RawCallsTest {
    private static final String DRIVER = """
            import org.vxd4j.api.*;
            @VxD(name = "EXAMPLE", deviceId = %s, target = Target.%s)
            class Example {
              private final Vmm vmm;
              Example(Vmm vmm) { this.vmm = vmm; }
              void later(Registers registers) {}
            %s}
            """;

    /** The first of the members stands in line 7. */
    private static List<String> members(String deviceId, String target, String members) {
        return Fixture.of(DRIVER.formatted(deviceId, target, members)).diagnostics();
    }

    private static List<String> members(String target, String members) {
        return members("0x7FE0", target, members);
    }

    /** The members, as those of a driver for Windows 95. */
    private static List<String> members(String members) {
        return members("WIN95", members);
    }

    private static void assertBreaks(List<String> diagnostics, int line, String severity, String rule) {
        assertThat(diagnostics)
                .singleElement()
                .asString()
                .startsWith("Example.java:%d: %s: [vxd:".formatted(line, severity))
                .contains("(" + rule + "; ");
    }

    @Test
    void theCriticalSectionTakesTheFlagsOfItsVersion() {
        String call = "void guard() { vmm.beginCriticalSection(%s); vmm.endCriticalSection(); }\n";
        assertBreaks(members(call.formatted("BlockFlag.BLOCK_POLL.bit()")), 7, "error", "CS-04");
        assertBreaks(members(call.formatted("BlockFlag.mask(BlockFlag.BLOCK_ENABLE_INTS)")), 7, "warning", "CS-05");
        assertBreaks(members("WIN31", call.formatted("BlockFlag.BLOCK_THREAD_IDLE.bit()")), 7, "error", "CS-06");
        assertThat(members(call.formatted("BlockFlag.BLOCK_THREAD_IDLE.bit()"))).isEmpty();
        assertThat(members("WIN30", call.formatted("0"))).isEmpty();
    }

    @Test
    void claimsAreTakenForFlagsInWindows30Only() {
        String call = "void guard() { vmm.claimCriticalSection(2, %s); vmm.releaseCriticalSection(2); }\n";
        assertBreaks(members("WIN30", call.formatted("1")), 7, "error", "CS-07");
        assertThat(members("WIN30", call.formatted("0"))).isEmpty();
        assertThat(members("WIN31", call.formatted("1"))).isEmpty();
    }

    @Test
    void flagsAreSeenThroughFinalFieldsOfTheCompilation() {
        assertBreaks(members("""
                        private static final int FLAGS = BlockFlag.mask(BlockFlag.BLOCK_POLL) | Waits.SERVING;
                        private static final class Waits {
                          static final BlockFlag FLAG = BlockFlag.BLOCK_SVC_INTS;
                          static final int SERVING = FLAG.bit();
                        }
                        void guard() { vmm.beginCriticalSection(FLAGS); vmm.endCriticalSection(); }
                        """), 12, "error", "CS-04");
        assertBreaks(members("""
                        private final int flags = BlockFlag.BLOCK_POLL.bit();
                        void guard() { vmm.beginCriticalSection(flags); vmm.endCriticalSection(); }
                        """), 8, "error", "CS-04");
    }

    @Test
    void whatIsAssignedOrComputedIsNotKnown() {
        assertThat(members("""
                private int flags = BlockFlag.BLOCK_POLL.bit();
                private final int given;
                private static final int LENGTH = "x".length() + 7;
                { given = flags; }
                void guard(int other) {
                  vmm.beginCriticalSection(flags);
                  vmm.endCriticalSection();
                  vmm.beginCriticalSection(given);
                  vmm.endCriticalSection();
                  vmm.beginCriticalSection(other);
                  vmm.endCriticalSection();
                  vmm.beginCriticalSection(LENGTH);
                  vmm.endCriticalSection();
                }
                """)).isEmpty();
    }

    @Test
    void fieldsThatNeedEachOtherAreNotKnown() {
        assertThat(members("""
                private static final class One { static final int A = Two.B + 1; }
                private static final class Two { static final int B = One.A + 1; }
                void guard() { vmm.beginCriticalSection(One.A); vmm.endCriticalSection(); }
                """)).isEmpty();
    }

    @Test
    void semaphoresAreReservedInWindows30() {
        String call = "void wake(int semaphore) { vmm.signalSemaphore(semaphore); }\n";
        assertBreaks(members("WIN30", call), 7, "error", "SY-01");
        assertThat(members("WIN31", call)).isEmpty();
        assertThat(members("WIN30", call + "int version() { return vmm.getVmmVersion().version(); }\n"))
                .as("who asks for the version knows where he is")
                .isEmpty();
    }

    @Test
    void pollingIsForSemaphoresOnly() {
        assertBreaks(
                members("void guarded(int m) { vmm.enterMutex(m, 8); vmm.leaveMutex(m); }\n"), 7, "error", "SY-10");
        assertThat(members("void await(int s) { vmm.waitSemaphore(s, BlockFlag.BLOCK_POLL.bit()); }\n"))
                .isEmpty();
    }

    @Test
    void aMutexBoostStaysBelowTheCriticalSection() {
        assertBreaks(
                members("int make() { return vmm.createMutex(Boost.CRITICAL_SECTION_BOOST, 0); }\n"),
                7,
                "warning",
                "SY-11");
        assertThat(members("int make() { return vmm.createMutex(Boost.CRITICAL_SECTION_BOOST - 1, 0); }\n"))
                .isEmpty();
    }

    @Test
    void timeSlicePrioritiesHave16Bits() {
        String call =
                "boolean set(VmHandle vm) { return vmm.setTimeSlicePriority(vmm.getTimeSlicePriority(vm).flags(), vm, %s); }\n";
        assertBreaks(members(call.formatted("0x10000, 1")), 7, "error", "SC-10");
        assertBreaks(members(call.formatted("1, -1")), 7, "error", "SC-10");
        assertThat(members(call.formatted("0xFFFF, 0"))).isEmpty();
    }

    @Test
    void aBoostThatDecaysHasTheSignOfItsDecay() {
        String call = "void hurry(ThreadHandle thread) { vmm.boostWithDecay(%d, thread, %d); }\n";
        assertBreaks(members(call.formatted(-20, 5)), 7, "error", "SC-13");
        assertThat(members(call.formatted(-20, -5))).isEmpty();
        assertThat(members(call.formatted(20, 0)))
                .as("nothing says what 0 means")
                .isEmpty();
    }

    @Test
    void messagesAreSentByThoseTheyBelongTo() {
        String call =
                "boolean send(VmHandle vm) { return vmm.systemControl(ControlMessage.%s.number(), vm, 0, 0, 0).failed(); }\n";
        assertBreaks(members(call.formatted("DESTROY_VM")), 7, "error", "CM-11");
        assertThat(members("DeviceId.SHELL", "WIN95", call.formatted("DESTROY_VM")))
                .isEmpty();
        assertBreaks(members("DeviceId.SHELL", "WIN95", call.formatted("END_PM_APP")), 7, "error", "CM-11");
        assertThat(members(call.formatted("SET_DEVICE_FOCUS"))).isEmpty();
        assertBreaks(
                members("boolean send() { return vmm.systemControl(0x70000001, null, 0, 0, 0).failed(); }\n"),
                7,
                "error",
                "CM-11");
    }

    @Test
    void theClockBelongsToTheTimerDevice() {
        String call = "void tick() { vmm.updateSystemClock(20); }\n";
        assertBreaks(members(call), 7, "error", "TO-10");
        assertThat(members("DeviceId.VTD", "WIN95", call)).isEmpty();
    }

    @Test
    void faultsEndBeforeTheHardwareInterrupts() {
        String call = "void install() { vmm.hookPmFault(%s, this::later); }\n";
        assertBreaks(members(call.formatted("0x50")), 7, "error", "HK-11");
        assertThat(members(call.formatted("0x4F"))).isEmpty();
        assertThat(members("Object ask() { return vmm.getFaultHookAddrs(2); }\n"))
                .as("asking is no hooking")
                .isEmpty();
    }

    @Test
    void aSwappableListIsOnTheHeap() {
        String call = "boolean make() { return vmm.listCreate(ListFlag.mask(%s), 16).failed(); }\n";
        assertBreaks(members(call.formatted("ListFlag.LF_ASYNC, ListFlag.LF_SWAP")), 7, "error", "LI-01");
        assertThat(members(call.formatted("ListFlag.LF_SWAP, ListFlag.LF_ALLOC_ERROR")))
                .isEmpty();
    }

    @Test
    void aReservedArgumentThatWindows95GaveAMeaningIsLeftAloneThere() {
        String call = "int free(int block) { return vmm.pageFree(block, 1); }\n";
        assertBreaks(members("WIN31", call), 7, "error", "MM-04");
        assertThat(members("WIN95", call)).isEmpty();
    }

    @Test
    void portsAndInterruptsHaveTheirRanges() {
        assertBreaks(members("void on() { vmm.enableGlobalTrapping(0x10000); }\n"), 7, "error", "DS-31");
        assertThat(members("void on() { vmm.enableGlobalTrapping(0xFFFF); }\n")).isEmpty();
        assertBreaks(members("void play() { vmm.simulateInt(0x100); }\n"), 7, "error", "DS-31");
        assertThat(members("void play() { vmm.simulateInt(0xFF); }\n")).isEmpty();
        assertBreaks(members("@IoTrap(ports = -1)\nint read() { return 0; }\n"), 7, "error", "DS-31");
        assertBreaks(members("@Service(0x10000)\nvoid far() {}\n"), 7, "error", "DS-31");
        assertBreaks(members("0x10000", "WIN95", ""), 2, "error", "DS-31");
    }

    @Test
    void aTimeOutTakesTime() {
        assertBreaks(
                members("TimeOutHandle set() { return vmm.setGlobalTimeOut(-5, null, this::later); }\n"),
                7,
                "warning",
                "DS-32");
        assertBreaks(
                members("TimeOutHandle set(VmHandle vm) { return vmm.setVmTimeOut(0, vm, null, this::later); }\n"),
                7,
                "warning",
                "DS-32");
        assertThat(members("TimeOutHandle set() { return vmm.setAsyncTimeOut(0, null, this::later); }\n"))
                .as("nothing else leads into the timer interrupt")
                .isEmpty();
    }

    @Test
    void aMessageIsSentFromItsVersionOn() {
        String handler = "@Control(ControlMessage.SYS_POWER_DOWN)\nvoid down() {}\n";
        assertBreaks(members("WIN95", handler), 7, "warning", "DS-33");
        assertThat(members("WIN98", handler)).isEmpty();
    }
}
