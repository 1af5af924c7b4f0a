package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** What the processor owes to javac, to build tools and to authors in the middle of an edit. */
class RobustnessTest {

    @Test
    void theOutputIsTheSameInWhateverOrderTheInputsCome() {
        List<String> sources = new ArrayList<>();
        for (String name : List.of("Alpha", "Beta", "Gamma", "Delta")) {
            sources.add("""
                    package shuffled;
                    import org.vxd4j.api.*;
                    @VxD(name = "DRIVER", target = Target.WIN95)
                    class %1$s {
                      %1$s(%1$sEvents events) {}
                      @EventCallback void later(VmHandle vm) {}
                      @EventCallback void afterwards(VmHandle vm) {}
                      @Control(ControlMessage.DEVICE_INIT) void init() {}
                    }
                    """.formatted(name));
        }
        var first = Fixture.generated(compile(sources));
        assertThat(first).hasSize(8);
        Random random = new Random(20261121);
        for (int i = 0; i < 3; i++) {
            Collections.shuffle(sources, random);
            assertThat(Fixture.generated(compile(sources))).isEqualTo(first);
        }
    }

    @Test
    void generatedFilesNameNeitherDatesNorToolsNorPaths() {
        assertThat(Fixture.generated(Fixture.of(Fixture.driver("")).compile()).values())
                .noneMatch(text -> text.contains("date") || text.contains("/work") || text.contains("\r"));
    }

    @Test
    void aDriverWithErrorsStillHasItsGlueSoThatNothingElseIsReported() {
        List<String> found =
                Fixture.of("""
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                final class Example {
                  Example(ExampleEvents events, int wrong) {
                    events.hidden(null);
                    events.announce(null, null);
                    events.late(null);
                  }
                  @EventCallback private void hidden(VmHandle vm) {}
                  @EventCallback int announce(VmHandle vm, String text, String second) { return 1; }
                  @EventCallback void late(long wide) {}
                  @EventCallback void late(VmHandle vm) {}
                  @Control(ControlMessage.DEVICE_INIT) int init(int what) { return 1; }
                  @Service(0) Object poke(String text) throws Exception { return text; }
                  @CritSection final void guarded() {}
                  @IoTrap(ports = {1, 1}) boolean port(long value) { return true; }
                  @HardwareInterrupt(irq = 99) String irq(ClientRegs client) { return ""; }
                }
                """).option("--should-stop=ifError=FLOW").diagnostics();
        assertThat(found).isNotEmpty().allMatch(d -> d.contains(": error: [vxd:"));
    }

    @Test
    void aClassThatCannotBeADriverStillHasItsNames() {
        for (String kind : List.of("abstract class", "interface", "enum", "class")) {
            List<String> found = Fixture.of("""
                    import org.vxd4j.api.*;
                    class Outer {
                      ExampleUser user;
                      @VxD(name = "EXAMPLE", target = Target.WIN95)
                      private %s Example {}
                      interface ExampleUser { Class<?> block = VxD_Outer_Example.class; }
                    }
                    """.formatted(kind))
                    .option("--should-stop=ifError=FLOW")
                    .diagnostics();
            assertThat(found).singleElement().asString().contains("(DS-06; ");
        }
    }

    @Test
    void aMissingTypeIsReportedByJavacAlone() {
        List<String> found = Fixture.of(Fixture.driver("""
                Example(Missing missing) {}
                @EventCallback void announce(Absent absent) {}
                @EventCallback(flags = Pef.NO_SUCH_FLAG, boost = NOTHING) void other(VmHandle vm) {}
                """)).diagnostics();
        assertThat(found).isNotEmpty().noneMatch(d -> d.contains("[vxd:") || d.contains("ExampleEvents"));
    }

    @Test
    void aTypeThatAnotherProcessorWritesIsWaitedFor() {
        Compilation compilation = com.google.testing.compile.Compiler.javac()
                .withProcessors(new VxdProcessor(), new LateWriter())
                .compile(JavaFileObjects.forSourceString("Example", Fixture.driver("""
                        Example(Late late, ExampleEvents events) {}
                        @EventCallback void announce(Late what) {}
                        """)));
        assertThat(Fixture.diagnostics(compilation)).isEmpty();
        assertThat(Fixture.generated(compilation).get("ExampleEvents.java"))
                .contains("announce(VmHandle vm, Late what)");
    }

