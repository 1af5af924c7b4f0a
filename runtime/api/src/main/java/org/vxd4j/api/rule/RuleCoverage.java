package org.vxd4j.api.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vxd4j.api.Target;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.api.service.VxdService;

/**
 * Where each rule is enforced, which rules of the project's list cannot be broken, and which are not enforced yet, and why.
 *
 * <p>Nothing here compiles or runs anything: the tests of the examples compile every rule's examples and hold this to what they
 * find.
 */
public final class RuleCoverage {
    private static final List<Group> GROUPS =
            rows("groups.csv", 3, cells -> new Group(cells[0], cells[2], Integer.parseInt(cells[1])));
    private static final Map<String, String> REASONS =
            rows("reasons.csv", 2, cells -> cells).stream().collect(Collectors.toMap(c -> c[0], c -> c[1]));
    private static final List<Planned> PLANNED = rows("planned.csv", 5, RuleCoverage::planned);
    private static final Map<String, String> KERNEL_TESTS = rows("run-time.csv", 2, cells -> cells).stream()
            .collect(Collectors.toMap(c -> c[0], c -> c[1], (a, b) -> a, TreeMap::new));
    private static final Set<String> UNDECIDED = new TreeSet<>(lines("undecided.txt"));
    private static final Set<String> AT_RUN_TIME = atRunTime();

    private RuleCoverage() {}

    /** Where a rule of the catalogue is enforced. */
    public enum Where {
        /** By the processor only. */
        COMPILE_TIME("compile time"),
        /** By the kernel only: on arguments that it alone sees, or because the analysis of bodies does not decide it yet. */
        RUN_TIME("run time"),
        /** By the processor on constants and bodies, by the kernel on what happens. */
        BOTH("both"),
        /** By nobody: there is no way to break it. */
        CONSTRUCTION("by construction"),
        /** By nobody so far. */
        NOT_YET("not yet");

        private final String label;

        Where(String label) {
            this.label = label;
        }

        /** As the tables write it. */
        public String label() {
            return label;
        }
    }

    /**
     * A group of rules.
     *
     * @param id the first two characters of its rules' numbers
     * @param title what its rules are about
     * @param rules how many rules the project's list has in it, numbered from 1; 0 for a group that only the catalogue has
     */
    public record Group(String id, String title, int rules) {

        /** The numbers that the project's list has in it. */
        public List<String> ids() {
            return IntStream.rangeClosed(1, rules)
                    .mapToObj(number -> "%s-%02d".formatted(id, number))
                    .toList();
        }
    }

    /**
     * A rule of the project's list that is not in the catalogue yet.
     *
     * @param id its number
     * @param severity how bad a violation is, at its worst
     * @param versions the versions it applies to, as messages write them
     * @param statement what must (not) be
     * @param key a word for the reason
     * @param reason why it is not enforced yet
     */
    public record Planned(String id, Severity severity, String versions, String statement, String key, String reason) {}

    /** The groups, in the order of the project's list; those that only the catalogue has come last. */
    public static List<Group> groups() {
        return GROUPS;
    }

    /** The rules that are known but not enforced yet, in the order of the project's list. */
    public static List<Planned> planned() {
        return PLANNED;
    }

    /** The planned rule with this number, in upper or lower case. */
    public static Optional<Planned> planned(String id) {
        return PLANNED.stream().filter(rule -> rule.id().equalsIgnoreCase(id)).findFirst();
    }

    /** The rules that no driver can break, in the order of the project's list. */
    public static List<HeldRule> held() {
        return HeldRules.ALL;
    }

    /** The rule with this number that no driver can break, in upper or lower case. */
    public static Optional<HeldRule> held(String id) {
        return held().stream().filter(rule -> rule.id().equalsIgnoreCase(id)).findFirst();
    }

    /** The numbers of the rules that the compiler is to decide from bodies, but does not yet. */
    public static Set<String> undecided() {
        return Collections.unmodifiableSet(UNDECIDED);
    }

    /** The rules that the kernel names itself, with the test class that shows each; {@code -} when none does. */
    public static Map<String, String> kernelTests() {
        return Collections.unmodifiableMap(KERNEL_TESTS);
    }

    /** Where this rule is enforced. */
    public static Where where(Rule rule) {
        boolean compiler = !RuleExample.of(rule.bad()).atRunTime() && !UNDECIDED.contains(rule.id());
        if (AT_RUN_TIME.contains(rule.id())) {
            return compiler ? Where.BOTH : Where.RUN_TIME;
        }
        return compiler ? Where.COMPILE_TIME : Where.NOT_YET;
    }

    /**
     * The kernel asks the functions of the rules on events, on calls, on contexts and on versions, and names some
     * rules itself. It says nothing for a note.
     */
    private static Set<String> atRunTime() {
        Stream<Rule> events =
                EventRules.ALL.stream().map(EventRule::rule).filter(rule -> rule.severity() != Severity.NOTE);
        Stream<Rule> contexts = Stream.of(Target.values())
                .flatMap(target -> contracts().flatMap(service -> inContexts(service, target)));
        return Stream.concat(
                        Stream.of(events, contexts, onCalls(), VersionRules.ALL.stream(), DescriptorRules.onOptions())
                                .flatMap(rules -> rules)
                                .map(Rule::id),
                        KERNEL_TESTS.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<ServiceContract> contracts() {
        return ServiceContracts.tables().stream().flatMap(table -> ServiceContracts.of(table).all().stream());
    }

    private static Stream<Rule> inContexts(ServiceContract service, Target target) {
        return Stream.of(
                        ContextRules.atInterruptTime(service, target),
                        ContextRules.atInterruptTime(service, target, true),
                        ContextRules.afterInit(service, target),
                        ContextRules.inRing0Event(service),
                        ContextRules.whenLate(service))
                .flatMap(Optional::stream);
    }

    /** The rules on calls of services that the kernel has: those whose methods are no default ones. */
    private static Stream<Rule> onCalls() {
        Set<String> served = Stream.of(Vmm.class.getMethods())
                .filter(method -> method.isAnnotationPresent(VxdService.class) && !method.isDefault())
                .map(method -> method.getAnnotation(VxdService.class).name())
                .collect(Collectors.toSet());
        return CallRules.ALL.stream()
                .filter(rule -> rule.services().stream().anyMatch(served::contains))
                .map(CallRule::rule);
    }

    private static Planned planned(String[] cells) {
        return new Planned(
                cells[0],
                Severity.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                "Windows " + cells[2],
                cells[4],
                cells[3],
                REASONS.get(cells[3]));
    }

    /** The rows after the first, which names the columns; the last column may hold commas. */
    private static <T> List<T> rows(String resource, int columns, Function<String[], T> row) {
        return lines(resource).stream()
                .skip(1)
                .map(line -> line.split(",", columns))
                .map(row)
                .toList();
    }

    private static List<String> lines(String resource) {
        try (InputStream in = RuleCoverage.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
