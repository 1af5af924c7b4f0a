package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an author can say against a rule, and what not. */
class SuppressionTest {
    private static final String ERROR = """
            @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.CRITICAL_SECTION_BOOST)
            void announce(VmHandle vm) {}
            """;
    private static final String WARNING = """
            @CritSection(flags = BlockFlag.BLOCK_ENABLE_INTS)
            void reprogram() {}
            """;

    @Test
    void uncheckedWithAReasonCoversAnErrorByIdOrName() {
        assertThat(members("@Unchecked(rule = \"EF-09\", because = \"tested\")\n" + ERROR))
                .isEmpty();
        assertThat(members("@Unchecked(rule = \"crit-boost-never-fires\", because = \"tested\")\n" + ERROR))
                .isEmpty();
    }

    @Test
    void uncheckedOnTheClassCoversItsMethods() {
        assertThat(Fixture.of("""
                import org.vxd4j.api.*;
                @Unchecked(rule = "EF-09", because = "tested")
                @Unchecked(rule = "CS-05", because = "tested")
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                class Example {
                %s%s}
                """.formatted(ERROR, WARNING)).diagnostics()).isEmpty();
    }

    @Test
    void uncheckedOnACallbackCoversTheMethodThatItHandsItsWorkOnTo() {
        String driver = """
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                class Example {
                  private final Vmm vmm;
                  Example(Vmm vmm) { this.vmm = vmm; }
                  %s
                  @EventCallback(flags = Pef.WAIT_FOR_STI, boost = Boost.NONE, timeoutMillis = 50)
                  void announce(VmHandle vm, @TimedOut boolean late) { wake(vm, late); }
                  private void wake(VmHandle vm, boolean late) { vmm.wakeUpVm(vm); }
                }
                """;
        assertThat(Fixture.of(driver.formatted("")).diagnostics())
                .singleElement()
                .asString()
                .startsWith(
                        "Example.java:9: error: [vxd:stale-handle-when-late] announce uses vm and never looks at late");
        assertThat(Fixture.of(driver.formatted("@Unchecked(rule = \"ET-04\", because = \"it never ends\")"))
                        .diagnostics())
                .noneMatch(d -> d.contains("stale-handle-when-late"));
    }

    @Test
    void uncheckedOfAnotherRuleCoversNothing() {
        assertThat(members("@Unchecked(rule = \"EF-10\", because = \"tested\")\n" + ERROR))
                .singleElement()
                .asString()
                .contains("(EF-09; ");
    }

    @Test
    void anUnknownRuleIsAnErrorThatNamesTheNearest() {
        assertThat(members("@Unchecked(rule = \"crit-boost-never-fire\", because = \"tested\")\n" + ERROR))
                .hasSize(2)
                .anyMatch(d -> d.startsWith("""
                        Example.java:4: error: [vxd:unchecked-needs-reason] there is no rule "crit-boost-never-fire"
                        """) && d.contains("Did you mean crit-boost-never-fires?"));
    }

    @Test
    void uncheckedTakesTheNameAsMessagesPrintIt() {
        assertThat(members("@Unchecked(rule = \"vxd:crit-boost-never-fires\", because = \"tested\")\n" + ERROR))
                .isEmpty();
    }

    @Test
    void aRuleThatNobodyEnforcesYetIsSaidToBeOne() {
        assertThat(members("@Unchecked(rule = \"ES-05\", because = \"tested\")\nvoid plain() {}\n"))
                .singleElement()
                .asString()
                .startsWith("Example.java:4: error: [vxd:unchecked-needs-reason] rule ES-05 is not enforced yet\n")
                .contains("\n  Leave the waiver out.     (DS-09; ");
    }

    @Test
    void aRuleThatHoldsByConstructionIsSaidToBeOne() {
        assertThat(members("@Unchecked(rule = \"cb-05\", because = \"tested\")\nvoid plain() {}\n"))
                .singleElement()
                .asString()
                .startsWith("Example.java:4: error: [vxd:unchecked-needs-reason] rule CB-05 holds by construction")
                .contains("\n  Leave the waiver out.     (DS-09; ");
    }

    @Test
    void anEmptyRuleIsNotGuessedAt() {
        assertThat(members("@Unchecked(rule = \"\", because = \"tested\")\nvoid plain() {}\n"))
                .singleElement()
                .asString()
                .startsWith("Example.java:4: error: [vxd:unchecked-needs-reason] no rule is named\n")
                .doesNotContain("Did you mean");
    }

    @Test
    void aBlankReasonIsTheOnlyError() {
        assertThat(members("@Unchecked(rule = \"EF-09\", because = \" \")\n" + ERROR))
                .singleElement()
                .asString()
                .startsWith(
                        "Example.java:4: error: [vxd:unchecked-needs-reason] EF-09 is unchecked without a reason\n");
    }

    @Test
    void noPromiseCoversTheShapeOfADriver() {
        assertThat(members("""
                @Unchecked(rule = "DS-01", because = "I like it private")
                @EventCallback
                private void announce(VmHandle vm) {}
                """)).singleElement().asString().contains("(DS-01; ");
    }

