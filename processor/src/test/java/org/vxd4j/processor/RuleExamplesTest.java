package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleExample;

/** The examples of the catalogue keep what they promise. */
class RuleExamplesTest {

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
        if (bad.atRunTime()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().asString().contains("[vxd:" + rule.name() + "]", "(" + rule.id() + "; ");
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theGoodExampleCompilesAndDoesNotBreakItsRule(Named named) {
        RuleExample good = RuleExample.of(named.rule().good());
        assertThat(Fixture.of(good.source()).diagnostics())
                .noneMatch(d -> d.contains("(" + named.rule().id() + "; "))
                .noneMatch(d -> d.contains(": error: "))
                .allMatch(d -> d.contains("[vxd:"));
    }
}
