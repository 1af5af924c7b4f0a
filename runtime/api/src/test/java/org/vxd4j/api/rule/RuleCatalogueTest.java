package org.vxd4j.api.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vxd4j.api.Target;

class RuleCatalogueTest {

    static List<Rule> rules() {
        return RuleCatalogue.all();
    }

    @Test
    void numbersAndNamesAreGivenOnce() {
        assertThat(rules()).extracting(Rule::id).isSorted().doesNotHaveDuplicates();
        assertThat(rules()).extracting(Rule::name).doesNotHaveDuplicates();
    }

    @Test
    void itHoldsTheRulesOfTheCompilerAndOfTheKernel() {
        assertThat(rules())
                .extracting(Rule::id)
                .contains(
                        "EF-09", "EF-18", "BO-10", "EH-02", "ES-01", "ET-03", "IT-01", "CM-01", "CS-02", "CB-02",
                        "TO-02")
                .contains("IO-01", "PC-06", "DV-03", "DV-07", "R0-05", "SC-16", "LI-06", "DS-01", "DS-14");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleIsNumberedAndNamedInTheSameWay(Rule rule) {
        assertThat(rule.id()).matches("[A-Z][A-Z0-9]-\\d\\d");
        assertThat(rule.name()).matches("[a-z0-9]+(-[a-z0-9]+)+").hasSizeLessThanOrEqualTo(40);
        assertThat(rule.until()).isGreaterThanOrEqualTo(rule.since());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleSaysWhatAndWhyAndWhereFrom(Rule rule) {
        assertThat(rule.statement()).hasSizeGreaterThan(20).endsWith(".").doesNotContain("\n", "  ");
        assertThat(rule.why()).hasSizeGreaterThan(20).endsWith(".").doesNotContain("\n", "  ");
        assertThat(rule.why()).isNotEqualTo(rule.statement());
        assertThat(rule.source()).isNotBlank();
        assertThat(rule.statement() + rule.why()).doesNotContainIgnoringCase("invalid");
    }

    @Test
    void aRuleIsFoundByItsNumber() {
        assertThat(RuleCatalogue.get("EF-14").name()).isEqualTo("ring0-event");
    }

    @Test
    void aRuleIsFoundByNumberOrNameInAnyCase() {
        assertThat(RuleCatalogue.find("ef-14")).contains(RuleCatalogue.get("EF-14"));
        assertThat(RuleCatalogue.find("Ring0-Event")).contains(RuleCatalogue.get("EF-14"));
        assertThat(RuleCatalogue.find("EF-99")).isEmpty();
    }

    @Test
    void anUnknownNumberIsAnsweredWithTheNearestOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleCatalogue.get("EF-99"))
                .withMessage("there is no rule EF-99; the nearest are EF-09, EF-19, EF-01");
    }

    @Test
    void aMisspeltNameIsAnsweredWithTheNearestOnes() {
        assertThat(RuleCatalogue.nearest("crit-bost-never-fires")).startsWith("crit-boost-never-fires");
        assertThat(RuleCatalogue.nearest("CS01")).startsWith("CS-01");
        assertThat(RuleCatalogue.nearest("")).hasSize(3);
    }

    @Test
    void aRuleSaysForWhichVersionsItIs() {
        assertThat(RuleCatalogue.get("EF-02").versions()).isEqualTo("Windows 3.0");
        assertThat(RuleCatalogue.get("ES-04").versions()).isEqualTo("Windows 3.0 to 3.1");
        assertThat(RuleCatalogue.get("EF-04").versions()).isEqualTo("Windows 95+");
        assertThat(RuleCatalogue.get("EF-04").appliesTo(Target.WIN31)).isFalse();
        assertThat(RuleCatalogue.get("EF-04").appliesTo(Target.WIN98)).isTrue();
    }
}
