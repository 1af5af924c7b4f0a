package org.vxd4j.processor.analyse;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;

/** Collects what javac enters, and starts the analysis when that is complete. */
final class Watcher implements TaskListener {
    private final Map<URI, CompilationUnitTree> units = new TreeMap<>();
    private final ProcessingEnvironment environment;
    private final BodyAnalysis analysis;
    private boolean done;

    private Watcher(ProcessingEnvironment environment, BodyAnalysis analysis) {
        this.environment = environment;
        this.analysis = analysis;
    }

    /**
     * Starts watching.
     *
     * @throws IllegalArgumentException when the environment is not javac's own
     */
    static void attach(ProcessingEnvironment environment, BodyAnalysis analysis) {
        JavacTask.instance(environment).addTaskListener(new Watcher(environment, analysis));
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ENTER && event.getCompilationUnit() != null) {
            // Every round enters all units again, as new trees: the last ones count.
            units.put(event.getSourceFile().toUri(), event.getCompilationUnit());
        } else if (event.getKind() == TaskEvent.Kind.COMPILATION
                && !done
                && !analysis.drivers().isEmpty()) {
            analysis.missed();
        }
    }

    @Override
    public void started(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANALYZE && !done) {
            done = true;
            if (!analysis.drivers().isEmpty()) {
                new Analysis(environment, analysis, units.values()).run();
            }
        }
    }
}
