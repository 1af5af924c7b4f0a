package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleExample;

/** The examples of the catalogue keep what they promise. */
class RuleExamplesTest {

    /** Rules that what a method does decides, not how it is declared: the analysis of bodies finds their violations. */
    private static final Set<String> BODIES = Set.of();

    static Stream<Named> rules() {
        return RuleCatalogue.all().stream().map(Named::new);
    }

    record Named(Rule rule) {
        @Override
        public String toString() {
            return rule.id() + " " + rule.name();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theBadExampleBreaksExactlyItsRuleOnce(Named named) {
        Rule rule = named.rule();
        RuleExample bad = RuleExample.of(rule.bad());
        List<String> found = Fixture.of(bad.source()).diagnostics();
        if (bad.atRunTime() || BODIES.contains(rule.id())) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().asString().contains("[vxd:" + rule.name() + "]", "(" + rule.id() + "; ");
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theGoodExampleDoesNotBreakItsRule(Named named) {
        Rule rule = named.rule();
        List<String> found = Fixture.of(RuleExample.of(rule.good()).source()).diagnostics();
        assertThat(found).noneMatch(d -> d.contains("(" + rule.id() + "; ") || !d.contains("[vxd:"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theGoodExampleOfAnErrorCompiles(Named named) {
        assumeThat(BODIES).doesNotContain(named.rule().id());
        List<String> found =
                Fixture.of(RuleExample.of(named.rule().good()).source()).diagnostics();
        assertThat(found).noneMatch(d -> d.contains(": error: "));
    }
}
