package org.vxd4j.processor;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.parse.DriverParser;
import org.vxd4j.processor.parse.Dsl;
import org.vxd4j.processor.parse.Readiness;
import org.vxd4j.processor.parse.StrayFinder;

/**
 * Meets every class annotated with {@code @VxD}: parse, check, emit; and has its bodies analysed.
 *
 * <p>A class whose glue names types that do not exist yet is put off to the next round, by name: elements of one round mean
 * nothing in the next. Once a round brings nothing new it is processed as it is, and javac says what is missing. Nothing is
 * complained about before that: an error ends the rounds, and the names of what is put off would be missing, too.
 */
@AutoService(Processor.class)
public final class VxdProcessor extends AbstractProcessor {
    private final Set<String> deferred = new TreeSet<>();
    private final Set<String> waited = new HashSet<>();

    /** Drivers that have their glue, and are checked when no other one waits for its own. */
    private final Set<String> unchecked = new TreeSet<>();

    /** Drivers that have their glue although types were missing. */
    private final Set<String> incomplete = new TreeSet<>();

    private Options options;
    private Reporter reporter;
    private GlueFiles files;
    private NextRound nextRound;
    private BodyAnalysis bodies;
    private boolean toldNoBodies;
    private boolean toldOld;

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
        options.complaints().forEach(reporter::reportOptions);
        files = new GlueFiles(environment);
        nextRound = new NextRound(environment);
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
        nextRound.begin();
        if (!deferred.isEmpty() || !areOfGlue(annotations)) {
            processAll(annotations, round);
        }
        if (round.processingOver()) {
            reportIncomplete();
            endRounds(round.errorRaised());
        }
        return false;
    }

    private void endRounds(boolean failed) {
        if (bodies == null) {
            return;
        }
        if (classes != null) {
            bodies.run(classes);
        } else if (failed || !incomplete.isEmpty()) {
            bodies.giveUp();
        }
    }

    private void processAll(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        List<TypeElement> drivers = drivers(annotations, round);
        StrayFinder strays =
                new StrayFinder(processingEnv.getElementUtils(), processingEnv.getTypeUtils(), annotations);
        report(StrayChecks.check(strays.find(round, drivers)));
        report(StrayChecks.checkNotBuilt(strays.findNotBuilt(round)));
        boolean over = round.processingOver();
        boolean stuck = over || round.getRootElements().isEmpty();
        List<Driver> read = new ArrayList<>();
        for (TypeElement driver : drivers) {
            String name = driver.getQualifiedName().toString();
            if (unchecked.contains(name) || isReady(driver)) {
                read(driver, !(over && round.errorRaised())).ifPresent(read::add);
            } else if (stuck) {
                incomplete.add(name);
                read(driver, !over).ifPresent(read::add);
            } else {
                deferred.add(name);
            }
        }
        unchecked.clear();
        if (deferred.isEmpty()) {
            checkLanguage(read);
            read.forEach(this::check);
        } else {
            read.forEach(driver -> unchecked.add(driver.type().canonicalName()));
            askForRound();
        }
    }

    /** For class files there is nothing to wait for: nobody writes any. */
    private void askForRound() {
        if (classes != null) {
            return;
        }
        TypeElement waiting = processingEnv
                .getElementUtils()
                .getTypeElement(deferred.iterator().next());
        try {
            nextRound.ask(waiting);
        } catch (IOException | RuntimeException failure) {
            reporter.reportInternal(waiting, failure);
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
        Set<String> known = new TreeSet<>(deferred);
        known.addAll(unchecked);
        for (String name : known) {
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

    /** One driver, with its glue; whatever goes wrong with it does not keep the others from theirs. */
    private Optional<Driver> read(TypeElement element, boolean write) {
        try {
            Driver driver = new DriverParser(processingEnv.getElementUtils(), processingEnv.getTypeUtils())
                    .parse(element, options.target());
            if (write && classes == null) {
                report(files.write(driver));
            }
            return Optional.of(driver);
        } catch (IOException | RuntimeException failure) {
            reporter.reportInternal(element, failure);
            return Optional.empty();
        }
    }

    /** Glue that a compiler for an older Java gives up on would be blamed for what the author can mend in one place. */
    private void checkLanguage(List<Driver> drivers) {
        boolean old = processingEnv.getSourceVersion().compareTo(SourceVersion.RELEASE_17) < 0;
        if (old && classes == null && !drivers.isEmpty() && !toldOld) {
            toldOld = true;
            reporter.reportLanguage(drivers.get(0).element(), processingEnv.getSourceVersion());
        }
    }

    private void check(Driver driver) {
        analyse(driver.type().canonicalName());
        try {
            report(DriverChecks.check(driver));
        } catch (RuntimeException failure) {
            reporter.reportInternal(driver.element(), failure);
        }
    }

    /** What another processor wrote only after it saw our glue came too late for that. */
    private void reportIncomplete() {
        for (String name : incomplete) {
            TypeElement driver = processingEnv.getElementUtils().getTypeElement(name);
            if (classes == null && driver != null && Readiness.isReady(driver)) {
                reporter.reportTooLate(driver);
            }
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
