package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What methods do, read from class files: the same rules in the same lines as from their sources. */
class ClassBodiesTest {

    /** The first of the members stands in line 7. */
    private static final String DRIVER = """
            import org.vxd4j.api.*;
            import java.util.*;
            @VxD(name = "EXAMPLE", deviceId = 0x7FE0, target = Target.WIN95)
            class Example extends Parent {
              private final Vmm vmm;
              Example(Vmm vmm) { this.vmm = vmm; }
            %s}
            """;

    private static final String PARENT = """
            abstract class Parent {
              void inherited() {
                hook();
              }
              void hook() {}
            }
            """;

    private static final String HELPERS = """
            @HardwareInterrupt(irq = 5)
            void onIrq(IrqHandle irq) { %s }
            void each(int i) { vmm.enableVmInts(); }
            @Override void hook() { vmm.enableVmInts(); }
            void each(int i, int j) { }
            <T> void generic(T t) { each(1); }
            class Helper { final Vmm v; { hook(); } Helper(Vmm v) { this.v = v; } Helper(Vmm v, int i) { this(v); } }
            class Res implements AutoCloseable { void read() {} public void close() { vmm.enableVmInts(); } }
            class Strings implements Iterable<String> { public Iterator<String> iterator() { vmm.enableVmInts(); return null; } }
            class Text { @Override public String toString() { vmm.enableVmInts(); return ""; } }
            class ByLength implements Comparator<String> { public int compare(String a, String b) { vmm.enableVmInts(); return 0; } }
            abstract class Base { abstract void act(); }
            class Derived extends Base { void act() { vmm.enableVmInts(); } }
            interface Shape { void act(); }
            class Good implements Shape { public void act() { } }
            class Bad implements Shape { public void act() { vmm.enableVmInts(); } }
            class Inner { void go() { each(1); } }
            enum Enumerated { ONE { void act(Vmm vmm) { vmm.enableVmInts(); } }; void act(Vmm vmm) {} }
            record Rec(Vmm vmm) { Rec { vmm.enableVmInts(); } }
            """;

    @TempDir
    private Path folder;

    private static Fixture driver(String members) {
        return Fixture.of(DRIVER.formatted(members)).and(PARENT);
    }

    private List<String> classes(String members) throws IOException {
        return driver(members).diagnosticsOfClasses(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Runnable r = () -> vmm.enableVmInts(); r.run();",
                "Runnable r = vmm::enableVmInts; r.run();",
                "List.of(1).forEach(i -> vmm.enableVmInts());",
                "List.of(1).stream().map(i -> i + 1).forEach(this::each);",
                "new Helper(vmm);",
                "new Helper(vmm, 1);",
                "try (Res res = new Res()) { res.read(); }",
                "for (String s : new Strings()) { each(s.length(), 0); }",
                "each(0, ('a' + \"b\" + new Text()).length());",
                "String s = \"\"; s += new Text();",
                "each(0, new StringBuilder().append(new Text()).length());",
                "Runnable r = new Runnable() { public void run() { vmm.enableVmInts(); } }; r.run();",
                "new ArrayList<String>().sort(new ByLength());",
                "ByLength order = new ByLength(); new ArrayList<String>().sort(order);",
                "inherited();",
                "Base b = new Derived(); b.act();",
                "Shape s = irq == null ? new Good() : new Bad(); s.act();",
                "Shape s = new Shape() { public void act() { vmm.enableVmInts(); } }; s.act();",
                "class Local { void go() { vmm.enableVmInts(); } } new Local().go();",
                "this.<String>generic(\"\");",
                "new Inner().go();",
                "each(0, switch (irq.irq()) { case 1 -> { vmm.enableVmInts(); yield 1; } default -> 2; });",
                "Object o = new Object() { { vmm.enableVmInts(); } };",
                "Enumerated.ONE.act(vmm);",
                "new Rec(vmm);",
            })
    void everyKindOfCallIsFollowedInClassFiles(String body) throws IOException {
        assertThat(classes(HELPERS.formatted(body)))
                .singleElement()
                .asString()
                .startsWith("Example.java:8: error: [vxd:async-services-only] onIrq ");
    }

