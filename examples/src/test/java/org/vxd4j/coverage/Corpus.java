package org.vxd4j.coverage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleExample;

/** Every rule of the catalogue, with what the compiler says to its two examples: each is compiled once, with the processor. */
final class Corpus {
    private static final Pattern NAME = Pattern.compile("\\[vxd:([a-z0-9-]+)\\]");

    private Corpus() {}

    /**
     * What the compiler said.
     *
     * @param rules the numbers of the rules in its messages, one for each message
     * @param compiled true when there was no error
     * @param foreign messages that no rule is behind
     */
    record Said(List<String> rules, boolean compiled, List<String> foreign) {

        /** One message, of this rule. */
        boolean catches(Rule rule) {
            return foreign.isEmpty() && rules.equals(List.of(rule.id()));
        }

        /** It compiles, and no message is of this rule. */
        boolean accepts(Rule rule) {
            return foreign.isEmpty() && compiled && !rules.contains(rule.id());
        }

        boolean nothing() {
            return foreign.isEmpty() && rules.isEmpty();
        }

        @Override
        public String toString() {
            return nothing() ? "nothing" : String.join(", ", rules) + String.join(" | ", foreign);
        }
    }

    /** A rule, and what its examples got. */
    record Entry(Rule rule, Said bad, Said good) {
        boolean atRunTime() {
            return RuleExample.of(rule.bad()).atRunTime();
        }
    }

    static List<Entry> compiled() throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<Entry> entries = new ArrayList<>();
        Path output = Files.createTempDirectory("vxd4j-coverage");
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, null)) {
            for (Rule rule : RuleCatalogue.all()) {
                entries.add(new Entry(
                        rule, said(javac, files, output, rule.bad()), said(javac, files, output, rule.good())));
            }
        } finally {
            delete(output);
        }
        return List.copyOf(entries);
    }

    /** Each time into a folder of its own: what one example leaves behind must not help the next. */
    private static Said said(JavaCompiler javac, StandardJavaFileManager files, Path root, String example)
            throws IOException {
        Path output = Files.createTempDirectory(root, "example");
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
        List<Processor> processors = new ArrayList<>();
        ServiceLoader.load(Processor.class).forEach(processors::add);
        DiagnosticCollector<JavaFileObject> collected = new DiagnosticCollector<>();
        JavaCompiler.CompilationTask task = javac.getTask(
                null,
                files,
                collected,
                List.of("-Xlint:-options"),
                null,
                List.of(new Source(RuleExample.of(example).source())));
        task.setLocale(Locale.ROOT);
        task.setProcessors(processors);
        boolean compiled = task.call();
        List<String> rules = new ArrayList<>();
        List<String> foreign = new ArrayList<>();
        for (Diagnostic<?> diagnostic : collected.getDiagnostics()) {
            String message = diagnostic.getMessage(Locale.ROOT);
            Matcher name = NAME.matcher(message);
            if (name.find()) {
                rules.add(RuleCatalogue.find(name.group(1)).map(Rule::id).orElse(name.group(1)));
            } else {
                foreign.add(message);
            }
        }
        return new Said(List.copyOf(rules), compiled, List.copyOf(foreign));
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Example.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