    @Test
    void sourcesWithoutOurAnnotationsGetNoFilesAndNoMessages() {
        Compilation compilation =
                Fixture.of("class Plain { @Deprecated void nothing() {} }").compile();
        assertThat(Fixture.diagnostics(compilation)).isEmpty();
        assertThat(compilation.generatedSourceFiles()).isEmpty();
    }

    @Test
    void aWrappedEnvironmentIsGoodEnough() {
        Compilation compilation = Fixture.of(Fixture.driver("@EventCallback void announce(VmHandle vm) {}"))
                .with(new Wrapped(new VxdProcessor()))
                .compile();
        assertThat(Fixture.diagnostics(compilation)).isEmpty();
        assertThat(Fixture.generated(compilation)).containsOnlyKeys("ExampleEvents.java", "VxD_Example.java");
    }

    @Test
    void aMistakeOfOursIsAnErrorAtTheDriverThatAsksForAReport() {
        Compilation compilation = Fixture.of(Fixture.driver(""))
                .with(new Wrapped(new VxdProcessor()) {
                    @Override
                    Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments)
                            throws ReflectiveOperationException {
                        if (method.getName().equals("getFiler")) {
                            throw new IllegalStateException("broken on purpose");
                        }
                        return super.invoke(target, method, arguments);
                    }
                })
                .compile();
        assertThat(Fixture.diagnostics(compilation))
                .singleElement()
                .asString()
                .startsWith("Example.java:3: error: [vxd:internal] vxd4j failed on Example; please report this")
                .contains("broken on purpose", "\tat org.vxd4j.processor");
    }

    @Test
    void callbacksMayHaveNamesOfObjectMethodsAndOfTheGluesOwnVariables() {
        assertThat(Fixture.of(Fixture.driver("""
                Example(ExampleEvents events) {}
                @EventCallback(scope = Scope.GLOBAL) void notify(ClientRegs client) {}
                @EventCallback void port(VmHandle port, String esi) {}
                @EventCallback void driver(VmHandle vm, String driver) {}
                @EventCallback(scope = Scope.SYSTEM_VM) void vmm(String vmm) {}
                @TimeOut(millis = 1, scope = Scope.THREAD) void thread(String thread) {}
                @EventCallback void eventEntries(int[][] registers) {}
                @Control(ControlMessage.DEVICE_INIT) void control(VmHandle vm) {}
                @Service(1) void service() {}
                @Service(2) void service(@In(Reg.EAX) int linker) {}
                @Service(3) void offered() {}
                @CritSection void guarded(int vmm, int linker) {}
                """)).option("-Werror").diagnostics())
                .isEmpty();
    }

    @Test
    void aServiceInterfaceMayBeGenericOrRawOrVariable() {
        String service = """
                import org.vxd4j.api.*;
                import org.vxd4j.api.service.*;
                @ServiceTable(device = "STORE", deviceId = 0x7FE1)
                interface Store<T> {
                  @VxdService(ordinal = 1, name = "Put") int put(T vm, int value);
                  @VxdService(ordinal = 2, name = "Many") int many(int... values);
                  @VxdService(ordinal = 3, name = "More") int more(Object... values);
                  @VxdService(ordinal = 4, name = "Same") <X extends Number> X same(X one);
                }
                """;
        String methods = """
                  public int many(int... values) { return values.length; }
                  public int more(Object... values) { return values.length; }
                """;
        assertThat(Fixture.of("""
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", deviceId = 0x7FE1, target = Target.WIN95)
                class Example implements Store<VmHandle> {
                  public int put(VmHandle vm, int value) { return value; }
                  public <X extends Number> X same(X one) { return one; }
                """ + methods + "}")
                        .and(service)
                        .option("-Werror")
                        .diagnostics())
                .isEmpty();
        assertThat(Fixture.of("""
                import org.vxd4j.api.*;
                @SuppressWarnings({"rawtypes", "unchecked"})
                @VxD(name = "EXAMPLE", deviceId = 0x7FE1, target = Target.WIN95)
                class Example implements Store {
                  public int put(Object vm, int value) { return value; }
                  public Number same(Number one) { return one; }
                """ + methods + "}")
                        .and(service)
                        .option("-Werror")
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void generatedCodeDoesNotWarnAboutTheAuthorsTypes() {
        assertThat(Fixture.of("""
                import java.util.List;
                import org.vxd4j.api.*;
                @Deprecated
                @VxD(name = "EXAMPLE", deviceId = 1, target = Target.WIN95)
                class Example {
                  Example(ExampleEvents events) {}
                  @Deprecated @EventCallback void announce(Old old) {}
                  @SuppressWarnings("rawtypes") @EventCallback void raw(List list) {}
                  @Deprecated(forRemoval = true) @Service(1) void poke(@In(Reg.ESI) Old old) {}
                  @Deprecated @CritSection void guarded(Old old) {}
                }
                """)
                        .and("@Deprecated class Old {}")
                        .option("-Werror")
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void aConstructorMayThrowAndADriverMayBeARecord() {
        assertThat(Fixture.of("""
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                record Example(Vmm vmm, ExampleEvents events) {
                  Example {
                    if (vmm == null) throw new IllegalArgumentException();
                  }
                  @EventCallback void announce(VmHandle vm) {}
                }
                """).option("-Werror").diagnostics()).isEmpty();
        assertThat(Fixture.of(Fixture.driver("""
                Example() throws java.io.IOException {}
                @CritSection void guarded() throws java.io.IOException {}
                """)).option("-Werror").diagnostics())
                .isEmpty();
    }

    @Test
    void aGuardedMethodMayThrowItsOwnTypeVariableOrThatOfItsClass() {
        assertThat(Fixture.of("""
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                class Example extends Base<java.io.IOException> {
                  @CritSection <X extends Exception> void thrower(Class<X> type) throws X {}
                  @CritSection <X extends Exception & Runnable, Y extends Error> Y both(Y why) throws X, Y {
                    return why;
                  }
                  @EventCallback <X extends Exception> void sneaky(VmHandle vm) throws X {}
                }
                abstract class Base<E extends Exception> {
                  @CritSection void base() throws E {}
                  @CritSection <X extends E> void inherited() throws X, InterruptedException {}
                }
                """).option("-Werror").diagnostics()).isEmpty();
    }

    @Test
    void aCallbackThatThrowsTheTypeOfItsArgumentThrowsACheckedException() {
        assertThat(Fixture.of(Fixture.driver("""
                @EventCallback <X extends Exception> void announce(X what) throws X {}
                """)).diagnostics())
                .singleElement()
                .asString()
                .startsWith(
                        "Example.java:4: error: [vxd:glue-cannot-call] @EventCallback method announce throws Exception");
        assertThat(Fixture.of(Fixture.driver("""
                @EventCallback <X extends RuntimeException> void announce(X what) throws X {}
                """)).option("-Werror").diagnostics())
                .isEmpty();
    }

    private static Compilation compile(List<String> sources) {
        Fixture fixture = Fixture.of(sources.get(0));
        sources.subList(1, sources.size()).forEach(fixture::and);
        return fixture.compile();
    }

    /** Writes a class in the first round, after ours has looked. */
    private static final class LateWriter extends AbstractProcessor {
        private boolean written;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile("Late").openWriter()) {
                    writer.write("interface Late {}");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    /** Hides javac's environment behind a proxy, as IntelliJ does. */
    private static class Wrapped implements Processor {
        private final Processor processor;

        Wrapped(Processor processor) {
            this.processor = processor;
        }

        Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments)
                throws ReflectiveOperationException {
            return ProcessingEnvironment.class.getMethod(method.getName()).invoke(target, arguments);
        }

        @Override
        public void init(ProcessingEnvironment environment) {
            processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) -> invoke(environment, method, arguments)));
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
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }

        @Override
        public Iterable<? extends Completion> getCompletions(
                Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
            return List.of();
        }
    }
}
