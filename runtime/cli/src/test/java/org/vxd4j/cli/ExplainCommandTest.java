package org.vxd4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.rule.HeldRule;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleCoverage;

class ExplainCommandTest {
    private static final List<String> CRIT_BOOST = List.of(
            "EF-09  crit-boost-never-fires  (error, Windows 3.0+)",
            "",
            "WAIT_NOT_CRIT must not be combined with a boost of CRITICAL_SECTION_BOOST or more.",
            "",
            "Why:",
            "  The event waits until the priority is below CRITICAL_SECTION_BOOST, and its own boost keeps the",
            "  priority at or above it: it is never served.",
            "",
            "Wrong:",
            "  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.CRITICAL_SECTION_BOOST)",
            "  void announce(VmHandle vm) {}",
            "",
            "Right:",
            "  @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.HIGH_PRI_DEVICE_BOOST)",
            "  void announce(VmHandle vm) {}",
            "",
            "Source: Seed Call_Restricted_Event, remarks on PEF_Wait_Not_Crit");

    @Test
    void aRuleIsFoundByIdAndByNameInAnyCase() {
        Typed expected = new Typed(0, CRIT_BOOST, List.of());
        assertThat(Typed.command("explain", "EF-09")).isEqualTo(expected);
        assertThat(Typed.command("explain", "ef-09")).isEqualTo(expected);
        assertThat(Typed.command("explain", "Crit-Boost-Never-Fires")).isEqualTo(expected);
    }

    @Test
    void aRuleIsFoundAsMessagesWriteIt() {
        Typed expected = new Typed(0, CRIT_BOOST, List.of());
        assertThat(Typed.command("explain", "vxd:crit-boost-never-fires")).isEqualTo(expected);
        assertThat(Typed.command("explain", "[vxd:crit-boost-never-fires]")).isEqualTo(expected);
        assertThat(Typed.command("explain", "[EF-09]")).isEqualTo(expected);
    }

    @Test
    void aGroupListsItsRulesWhereverTheyAreEnforced() {
        Typed events = Typed.command("explain", "ef");
        assertThat(events.exit()).isZero();
        assertThat(events.out())
                .startsWith("EF  Event flags", "")
                .contains("  EF-09  WAIT_NOT_CRIT must not be combined with a boost of CRITICAL_SECTION_BOOST or more.")
                .hasSize(2 + 22);
        assertThat(Typed.command("explain", "CM").out())
                .contains("  CM-12  ECX carries no data in System_Control. (no driver can break it)");
        assertThat(Typed.command("explain", "SC").out())
                .contains(
                        "  SC-08  Set_Execution_Focus: only the system VM may give the focus to another VM. (not enforced yet)");
    }

    @Test
    void aWordTooShortToResembleARuleGetsNoSuggestions() {
        assertThat(Typed.command("explain", "x"))
                .isEqualTo(new Typed(
                        2,
                        List.of(),
                        List.of("vxd4j explain: no rule is called 'x'; type: vxd4j explain RULE, or vxd4j rules for"
                                + " all of them")));
    }

    @Test
    void everyRuleCanBeExplainedInLinesThatFitAScreen() {
        for (Rule rule : RuleCatalogue.all()) {
            Typed typed = Typed.command("explain", rule.id());
            assertThat(typed.exit()).as(rule.id()).isZero();
            assertThat(typed.out()).as(rule.id()).allMatch(line -> line.length() <= 140);
        }
    }

    @Test
    void aPlannedRuleIsKnownButNotEnforcedYet() {
        Typed expected = new Typed(
                0,
                List.of(
                        "SC-08  (error, Windows 3.0+)",
                        "",
                        "Set_Execution_Focus: only the system VM may give the focus to another VM.",
                        "",
                        "This rule is known, but not enforced yet:",
                        "  It needs the execution focus of virtual machines, which the kernel does not have yet; which one is",
                        "  current where a driver hands it on stands in no code."),
                List.of());
        assertThat(Typed.command("explain", "SC-08")).isEqualTo(expected);
        assertThat(Typed.command("explain", "sc-08")).isEqualTo(expected);
    }

    @Test
    void everyPlannedRuleSaysWhy() {
        for (RuleCoverage.Planned rule : RuleCoverage.planned()) {
            Typed typed = Typed.command("explain", rule.id());
            assertThat(typed.exit()).as(rule.id()).isZero();
            assertThat(typed.out()).as(rule.id()).contains("This rule is known, but not enforced yet:");
            assertThat(typed.out()).as(rule.id()).allMatch(line -> line.length() <= 140);
        }
    }

    @Test
    void aRuleThatCannotBeBrokenSaysWhy() {
        assertThat(Typed.command("explain", "cm-12"))
                .isEqualTo(new Typed(
                        0,
                        List.of(
                                "CM-12  (error, Windows 3.0+)",
                                "",
                                "ECX carries no data in System_Control.",
                                "",
                                "No driver can break this rule:",
                                "  The method has no parameter for it."),
                        List.of()));
        for (HeldRule rule : RuleCoverage.held()) {
            Typed typed = Typed.command("explain", rule.id());
            assertThat(typed.exit()).as(rule.id()).isZero();
            assertThat(typed.out()).as(rule.id()).allMatch(line -> line.length() <= 140);
        }
    }

    @Test
    void anUnknownRuleGetsTheNearest() {
        assertThat(Typed.command("explain", "crit-boost-never-fire"))
                .isEqualTo(new Typed(
                        2,
                        List.of(),
                        List.of("vxd4j explain: no rule is called 'crit-boost-never-fire' (the nearest are "
                                + String.join(", ", RuleCatalogue.nearest("crit-boost-never-fire"))
                                + "); type: vxd4j explain RULE, or vxd4j rules for all of them")));
    }

    @Test
    void withoutARuleItSaysWhatToType() {
        assertThat(Typed.command("explain"))
                .isEqualTo(new Typed(
                        2,
                        List.of(),
                        List.of("vxd4j explain: missing RULE; type: vxd4j explain RULE, as in vxd4j explain EF-09")));
    }
}
