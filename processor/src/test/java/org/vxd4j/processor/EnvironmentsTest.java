package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The analysis of bodies behind the wrappers of build tools, under other compilers, and beside mistakes that are javac's to report. */
class EnvironmentsTest {
    private static final String GUILTY = """
            import org.vxd4j.api.*;
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class %s {
              private final Vmm vmm;
              %1$s(Vmm vmm) { this.vmm = vmm; }
              @HardwareInterrupt(irq = 5)
              void onIrq(IrqHandle irq) {
                vmm.enableVmInts();
              }
            }
            """;

    private static final String FOUND = ".java:8: error: [vxd:async-services-only] onIrq calls Enable_VM_Ints";

    static Stream<UnaryOperator<ProcessingEnvironment>> wrappers() {
        return Stream.of(
                UnaryOperator.identity(),
                Delegating::new,
                EnvironmentsTest::proxy,
                e -> proxy(new Delegating(proxy(new Delegating(e)))));
    }

    @ParameterizedTest
    @MethodSource("wrappers")
    void wrappersOfBuildToolsAreSeenThrough(UnaryOperator<ProcessingEnvironment> wrapper) {
        assertThat(Fixture.of(GUILTY.formatted("Example"))
                        .with(new Wrapped(wrapper))
                        .diagnostics())
                .singleElement()
                .asString()
                .startsWith("Example" + FOUND);
    }

    @Test
    void anotherCompilerIsToldOnceThatBodiesAreNotAnalysed() {
        assertThat(Fixture.of(GUILTY.formatted("Example"))
                        .and(GUILTY.formatted("Second"))
                        .with(new Wrapped(e -> new Foreign(() -> e)))
                        .diagnostics())
                .containsExactly(
                        ":-1: note: [vxd:no-bodies] this compiler is not javac: the drivers' declarations are checked, the bodies of"
                                + " their methods are not; `vxd4j check` does that, and the kernel checks each call when it"
                                + " happens");
    }

    @Test
    void anotherCompilerIsToldNothingWhenThereIsNoDriver() {
        assertThat(Fixture.of("class Plain {}")
                        .with(new Wrapped(e -> new Foreign(() -> e)))
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void whoOnlyRunsTheProcessorsIsToldThatBodiesAreNotAnalysed() {
        assertThat(Fixture.of(GUILTY.formatted("Example"))
                        .and(GUILTY.formatted("Second"))
                        .option("-proc:only")
                        .diagnostics())
                .containsExactly(
                        ":-1: note: [vxd:no-bodies] javac ended after the annotation processors, as -proc:only or an error makes it:"
                                + " the drivers' declarations are checked, the bodies of their methods are not; have this"
                                + " processor run where they are compiled, or use `vxd4j check`");
    }

    @Test
    void whoOnlyRunsTheProcessorsIsToldNothingWhenThereIsNoDriver() {
        assertThat(Fixture.of("class Plain {}").option("-proc:only").diagnostics())
                .isEmpty();
    }

    @Test
    void anErrorInADeclarationIsAllThatIsSaidOfIt() {
        assertThat(Fixture.of(GUILTY.formatted("Example").replace("class Example {", "class Example { Absent absent;"))
                        .diagnostics())
                .singleElement()
                .asString()
                .startsWith("Example.java:3: error: cannot find symbol");
        assertThat(Fixture.of(GUILTY.formatted("Example").replace("irq = 5", "irq = 99"))
                        .option("-proc:only")
                        .diagnostics())
                .singleElement()
                .asString()
                .startsWith("Example.java:6: error: ");
    }

    @Test
    void mistakesElsewhereAreReportedToo() {
        assertThat(Fixture.of(GUILTY.formatted("Example"))
                        .and("class Wrong { int wrong = \"text\"; void call() { missing(nothing, () -> none); } }")
                        .diagnostics())
                .anyMatch(d -> d.startsWith("Example" + FOUND))
                .anyMatch(d -> d.startsWith("Wrong.java:1: error: incompatible types"))
                .anyMatch(d -> d.startsWith("Wrong.java:1: error: cannot find symbol"))
                .noneMatch(d -> d.contains("[vxd:internal]"));
    }

    @Test
    void treesThatDoNotCompileAreSteppedOver() {
        assertThat(Fixture.of("""
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                class Example {
                  private final Vmm vmm;
                  private Runnable kept = this::absent;
                  Example(Vmm vmm) { this.vmm = vmm; }
                  @HardwareInterrupt(irq = 5)
                  void onIrq(IrqHandle irq) {
                    new Absent(x -> x.y());
                    new Object() { void a() { absent.b().c(); } }.a().d();
                    for (Absent a : absents()) { a.go(); }
                    try (Absent a = new Absent()) { a.go(); }
                    vmm.scheduleGlobalEvent(null, absent::go);
                    vmm.absent(r -> r.absent());
                    String s = "a" + absent + super.absent();
                    absent.field += "b";
                    int i = switch (absent) { default -> 1; };
                    synchronized (absent) { absent[3]++; }
                    vmm.enableVmInts();
                  }
                }
                """).diagnostics())
                .anyMatch(d ->
                        d.startsWith("Example.java:19: error: [vxd:async-services-only] onIrq calls Enable_VM_Ints"))
                .noneMatch(d -> d.contains("[vxd:internal]"));
    }

    @Test
    void aCompilationWithoutDriversIsLeftAlone() {
        assertThat(Fixture.of("class Plain { long time = System.nanoTime(); }").diagnostics())
                .isEmpty();
    }

    private static ProcessingEnvironment proxy(ProcessingEnvironment environment) {
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                EnvironmentsTest.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) ->
                        ProcessingEnvironment.class.getMethod(method.getName()).invoke(environment, arguments));
    }

    /** As Gradle wraps the environment. */
    private static class Delegating extends Foreign {
        @SuppressWarnings("unused") // found by reflection
        private final ProcessingEnvironment delegate;

        Delegating(ProcessingEnvironment delegate) {
            super(() -> delegate);
            this.delegate = delegate;
        }
    }

    /** The environment of a compiler that is not javac. */
    private static class Foreign implements ProcessingEnvironment {
        private final Supplier<ProcessingEnvironment> compiler;

        Foreign(Supplier<ProcessingEnvironment> compiler) {
            this.compiler = compiler;
        }

        @Override
        public Map<String, String> getOptions() {
            return compiler.get().getOptions();
        }

        @Override
        public Messager getMessager() {
            return compiler.get().getMessager();
        }

        @Override
        public Filer getFiler() {
            return compiler.get().getFiler();
        }

        @Override
        public Elements getElementUtils() {
            return compiler.get().getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return compiler.get().getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return compiler.get().getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return compiler.get().getLocale();
        }
    }

    /** Our processor, in the environment that a wrapper makes. */
    private static final class Wrapped extends AbstractProcessor {
        private final VxdProcessor processor = new VxdProcessor();
        private final UnaryOperator<ProcessingEnvironment> wrapper;

        Wrapped(UnaryOperator<ProcessingEnvironment> wrapper) {
            this.wrapper = wrapper;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            processor.init(wrapper.apply(environment));
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
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }
}
