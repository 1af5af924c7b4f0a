package org.vxd4j.examples.misuse;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.rule.RuleCoverage;
import org.vxd4j.api.rule.RuleCoverage.Planned;
import org.vxd4j.examples.ExampleRuns;
import org.vxd4j.examples.Golden;

class MisuseTests {

    @Test
    void everyRuleThatDeclarationsDecideGetsItsDiagnostic() throws IOException {
        Golden.check("misuse/misuse.txt", ExampleRuns.run(new MisuseExample(), Map.of()));
    }

    @Test
    void aMistypedRuleIsRefusedWithTheNearestOnes() {
        assertThatThrownBy(() -> ExampleRuns.run(new MisuseExample(), Map.of("rule", "EF-99")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--rule: there is no rule 'EF-99'; did you mean EF-");
    }

    @Test
    void aRuleThatNobodyEnforcesYetHasNothingToShow() {
        Planned planned = RuleCoverage.planned().get(0);
        assertThatThrownBy(() -> ExampleRuns.run(new MisuseExample(), Map.of("rule", planned.id())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--rule: " + planned.id() + " is not enforced yet: " + planned.reason());
    }
}
