package org.vxd4j.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.rule.HeldRule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleCoverage;
import org.vxd4j.api.rule.RuleCoverage.Group;
import org.vxd4j.api.rule.RuleCoverage.Planned;
import org.vxd4j.api.rule.RuleExample;

/**
 * What {@link RuleCoverage} says about the rules is so, and {@code docs/rules.md} lists every rule and the pages beside it explain them. That each violation is caught and
 * each legal twin accepted, the processor's {@code RulesTest} shows.
 */
class RuleCoverageTests {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..");
    private static final Path PAGE = ROOT.resolve("docs/rules.md");
    private static final Path PAGES = ROOT.resolve("docs/rules");
    private static final String COMMAND =
            "./mvnw -pl examples -am test -Dtest=RuleCoverageTests -Dsurefire.failIfNoSpecifiedTests=false -Dvxd4j.docs=write";
    private static final String DATA = "runtime/api/src/main/resources/org/vxd4j/api/rule/";
    private static final Pattern NAMED = Pattern.compile("RuleCatalogue\\.get\\(\"([^\"]+)\"\\)");

    @Test
    void everyNumberOfTheListIsEnforcedOrCannotBeBrokenOrIsPlanned() {
        Set<String> listed = new TreeSet<>();
        RuleCoverage.groups().stream().map(Group::ids).forEach(listed::addAll);
        Set<String> catalogue = new TreeSet<>();
        RuleCatalogue.all().forEach(rule -> catalogue.add(rule.id()));
        List<String> planned = RuleCoverage.planned().stream().map(Planned::id).toList();

        List<String> held = RuleCoverage.held().stream().map(HeldRule::id).toList();

        assertThat(listed).as("numbers of the list").hasSize(276);
        assertThat(held)
                .as("rules that cannot be broken")
                .doesNotHaveDuplicates()
                .allMatch(listed::contains)
                .doesNotContainAnyElementsOf(catalogue)
                .doesNotContainAnyElementsOf(planned);
        assertThat(planned).doesNotHaveDuplicates().allMatch(listed::contains);
        assertThat(planned)
                .as("%splanned.csv: numbers that are in the catalogue by now", DATA)
                .doesNotContainAnyElementsOf(catalogue);
        Set<String> lost = new TreeSet<>(listed);
        lost.removeAll(catalogue);
        planned.forEach(lost::remove);
        held.forEach(lost::remove);
        assertThat(lost)
                .as("numbers that are neither in the catalogue nor held by construction nor in %splanned.csv", DATA)
                .isEmpty();
    }

    @Test
    void everyRuleOfTheCatalogueIsInAGroup() {
        Map<String, Group> groups = new HashMap<>();
        RuleCoverage.groups().forEach(group -> groups.put(group.id(), group));
        assertThat(RuleCatalogue.all())
                .as("numbers without a group in %sgroups.csv, or beyond its last", DATA)
                .allMatch(rule -> {
                    Group group = groups.get(rule.id().substring(0, 2));
                    return group != null && (group.rules() == 0 || group.ids().contains(rule.id()));
                });
    }

    @Test
    void everyPlannedRuleHasAReason() {
        assertThat(RuleCoverage.planned()).allSatisfy(rule -> {
            assertThat(rule.reason()).as(rule.id()).isNotNull().endsWith(".");
            assertThat(rule.statement()).as(rule.id()).endsWith(".").doesNotContain("  ");
            assertThat(rule.versions()).as(rule.id()).matches("Windows (\\d\\.\\d|95)(\\+| to (\\d\\.\\d|95))?");
        });
    }

    @Test
    void everyRuleOfTheKernelIsListed() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String source : sources("main").values()) {
            Matcher matcher = NAMED.matcher(source);
            while (matcher.find()) {
                named.add(matcher.group(1));
            }
        }
        assertThat(RuleCoverage.kernelTests().keySet())
                .as("%srun-time.csv: the rules that the kernel and the devices name", DATA)
                .containsExactlyElementsOf(named);
        assertThat(RuleCatalogue.all())
                .filteredOn(rule -> RuleExample.of(rule.bad()).atRunTime())
                .extracting(rule -> rule.id() + " " + RuleCoverage.where(rule))
                .as("rules that only the kernel can find")
                .allMatch(rule -> rule.endsWith(" " + RuleCoverage.Where.RUN_TIME));
    }

    @Test
    void theTestsThatShowARuleOfTheKernelSpeakOfIt() throws IOException {
        Map<String, String> tests = sources("test");
        RuleCoverage.kernelTests().forEach((id, test) -> {
            if (!test.equals("-")) {
                assertThat(tests.get(test + ".java"))
                        .as("%s in %srun-time.csv: %s", id, DATA, test)
                        .isNotNull()
                        .containsAnyOf(id, RuleCatalogue.get(id).name());
            }
        });
    }

    @Test
    void theTestsThatProveWhatCannotBeBrokenSpeakOfIt() throws IOException {
        Map<String, String> tests = sources("test", "runtime/api", "runtime/vmm", "runtime/devices", "processor");
        for (HeldRule rule : RuleCoverage.held()) {
            assertThat(rule.because()).as(rule.id()).endsWith(".");
            if (!rule.test().equals("-")) {
                assertThat(tests.get(rule.test() + ".java"))
                        .as("%s is proven by %s", rule.id(), rule.test())
                        .isNotNull()
                        .contains(rule.id());
            }
        }
    }

    @Test
    void thePageInTheDocumentsIsUpToDate() throws IOException {
        assertUpToDate(PAGE, RulesPage.text(COMMAND));
    }

    @Test
    void thePagesOfTheGroupsAreUpToDateAndThereIsNoOther() throws IOException {
        Set<String> pages = new TreeSet<>();
        for (Group group : RuleCoverage.groups()) {
            if (!GroupPage.sections(group).isEmpty()) {
                pages.add(GroupPage.file(group));
                assertUpToDate(PAGES.resolve(GroupPage.file(group)), GroupPage.text(group, COMMAND));
            }
        }
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(pages);
        }
    }

    private static void assertUpToDate(Path file, String text) throws IOException {
        if (System.getProperty("vxd4j.docs", "compare").equals("write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "")
                .as("%s is stale; write it with\n    %s", ROOT.relativize(file), COMMAND)
                .isEqualTo(text);
    }

    /** The sources of the kernel and the devices, by the names of their files. */
    private static Map<String, String> sources(String kind) throws IOException {
        return sources(kind, "runtime/vmm", "runtime/devices");
    }

    private static Map<String, String> sources(String kind, String... modules) throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module : modules) {
            try (Stream<Path> walk = Files.walk(ROOT.resolve(module + "/src/" + kind + "/java"))) {
                for (Path file :
                        walk.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sources.merge(file.getFileName().toString(), Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
