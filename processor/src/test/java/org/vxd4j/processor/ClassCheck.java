package org.vxd4j.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles without the processor, and checks the class files that come of it. */
final class ClassCheck {
    private final Path classes;

    ClassCheck(Path classes) {
        this.classes = classes;
    }

    /** Compiles sources as somebody would whose compiler runs no processors. */
    ClassCheck compile(List<? extends JavaFileObject> sources, Processor... processors) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter out = new StringWriter();
        Files.createDirectories(classes);
        List<String> options = new ArrayList<>(List.of("-Xlint:none", "-d", classes.toString()));
        if (processors.length == 0) {
            options.add("-proc:none");
        }
        JavaCompiler.CompilationTask task = javac.getTask(out, null, null, options, null, sources);
        if (processors.length > 0) {
            task.setProcessors(List.of(processors));
        }
        if (!task.call()) {
            throw new IllegalArgumentException(out.toString());
        }
        return this;
    }

    /** Compiles drivers with the glue that is generated for them, whatever is wrong with them. */
    ClassCheck compileWithGlue(List<JavaFileObject> drivers, Path glue) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        Files.createDirectories(glue);
        JavaCompiler.CompilationTask task = javac.getTask(
                new StringWriter(),
                null,
                new DiagnosticCollector<>(),
                List.of("-proc:only", "-s", glue.toString()),
                null,
                drivers);
        task.setProcessors(List.of(new VxdProcessor()));
        task.call();
        List<JavaFileObject> sources = new ArrayList<>(drivers);
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, null);
                Stream<Path> written = Files.walk(glue)) {
            files.getJavaFileObjects(written.filter(Files::isRegularFile).toArray(Path[]::new))
                    .forEach(sources::add);
            return compile(sources);
        }
    }

    /** What the processor says about the class files, in the order of their lines, as {@code FILE:LINE: kind: message}. */
    List<String> check(String... options) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<String> all = new ArrayList<>(List.of(
                "-proc:only",
                "-parameters",
                "-Xmaxerrs",
                "9999",
                "-Xmaxwarns",
                "9999",
                "-Avxd4j.classes=" + classes,
                "-d",
                classes.toString()));
        all.addAll(List.of(options));
        try (StandardJavaFileManager files = javac.getStandardFileManager(said, Locale.ROOT, null)) {
            List<Path> path = new ArrayList<>(List.of(classes));
            files.getLocationAsPaths(StandardLocation.CLASS_PATH).forEach(path::add);
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
            JavaCompiler.CompilationTask task = javac.getTask(null, files, said, all, names(), null);
            task.setLocale(Locale.ROOT);
            task.setProcessors(List.of(new VxdProcessor()));
            task.call();
        }
        return said.getDiagnostics().stream()
                .map(ClassCheck::print)
                .sorted(Comparator.comparing(ClassCheck::file).thenComparingInt(ClassCheck::line))
                .toList();
    }

    /** All classes but the local and anonymous ones. */
    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(f -> classes.relativize(f).toString().replace('/', '.'))
                    .filter(f -> f.endsWith(".class") && !f.endsWith("-info.class") && !f.matches(".*\\$\\d.*"))
                    .map(f -> f.substring(0, f.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
    }

    private static String print(Diagnostic<?> diagnostic) {
        String kind = diagnostic.getKind().toString().toLowerCase(Locale.ROOT).replace("mandatory_", "");
        String message = diagnostic.getMessage(Locale.ROOT).replace("\n    ", "\n  ");
        int end = message.indexOf(": [vxd:");
        return end < 0
                ? ":-1: %s: %s".formatted(kind, message)
                : "%s: %s%s".formatted(message.substring(0, end), kind, message.substring(end));
    }

    static String file(String line) {
        return line.substring(0, line.indexOf(':'));
    }

    static int line(String line) {
        String number = line.substring(line.indexOf(':') + 1).replaceFirst("(?s):.*", "");
        return number.matches("\\d+") ? Integer.parseInt(number) : -1;
    }
}
