package org.vxd4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleCoverage;

class RulesCommandTest {
    @Test
    void everyRuleIsOneLine() {
        Typed typed = Typed.command("rules");
        assertThat(typed.exit()).isZero();
        assertThat(typed.out())
                .hasSize(RuleCatalogue.all().size() + RuleCoverage.held().size());
        assertThat(typed.out()).isSorted();
        assertThat(typed.out())
                .filteredOn(line -> line.startsWith("CM-12"))
                .singleElement()
                .asString()
                .matches(
                        "CM-12 +\\(held by construction\\) +error +Windows 3\\.0\\+ +ECX carries no data in System_Control\\.");
        assertThat(typed.out())
                .filteredOn(line -> line.startsWith("EF-09"))
                .singleElement()
                .asString()
                .matches(
                        "EF-09 +crit-boost-never-fires +error +Windows 3\\.0\\+ +WAIT_NOT_CRIT must not be combined with a boost of"
                                + " CRITICAL_SECTION_BOOST or more\\.");
    }

    @Test
    void theRulesAndThePlannedOnesAreAllOfTheCoverage() {
        int enforced = Typed.command("rules").out().size();
        assertThat(Typed.with(List.of(), List::of, "rules", "--coverage").out())
                .last()
                .asString()
                .startsWith(
                        "RULES %d ".formatted(enforced + RuleCoverage.planned().size()));
    }

    @Test
    void jsonHoldsTheSame() {
        Typed typed = Typed.command("rules", "--format", "json");
        JsonArray rules = JsonParser.parseString(String.join("\n", typed.out())).getAsJsonArray();
        assertThat(rules)
                .hasSize(RuleCatalogue.all().size() + RuleCoverage.held().size());
        JsonObject first = rules.get(0).getAsJsonObject();
        assertThat(first.keySet()).containsExactly("id", "name", "severity", "since", "until", "statement");
        assertThat(first.get("id").getAsString())
                .isEqualTo(RuleCatalogue.all().get(0).id());
    }

    @Test
    void anotherFormatIsRefused() {
        assertThat(Typed.command("rules", "--format", "xml"))
                .isEqualTo(new Typed(
                        2,
                        List.of(),
                        List.of(
                                "vxd4j rules: invalid value for option '--format': 'xml' is neither text nor json; type:"
                                        + " vxd4j rules [--coverage|--planned] [--format text|json]")));
    }

    @Test
    void coverageCountsEveryGroupAndAddsUp() {
        Typed typed = Typed.with(List.of(), List::of, "rules", "--coverage");
        assertThat(typed.exit()).isZero();
        assertThat(typed.out().get(0)).matches("group  about +rules  compile time  run time  both held not yet");
        assertThat(typed.out().get(1)).matches("EF     Event flags +22 +\\d+ +\\d+ +\\d+ +\\d+ +\\d+");
        assertThat(typed.out()).hasSizeGreaterThan(22).allMatch(line -> line.length() <= 100);
        assertThat(typed.out())
                .last()
                .asString()
                .matches(
                        "RULES %d  enforced \\d+ \\(compile time \\d+, run time \\d+, both \\d+, held \\d+\\)  not yet \\d+"
                                .formatted(RuleCatalogue.all().size()
                                        + RuleCoverage.held().size()
                                        + RuleCoverage.planned().size()));
        JsonArray groups = array(Typed.command("rules", "--coverage", "--format", "json"));
        assertThat(groups).hasSize(typed.out().size() - 2);
        int[] sum = new int[6];
        for (JsonElement group : groups) {
            int i = 0;
            for (String key : List.of("rules", "compileTime", "runTime", "both", "held", "notYet")) {
                sum[i++] += group.getAsJsonObject().get(key).getAsInt();
            }
        }
        assertThat(sum[0]).isEqualTo(sum[1] + sum[2] + sum[3] + sum[4] + sum[5]);
        assertThat(typed.out())
                .last()
                .isEqualTo("RULES %d  enforced %d (compile time %d, run time %d, both %d, held %d)  not yet %d"
                        .formatted(sum[0], sum[0] - sum[5], sum[1], sum[2], sum[3], sum[4], sum[5]));
    }

    @Test
    void besideTheProcessorTheCoverageEndsInTheScoreOfTheExamples() {
        Typed typed = Typed.command("rules", "--coverage");
        assertThat(typed.exit()).isZero();
        assertThat(typed.out()).anyMatch(line -> line.matches("EF-09 +crit-boost-never-fires +caught  accepted"));
        assertThat(typed.out()).anyMatch(line -> line.matches("CS-02 +critical-section-not-mine +run time  \\w+"));
        assertThat(typed.out()).last().asString().matches("RULES (\\d+)  caught \\1/\\1  accepted \\1/\\1");
    }

    @Test
    void plannedRulesStandUnderTheirReasons() {
        Typed typed = Typed.command("rules", "--planned");
        assertThat(typed.exit()).isZero();
        int planned = RuleCoverage.planned().size();
        assertThat(typed.out()).last().isEqualTo("RULES planned " + planned);
        assertThat(typed.out()).filteredOn(line -> line.startsWith("  ")).hasSize(planned);
        int rule = IntStream.range(0, typed.out().size())
                .filter(i -> typed.out().get(i).startsWith("  SC-08"))
                .findFirst()
                .orElseThrow();
        assertThat(typed.out().get(rule))
                .matches(
                        "  SC-08 +error +Windows 3.0\\+ +Set_Execution_Focus: only the system VM may give the focus to another VM\\.");
        assertThat(typed.out().subList(0, rule))
                .filteredOn(line -> !line.startsWith("  ") && !line.isEmpty())
                .last()
                .isEqualTo(RuleCoverage.planned("sc-08").orElseThrow().reason());
        JsonArray rules = array(Typed.command("rules", "--planned", "--format", "json"));
        assertThat(rules).hasSize(planned);
        assertThat(rules.get(0).getAsJsonObject().keySet())
                .containsExactly("id", "severity", "versions", "statement", "reason");
    }

    @Test
    void coverageAndPlannedAreNotAskedForAtOnce() {
        assertThat(Typed.command("rules", "--coverage", "--planned"))
                .isEqualTo(new Typed(
                        2,
                        List.of(),
                        List.of(
                                "vxd4j rules: --coverage and --planned are two answers; type: vxd4j rules --coverage, or"
                                        + " vxd4j rules --planned")));
    }

    private static JsonArray array(Typed typed) {
        return JsonParser.parseString(String.join("\n", typed.out())).getAsJsonArray();
    }
}
