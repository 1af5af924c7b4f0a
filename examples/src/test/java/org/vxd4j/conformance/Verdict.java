package org.vxd4j.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.RuleExample;

/** What the compiler says of a driver: javac with the processor of the class path, all in memory. */
final class Verdict {
    private static final Pattern RULE = Pattern.compile("\\(([A-Z0-9]{2}-\\d{2}); ");

    private Verdict() {}

    /** Severity and rule of every diagnostic on these members of a driver for a version, as {@code "error EF-04"}. */
    static List<String> on(Target target, String members) {
        String source =
                RuleExample.of("// target: " + target.label() + "\n" + members).source();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    null,
                    new InMemory(files),
                    found,
                    List.of("-Xlint:-options"),
                    null,
                    List.of(new Text("Example", JavaFileObject.Kind.SOURCE, source)));
            List<Processor> processors = new ArrayList<>();
            ServiceLoader.load(Processor.class).forEach(processors::add);
            task.setProcessors(processors);
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.getDiagnostics().stream().map(Verdict::describe).toList();
    }

    /** As {@link #on}, of an empty event callback with these annotation values. */
    static List<String> onEvent(Target target, String values) {
        return on(target, "@EventCallback(%s)\nvoid announce(VmHandle vm) {}\n".formatted(values));
    }

    private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ROOT);
        Matcher rule = RULE.matcher(message);
        String kind = switch (diagnostic.getKind()) {
            case ERROR -> "error";
            case WARNING, MANDATORY_WARNING -> "warning";
            case NOTE, OTHER -> "note";
        };
        return kind + " " + (rule.find() ? rule.group(1) : message);
    }

    /** Keeps what the compiler writes to itself. */
    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        InMemory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new Text(name, kind, "");
        }
    }

    /** A file that is a string. */
    private static final class Text extends SimpleJavaFileObject {
        private String text;

        Text(String name, Kind kind, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + kind.extension), kind);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    text = toString(StandardCharsets.UTF_8);
                }
            };
        }
    }
}
