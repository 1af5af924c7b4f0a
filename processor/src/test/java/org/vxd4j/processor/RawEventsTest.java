package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The constants of raw calls are judged as those of annotations are. */
class RawEventsTest {
    private static final String DRIVER = """
            import org.vxd4j.api.*;
            @VxD(name = "EXAMPLE", target = Target.%s)
            class Example {
              private final Vmm vmm;
              Example(Vmm vmm) { this.vmm = vmm; }
              void later(Registers registers) {}
            %s}
            """;

    /** The first of the members stands in line 7. */
    private static List<String> members(String target, String members) {
        return Fixture.of(DRIVER.formatted(target, members)).diagnostics();
    }

    @Test
    void aBoostThatNeverFiresIsBlamedAtTheCall() {
        assertThat(members("WIN95", """
                void post(VmHandle vm) {
                  vmm.callRestrictedEvent(
                      Boost.CRITICAL_SECTION_BOOST, vm, Pef.mask(Pef.WAIT_NOT_CRIT, Pef.ALWAYS_SCHED), null, this::later, 0);
                }
                """))
                .anyMatch(d -> d.startsWith("Example.java:8: error: [vxd:crit-boost-never-fires]"));
        assertThat(members("WIN95", """
                void post(VmHandle vm) {
                  vmm.callRestrictedEvent(
                      Boost.HIGH_PRI_DEVICE_BOOST, vm, Pef.mask(Pef.WAIT_NOT_CRIT), null, this::later, 0);
                }
                """)).noneMatch(d -> d.contains("error"));
    }

    @Test
    void flagsAreFollowedThroughVariablesAndConstants() {
        assertThat(members("WIN30", """
                void post(VmHandle vm) {
                  int flags = Pef.mask(Pef.TIME_OUT);
                  flags |= Pef.WAIT_FOR_STI.bit();
                  vmm.callPriorityVmEvent(Boost.LOW_PRI_DEVICE_BOOST, vm, flags, null, this::later, 50);
                }
                """))
                .anyMatch(d -> d.startsWith("Example.java:10: error: ") && d.contains("(EF-02; "));
        assertThat(members("WIN31", """
                void post(VmHandle vm) {
                  int flags = Pef.mask(Pef.TIME_OUT);
                  flags |= Pef.WAIT_FOR_STI.bit();
                  vmm.callPriorityVmEvent(Boost.LOW_PRI_DEVICE_BOOST, vm, flags, null, this::later, 50);
                }
                """)).noneMatch(d -> d.contains("(EF-"));
    }

    @Test
    void whatDependsOnTheWayIsLeftToTheKernel() {
        assertThat(members("WIN95", """
                void post(VmHandle vm, boolean hurry) {
                  int boost = hurry ? Boost.CRITICAL_SECTION_BOOST : Boost.LOW_PRI_DEVICE_BOOST;
                  vmm.callPriorityVmEvent(boost, vm, Pef.mask(Pef.WAIT_NOT_CRIT), null, this::later, 0);
                }
                """)).isEmpty();
    }

    @Test
    void aFlagThatDependsOnTheHandleIsJudgedOnlyWhenNoHandleWouldDo() {
        assertThat(members("WIN95", """
                void post(EventTarget target) {
                  vmm.callRestrictedEvent(
                      Boost.NONE, target, Pef.mask(Pef.WAIT_CRIT), null, this::later, 0);
                }
                """)).isEmpty();
        assertThat(members("WIN95", """
                void post() {
                  vmm.callRestrictedEvent(
                      Boost.NONE, vmm.getSysVmHandle(), Pef.mask(Pef.WAIT_CRIT), null, this::later, 0);
                }
                """)).anyMatch(d -> d.contains("EF-05"));
    }

    @Test
    void theTypeOfAHandleSaysWhatTheFlagsMayBe() {
        String thread = "Pef.mask(Pef.THREAD_EVENT, Pef.WAIT_NOT_CRIT)";
        assertThat(post("VmHandle vm", "vm", thread)).singleElement().asString().contains("(EF-08; ");
        assertThat(post("", "vmm.getCurVmHandle()", thread))
                .singleElement()
                .asString()
                .contains("(EF-08; ");
        assertThat(post("ThreadHandle thread", "thread", thread)).isEmpty();
        assertThat(post("", "vmm.getCurThreadHandle()", "Pef.mask(Pef.WAIT_NOT_CRIT)"))
                .singleElement()
                .asString()
                .contains("(EF-08; ");
        assertThat(post("VmHandle vm", "vm", "Pef.mask(Pef.WAIT_NOT_CRIT)")).isEmpty();
    }

    @Test
    void aHandleOfTheDriversMayBeNullWhichIsNoThread() {
        assertThat(post("ThreadHandle thread", "thread", "Pef.mask(Pef.WAIT_NOT_CRIT)"))
                .isEmpty();
        assertThat(post("VmHandle vm", "vm", "Pef.mask(Pef.WAIT_CRIT)")).isEmpty();
        assertThat(post("", "vmm.getCurVmHandle()", "Pef.mask(Pef.WAIT_CRIT)"))
                .singleElement()
                .asString()
                .contains("(EF-05; ");
    }

    @Test
    void aServiceThatIsNotThereYetIsToldOnce() {
        assertThat(members("WIN31", """
                @Control(ControlMessage.DEVICE_INIT)
                void begin() {
                  vmm.callRestrictedEvent(Boost.NONE, EventTarget.GLOBAL, Pef.mask(Pef.WAIT_CRIT), null, this::later, 0);
                }
                """))
                .filteredOn(d -> d.contains("(DV-07; "))
                .hasSize(1);
    }

    private static List<String> post(String parameters, String target, String flags) {
        return members("WIN95", """
                void post(%s) {
                  vmm.callRestrictedEvent(Boost.NONE, %s, %s, null, this::later, 0);
                }
                """.formatted(parameters, target, flags));
    }
}
