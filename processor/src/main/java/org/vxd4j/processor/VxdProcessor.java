package org.vxd4j.processor;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.vxd4j.processor.analyse.BodyAnalysis;
import org.vxd4j.processor.analyse.CheckedClasses;
import org.vxd4j.processor.analyse.ClassPlaces;
import org.vxd4j.processor.check.DriverChecks;
import org.vxd4j.processor.check.StrayChecks;
import org.vxd4j.processor.check.Violation;
import org.vxd4j.processor.emit.Glue;
import org.vxd4j.processor.emit.Source;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.parse.DriverParser;
import org.vxd4j.processor.parse.Dsl;
import org.vxd4j.processor.parse.Readiness;
import org.vxd4j.processor.parse.StrayFinder;

/**
 * Meets every class annotated with {@code @VxD}: parse, check, emit; and has its bodies analysed.
 *
 * <p>A class whose glue names types that do not exist yet is put off to the next round, by name: elements of one round mean
 * nothing in the next. In the last round it is processed as it is, and javac says what is missing.
 */
@AutoService(Processor.class)
public final class VxdProcessor extends AbstractProcessor {
    private final Set<String> deferred = new TreeSet<>();
    private final Set<String> waited = new HashSet<>();
    private Options options;
    private Reporter reporter;
    private BodyAnalysis bodies;
    private boolean toldNoBodies;

    /** The class files that are checked instead of sources; null when sources are. */
    private CheckedClasses classes;

    /** True when they cannot be read, and nothing is checked. */
    private boolean stopped;

    /** For {@link java.util.ServiceLoader}. */
    public VxdProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("org.vxd4j.api.*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.NAMES;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        options = Options.of(environment.getOptions());
        reporter = new Reporter(environment, options.werror());
        if (!options.complaint().isEmpty()) {
            reporter.reportOptions(options.complaint());
        }
        bodies = BodyAnalysis.attach(environment, options.target(), reporter).orElse(null);
        if (!options.classes().isEmpty()) {
            readClasses();
        }
    }

    private void readClasses() {
        List<String> complaints = List.of(options.classes() + " is no jar and no folder of class files");
        classes = CheckedClasses.NONE;
        try {
            classes = CheckedClasses.in(Path.of(options.classes()));
            complaints = classes.damaged();
        } catch (IOException | InvalidPathException unreadable) {
            // What is missing in it would be blamed on the drivers: the complaint is all there is to say.
        }
        complaints.forEach(reporter::reportClasses);
        stopped = !complaints.isEmpty();
        reporter.locate(new ClassPlaces(processingEnv, classes));
    }

    /**
     * Claims nothing. With {@code -Xlint:processing} javac then warns that nobody claimed our annotations; but as soon as all
     * annotations of a round are claimed, it does not ask the processors that want every annotation, Lombok for one.
     */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (stopped) {
            return false;
        }
        if (!deferred.isEmpty() || !areOfGlue(annotations)) {
            processAll(annotations, round);
        }
        if (round.processingOver() && classes != null && bodies != null) {
            bodies.run(classes);
        }
        return false;
    }

    private void processAll(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        List<TypeElement> drivers = drivers(annotations, round);
        StrayFinder strays =
                new StrayFinder(processingEnv.getElementUtils(), processingEnv.getTypeUtils(), annotations);
        report(StrayChecks.check(strays.find(round, drivers)));
        report(StrayChecks.checkNotBuilt(strays.findNotBuilt(round)));
        for (TypeElement driver : drivers) {
            if (round.processingOver() || isReady(driver)) {
                process(driver);
            } else {
                deferred.add(driver.getQualifiedName().toString());
            }
        }
    }

    /** True for the annotation of what we wrote ourselves: a round of nothing else has nothing for us. */
    private static boolean areOfGlue(Set<? extends TypeElement> annotations) {
        for (TypeElement annotation : annotations) {
            if (!annotation.getQualifiedName().contentEquals(Dsl.VXD_GENERATED)) {
                return false;
            }
        }
        return true;
    }

    /** Lombok is waited for once: where it does not run, its annotations stay. */
    private boolean isReady(TypeElement driver) {
        boolean late = Readiness.isLombokAtWork(driver)
                && waited.add(driver.getQualifiedName().toString());
        return !late && Readiness.isReady(driver);
    }

    /** The drivers of this round and those put off from the last one, ordered by name. */
    private List<TypeElement> drivers(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Map<String, TypeElement> drivers = new TreeMap<>();
        for (String name : deferred) {
            TypeElement driver = processingEnv.getElementUtils().getTypeElement(name);
            if (driver != null) {
                drivers.put(name, driver);
            }
        }
        deferred.clear();
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(Dsl.VXD)) {
                for (TypeElement driver : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
                    drivers.put(driver.getQualifiedName().toString(), driver);
                }
            }
        }
        return List.copyOf(drivers.values());
    }

    /** One driver; whatever goes wrong with it does not keep the others from their glue. */
    private void process(TypeElement element) {
        analyse(element.getQualifiedName().toString());
        try {
            Driver driver = new DriverParser(processingEnv.getElementUtils(), processingEnv.getTypeUtils())
                    .parse(element, options.target());
            report(DriverChecks.check(driver));
            if (classes == null) {
                for (Source file : Glue.write(driver)) {
                    file.writeTo(processingEnv.getFiler());
                }
            }
        } catch (IOException | RuntimeException failure) {
            reporter.reportInternal(element, failure);
        }
    }

    private void report(List<Violation> violations) {
        for (Violation violation : violations) {
            reporter.report(violation);
        }
    }

    /** Has a driver's bodies checked when javac knows them; says once when that cannot be. */
    private void analyse(String driver) {
        if (bodies != null) {
            bodies.add(driver);
        } else if (!toldNoBodies) {
            toldNoBodies = true;
            reporter.noteNoBodies();
        }
    }
}