    @Test
    void callsThatReachNothingWrongAreLegalInClassFiles() throws IOException {
        assertThat(
                        classes(
                                HELPERS.formatted(
                                        "each(1, 2); new Good(); Object o = \"a\" + irq; for (int i : new int[] {1}) each(i, o.hashCode());")))
                .isEmpty();
    }

    @Test
    void whatDependsOnTheHostIsFoundInTheSameLines() throws IOException {
        String members = """
                static int count;
                static final int LIMIT = 3;
                static int next() {
                  return count++;
                }
                @EventCallback
                void announce(VmHandle vm) {
                  if (next() > LIMIT) System.nanoTime();
                  synchronized (this) { hook(); }
                  int seen = count;
                }
                @Override synchronized void hook() { }
                """;
        List<String> source = places(driver(members).diagnostics());
        assertThat(source).hasSize(5);
        assertThat(places(classes(members))).containsExactlyInAnyOrderElementsOf(source);
    }

    @Test
    void aCritSectionInAConstructorIsBlamedAtTheCall() throws IOException {
        String members = """
                { reprogram(); }
                @CritSection
                void reprogram() {}
                """;
        List<String> source = places(driver(members).diagnostics());
        assertThat(source).hasSize(1);
        // Initialisers are part of the constructors in class files, with their own lines.
        assertThat(places(classes(members))).isEqualTo(source);
    }

    @Test
    void aLambdaThatIsKeptIsNotCalledWhereItIsWritten() throws IOException {
        assertThat(classes("""
                private final List<Runnable> later = new ArrayList<>();
                private Runnable next = () -> vmm().enableVmInts();
                Vmm vmm() { return vmm; }
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  later.add(() -> vmm.enableVmInts());
                  next = vmm::enableVmInts;
                }
                """)).isEmpty();
    }

    @Test
    void uncheckedCoversWhatALambdaInTheMethodReaches() throws IOException {
        String members = """
                @Unchecked(rule = "TO-04", because = "this board interrupts with the VMM idle")
                @Control(ControlMessage.DEVICE_INIT)
                void start() {
                  vmm.setAsyncTimeOut(5, null, r -> vmm.enableVmInts());
                }
                """;
        assertThat(classes(members)).isEmpty();
        assertThat(classes(members.replaceAll("@Unchecked.*", "")))
                .singleElement()
                .asString()
                .contains("[vxd:async-time-out-services]");
    }

    @Test
    void generatedCodeStandsForItsDriverAndIsNotWalkedInto() throws IOException {
        String driver = """
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.%s)
                class Example {
                  private final ExampleEvents events;
                  Example(ExampleEvents events) { this.events = events; }
                  @HardwareInterrupt(irq = 5)
                  void onIrq(IrqHandle irq) {
                    events.announce(null);
                    events.tick();
                  }
                  @EventCallback(boost = Boost.LOW_PRI_DEVICE_BOOST) void announce(VmHandle vm) { reprogram(); }
                  @CritSection void reprogram() {}
                  @TimeOut(millis = 5) void tick() {}
                }
                """;
        ClassCheck check = new ClassCheck(folder)
                .compile(
                        List.of(com.google.testing.compile.JavaFileObjects.forSourceString(
                                "Example", driver.formatted("WIN98"))),
                        new VxdProcessor());
        assertThat(check.check()).isEmpty();
        assertThat(check.check("-Avxd4j.target=95"))
                .singleElement()
                .asString()
                .startsWith("Example.java:9: error: [vxd:time-out-at-interrupt-time] onIrq calls Set_Global_Time_Out")
                .contains("  Example.java:9: Example.onIrq calls ExampleEvents.tick, which is Set_Global_Time_Out\n");
    }

    /** File, line and rule, of each message. */
    private static List<String> places(List<String> diagnostics) {
        return diagnostics.stream().map(d -> d.replaceFirst("(?s)].*", "]")).toList();
    }
}