    @Test
    void theRulesOfRing0EventsCannotBeWaivedHoweverTheyAreNamed() {
        String event = """
                @Unchecked(rule = "EF-14", because = "feeds the sound chip")
                %s@EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
                void announce(VmHandle vm) {}
                """;
        assertThat(members(event.formatted(""))).isEmpty();
        for (String rule : List.of("R0-03", "ring0-blocks", "R0-07", "r0-02")) {
            assertThat(members(event.formatted(
                            "@Unchecked(rule = \"%s\", because = \"32-bit disk access\")\n".formatted(rule))))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "Example.java:5: error: [vxd:ring0-not-waivable] %s cannot be waived\n".formatted(rule));
        }
    }

    @Test
    void aWaiverOfAWaiverOfRing0IsNoWayOut() {
        assertThat(Fixture.of("""
                import org.vxd4j.api.*;
                @Unchecked(rule = "R0-07", because = "I know better")
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                class Example {
                  @Unchecked(rule = "R0-03", because = "32-bit disk access")
                  @EventCallback
                  void announce(VmHandle vm) {}
                }
                """).diagnostics())
                .extracting(d -> d.replaceAll("(?s) cannot be waived.*", ""))
                .containsExactly(
                        "Example.java:2: error: [vxd:ring0-not-waivable] R0-07",
                        "Example.java:5: error: [vxd:ring0-not-waivable] R0-03");
    }

    @Test
    void aRuleThatTheKernelDoesNotKnowIsNotWaivedSilently() {
        String handler = """
                @Unchecked(rule = "%s", because = "tested")
                @Control(ControlMessage.VM_INIT)
                boolean init(VmHandle vm) { return %s; }
                """;
        assertThat(members(handler.formatted("HN-01", "System.nanoTime() > 0")))
                .singleElement()
                .asString()
                .startsWith("Example.java:4: note: [vxd:unchecked-by-nobody] nobody checks HN-01 here");
        assertThat(members("@SuppressWarnings(\"vxd:unchecked-by-nobody\")\n"
                        + handler.formatted("HN-01", "System.nanoTime() > 0")))
                .isEmpty();
    }

    @Test
    void suppressWarningsCoversAWarning() {
        assertThat(members(WARNING)).singleElement().asString().contains(": warning: ", "(CS-05; ");
        assertThat(members("@SuppressWarnings(\"vxd:block-enable-ints-alone\")\n" + WARNING))
                .isEmpty();
    }

    @Test
    void suppressWarningsDoesNotCoverAnError() {
        assertThat(members("@SuppressWarnings(\"vxd:crit-boost-never-fires\")\n" + ERROR))
                .singleElement()
                .asString()
                .contains(": error: ");
    }

    @Test
    void warningsAreErrorsWhenTheOptionSaysSo() {
        assertThat(Fixture.of(Fixture.driver(WARNING))
                        .option("-Avxd4j.werror=true")
                        .diagnostics())
                .singleElement()
                .asString()
                .contains(": error: ", "(CS-05; ");
    }

    @Test
    void theTargetOptionOverridesTheTargetOfTheDriver() {
        String threads = Fixture.driver("""
                @EventCallback(scope = Scope.THREAD)
                void announce(ThreadHandle thread) {}
                """);
        assertThat(Fixture.of(threads).diagnostics()).isEmpty();
        assertThat(Fixture.of(threads).option("-Avxd4j.target=3.1").diagnostics())
                .singleElement()
                .asString()
                .contains("there are no threads in Windows 3.1");
    }

    @Test
    void warningsAreErrorsWhenTheOptionStandsAloneAndNotWhenItSaysNo() {
        String source = Fixture.driver(WARNING);
        for (String option : List.of("-Avxd4j.werror", "-Avxd4j.werror=", "-Avxd4j.werror=TRUE")) {
            assertThat(Fixture.of(source).option(option).diagnostics())
                    .singleElement()
                    .asString()
                    .contains(": error: ", "(CS-05; ");
        }
        assertThat(Fixture.of(source).option("-Avxd4j.werror=false").diagnostics())
                .singleElement()
                .asString()
                .contains(": warning: ", "(CS-05; ");
    }

    @Test
    void anotherValueThanTrueAndFalseIsAnErrorThatNamesThem() {
        assertThat(Fixture.of(Fixture.driver("")).option("-Avxd4j.werror=yes").diagnostics())
                .containsExactly(":-1: error: [vxd:option] -Avxd4j.werror=yes: the values are true and false");
    }

    @Test
    void aTargetWithoutAValueIsAnErrorThatNamesTheTargets() {
        for (String option : List.of("-Avxd4j.target", "-Avxd4j.target=")) {
            assertThat(Fixture.of(Fixture.driver("")).option(option).diagnostics())
                    .containsExactly(":-1: error: [vxd:option] -Avxd4j.target: the targets are 3.0, 3.1, 95 and 98");
        }
    }

    @Test
    void classFilesWithoutAPlaceAreAnError() {
        assertThat(Fixture.of(Fixture.driver("")).option("-Avxd4j.classes").diagnostics())
                .containsExactly(
                        ":-1: error: [vxd:option] -Avxd4j.classes: the value is a jar or a folder of class files");
    }

    @Test
    void anUnknownTargetIsAnErrorThatNamesTheTargets() {
        assertThat(Fixture.of(Fixture.driver("")).option("-Avxd4j.target=2000").diagnostics())
                .containsExactly(":-1: error: [vxd:option] -Avxd4j.target=2000: the targets are 3.0, 3.1, 95 and 98");
    }

    private static List<String> members(String members) {
        return Fixture.of(Fixture.driver(members)).diagnostics();
    }
}
