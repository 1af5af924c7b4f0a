package org.vxd4j.benchmarks.cost;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.vxd4j.processor.VxdProcessor;

/**
 * Our processor with a clock around it: its start, its rounds, and its listener, which has one of ours before it and one behind.
 *
 * <p>The one before has javac attribute all classes, so that the analysis is not charged for what javac would do a moment later.
 */
public final class PhaseClock implements Processor {
    /** System property that names the file to report to. */
    static final String REPORT = "vxd4j.phases";

    private final Map<URI, CompilationUnitTree> units = new LinkedHashMap<>();
    private final VxdProcessor processor;
    private Trees trees;
    private long starting;
    private long rounds;
    private long analysis;
    private boolean reported;

    /** For javac, which parses the sources between this and {@code init}. */
    public PhaseClock() {
        starting = -System.nanoTime();
        processor = new VxdProcessor();
        starting += System.nanoTime();
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        trees = Trees.instance(environment);
        JavacTask task = JavacTask.instance(environment);
        task.addTaskListener(new Before());
        starting -= System.nanoTime();
        processor.init(environment);
        starting += System.nanoTime();
        task.addTaskListener(new Behind());
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        long start = System.nanoTime();
        boolean claimed = processor.process(annotations, round);
        rounds += System.nanoTime() - start;
        return claimed;
    }

    private final class Before implements TaskListener {
        @Override
        public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.ENTER && event.getCompilationUnit() != null) {
                units.put(event.getSourceFile().toUri(), event.getCompilationUnit());
            }
        }

        @Override
        public void started(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.ANALYZE && !reported) {
                units.values().forEach(unit -> new Attribution().scan(new TreePath(unit), null));
                analysis = -System.nanoTime();
            }
        }
    }

    private final class Behind implements TaskListener {
        @Override
        public void started(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.ANALYZE && !reported) {
                reported = true;
                analysis += System.nanoTime();
                report();
            }
        }
    }

    /** Asks what is called: to answer, javac attributes the class. */
    private final class Attribution extends TreePathScanner<Void, Void> {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
            trees.getElement(getCurrentPath());
            return super.visitMethodInvocation(tree, unused);
        }
    }

    private void report() {
        try {
            Files.writeString(Path.of(System.getProperty(REPORT)), "%d %d %d".formatted(starting, rounds, analysis));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            Element element, AnnotationMirror annotation, ExecutableElement member, String typed) {
        return List.of();
    }
}
