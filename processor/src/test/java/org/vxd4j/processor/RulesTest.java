package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleCoverage;
import org.vxd4j.processor.RuleCase.Kind;

/**
 * Every violation of every rule is caught and every legal twin accepted, in the examples of the catalogue and in the corpus. The report
 * ends in the line that says how many.
 */
class RulesTest {
    private static final List<RuleCase> CASES = RuleCase.all();
    private static final Map<String, Score> SCORES = new TreeMap<>();

    /** How a rule did: violations that were caught, twins that were accepted. */
    private static final class Score {
        private int caught;
        private int accepted;
    }

    static List<RuleCase> cases() {
        return CASES;
    }

    static Stream<Path> clean() {
        return RuleCase.sources(RuleCase.CORPUS.resolve("clean")).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCompilerSaysWhatTheCaseExpects(RuleCase each) {
        List<String> complaints = each.complaints(Fixture.of(each.source()).diagnostics());
        assertThat(complaints).as(each::toString).isEmpty();
        Score score = SCORES.computeIfAbsent(each.rule().id(), id -> new Score());
        if (each.kind() == Kind.TWIN) {
            score.accepted++;
        } else if (each.kind() != Kind.SILENT) {
            score.caught++;
        }
    }

    /** They touch everything, and all of it is legal. */
    @ParameterizedTest
    @MethodSource("clean")
    void aCleanDriverGetsNoDiagnosticAtAll(Path file) {
        assertThat(Fixture.of(RuleCase.read(file)).diagnostics()).isEmpty();
    }

    @Test
    void everyFolderOfTheCorpusIsOfARuleAndHasAViolationAndATwin() {
        List<String> wrong = new ArrayList<>();
        for (Path folder : RuleCase.sources(RuleCase.CORPUS)) {
            String id = folder.getFileName().toString();
            if (!id.equals("clean") && (of(id, Kind.VIOLATION) == 0 || of(id, Kind.TWIN) < 2)) {
                wrong.add(id);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Whoever adds a rule adds its folder, too. */
    @Test
    void everyRuleThatTheCompilerEnforcesHasAFolder() {
        List<String> without = RuleCatalogue.all().stream()
                .filter(rule -> isEnforcedByTheCompiler(rule)
                        && RuleCase.sources(RuleCase.CORPUS.resolve(rule.id())).isEmpty())
                .map(Rule::id)
                .toList();
        assertThat(without).isEmpty();
    }

    private static boolean isEnforcedByTheCompiler(Rule rule) {
        return switch (RuleCoverage.where(rule)) {
            case COMPILE_TIME, BOTH -> true;
            case RUN_TIME, CONSTRUCTION, NOT_YET -> false;
        };
    }

    @AfterAll
    static void print() {
        int rules = 0;
        int caught = 0;
        int accepted = 0;
        for (Rule rule : RuleCatalogue.all()) {
            Score score = SCORES.getOrDefault(rule.id(), new Score());
            long violations = of(rule.id(), Kind.EXAMPLE) + of(rule.id(), Kind.VIOLATION);
            long twins = of(rule.id(), Kind.TWIN);
            String verdict;
            if (violations == 0) {
                verdict = RuleCoverage.undecided().contains(rule.id())
                        ? "not decided yet"
                        : "run time  " + RuleCoverage.kernelTests().getOrDefault(rule.id(), "-");
            } else {
                rules++;
                caught += score.caught == violations ? 1 : 0;
                accepted += score.accepted == twins ? 1 : 0;
                verdict = "caught %d/%d  accepted %d/%d".formatted(score.caught, violations, score.accepted, twins);
            }
            System.out.println("%-6s  %-40s  %s".formatted(rule.id(), rule.name(), verdict));
        }
        System.out.println("RULES %d  caught %d/%d  accepted %d/%d".formatted(rules, caught, rules, accepted, rules));
    }

    private static long of(String rule, Kind kind) {
        return CASES.stream()
                .filter(c -> c.rule().id().equals(rule) && c.kind() == kind)
                .count();
    }
}
