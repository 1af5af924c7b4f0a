package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * It does not matter how a driver is written: all drivers of the corpus, with their mistakes and without, are written otherwise, and the
 * same is said of each.
 */
class RewrittenDriversTest {
    private static final Pattern DRIVER = Pattern.compile("(driver\\d+/\\w+)\\.java");
    private static final Pattern RULE = Pattern.compile("\\[vxd:([a-z0-9-]+)\\]");

    private static final String JAVAC = "javac";

    /**
     * What is wrong with them is not found in a helper, or in an object that stands for a method: better silent than wrong. The last one
     * waives a rule in a method that is no callback: that holds for what stands in it, not for a helper.
     */
    private static final List<String> OTHERWISE = List.of(
            "AskedOnce", "AsksBeforeClaiming", "CountedOnly", "OnceTooOften", "OwnerAsTarget", "StartsWhenFree");

    @TempDir
    private static Path folder;

    private static final Map<String, JavaFileObject> DRIVERS = new LinkedHashMap<>();
    private static Map<String, List<String>> said;

    static Stream<Rewriting> rewritings() {
        return Stream.of(
                new Rewriting.TurnedConditions(),
                new Rewriting.NothingToCleanUp(),
                new Rewriting.Helpers(),
                new Rewriting.LambdasForReferences(),
                new Rewriting.ObjectsForReferences());
    }

    /** Each in a package of its own: many have the same name. */
    @BeforeAll
    static void readAndJudge() {
        for (Path rule : RuleCase.sources(RuleCase.CORPUS)) {
            for (Path file : RuleCase.sources(rule)) {
                String home = "driver" + DRIVERS.size();
                String type = file.getFileName().toString().replace(".java", "");
                String name = home + "/" + type;
                DRIVERS.put(name, source(name, "package " + home + "; " + RuleCase.read(file)));
            }
        }
        said = judge(DRIVERS.values());
    }

    @ParameterizedTest
    @MethodSource("rewritings")
    void theSameIsSaid(Rewriting rewriting) throws IOException {
        Map<String, JavaFileObject> rewritten = new LinkedHashMap<>();
        for (Map.Entry<String, JavaFileObject> driver : DRIVERS.entrySet()) {
            String type = driver.getKey().replaceFirst(".*/", "");
            if (!OTHERWISE.contains(type)) {
                rewritten.put(driver.getKey(), source(driver.getKey(), rewriting.of(driver.getValue())));
            }
        }
        Map<String, List<String>> now = judge(rewritten.values());
        int compiled = 0;
        List<String> changed = new ArrayList<>();
        for (String driver : rewritten.keySet()) {
            List<String> before = said.getOrDefault(driver, List.of());
            List<String> after = now.getOrDefault(driver, List.of());
            if (!after.contains(JAVAC)) {
                compiled++;
                if (!after.equals(before)) {
                    changed.add("%s: %s, was %s".formatted(driver, after, before));
                }
            }
        }
        assertThat(changed).isEmpty();
        assertThat(compiled).isGreaterThan(DRIVERS.size() * 9 / 10);
    }

    /** The rules that drivers break, by driver, each as often as it is told. */
    private static Map<String, List<String>> judge(Collection<JavaFileObject> drivers) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler.CompilationTask javac = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        new StringWriter(),
                        null,
                        diagnostics,
                        // What is wrong with one driver keeps nothing about the others from being said.
                        List.of(
                                "--should-stop=ifError=FLOW",
                                "-Xmaxerrs",
                                "9999",
                                "-Xmaxwarns",
                                "9999",
                                "-d",
                                "" + folder),
                        null,
                        drivers);
        javac.setProcessors(List.of(new VxdProcessor()));
        javac.call();
        Map<String, List<String>> rules = new TreeMap<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            Matcher driver = DRIVER.matcher(String.valueOf(diagnostic.getSource()));
            Matcher rule = RULE.matcher(diagnostic.getMessage(Locale.ROOT));
            boolean told = rule.find();
            if (driver.find() && (told || diagnostic.getKind() == Diagnostic.Kind.ERROR)) {
                rules.computeIfAbsent(driver.group(1), d -> new ArrayList<>()).add(told ? rule.group(1) : JAVAC);
            }
        }
        rules.values().forEach(Collections::sort);
        return rules;
    }

    private static JavaFileObject source(String name, String text) {
        return JavaFileObjects.forSourceString(name.replace('/', '.'), text);
    }
}
