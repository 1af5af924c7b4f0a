package org.vxd4j.examples.misuse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
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

/** Compiles one source in memory with the processor that is on the class path, and says what came out. */
final class SourceCheck {

    private SourceCheck() {}

    /** The diagnostics in javac's own form, in the order of the source. */
    static List<String> diagnostics(String source) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new IllegalStateException("there is no compiler: run vxd4j on a JDK, not on a JRE");
        }
        List<Processor> processors = new ArrayList<>();
        ServiceLoader.load(Processor.class).forEach(processors::add);
        if (processors.isEmpty()) {
            throw new IllegalStateException("vxd4j-processor is not on the class path");
        }
        DiagnosticCollector<JavaFileObject> collected = new DiagnosticCollector<>();
        Path output = Files.createTempDirectory("vxd4j-misuse");
        try (StandardJavaFileManager files = javac.getStandardFileManager(collected, Locale.ROOT, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            JavaCompiler.CompilationTask task = javac.getTask(
                    null, files, collected, List.of("-Xlint:-options"), null, List.of(new Source(source)));
            task.setLocale(Locale.ROOT);
            task.setProcessors(processors);
            task.call();
        } finally {
            delete(output);
        }
        return collected.getDiagnostics().stream()
                .sorted(Comparator.comparingLong(Diagnostic::getLineNumber))
                .map(SourceCheck::line)
                .toList();
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        String kind = switch (diagnostic.getKind()) {
            case ERROR -> "error";
            case WARNING, MANDATORY_WARNING -> "warning";
            case NOTE, OTHER -> "note";
        };
        return "Example.java:%d: %s: %s"
                .formatted(diagnostic.getLineNumber(), kind, diagnostic.getMessage(Locale.ROOT));
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
