package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls whose target nobody can know: told in a note, and an error in a ring-0 event. */
class UnfollowedTest {

    /** The body stands in line 9. */
    private static final String DRIVER = """
            import org.vxd4j.api.*;
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private Listener listener;
              private Shape shape = new Square();
              private Function function;
              @Unchecked(rule = "EF-14", because = "it is what this test is about")
              @EventCallback(flags = Pef.%s, boost = Boost.NONE)
              void announce(VmHandle vm) { %s }
              void reflect(java.lang.reflect.Method method) {
                try {
                  method.invoke(this);
                } catch (ReflectiveOperationException e) {
                  throw new IllegalStateException(e);
                }
              }
              native void poll();
              void set(int value) { function = () -> value; }
              interface Listener { void tick(); }
              interface Shape { int sides(); default int corners() { return sides(); } }
              interface Function { int get(); }
              abstract static class Base { abstract void act(); void go() { act(); } }
              static class Square implements Shape { public int sides() { return 4; } }
              enum Color { RED }
              record Point(int x, int y) {}
              private final java.util.Map<String, Runnable> actions = new java.util.HashMap<>();
              private final Runnable[] table = new Runnable[3];
              private final Runnable kept = () -> set(1);
              private static void twice(Runnable action) { action.run(); action.run(); }
            }
            """;

    private static final String HEAD =
            "[vxd:not-followed] Example makes a call that cannot be followed; what is behind is checked by the kernel when it happens";

    @TempDir
    private Path folder;

    private static Fixture driver(String flag, String body) {
        return Fixture.of(DRIVER.formatted(flag, body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "listener.tick();   | 9: Example.announce calls Listener.tick: no class is known that implements it",
                "poll();            | 9: Example.announce calls Example.poll: it is native",
                "reflect(null);     | 12: Example.reflect calls Method.invoke: what it calls is decided when it runs",
                "Base b = null; b.go(); | 22: Base.go calls Base.act: no class is known that implements it",
                "actions.get(\"a\").run(); | 9: Example.announce calls Runnable.run: which lambda or object that is, is decided when it runs",
                "table[1].run();    | 9: Example.announce calls Runnable.run: which lambda or object that is, is decided when it runs",
            })
    void aCallOfTheUnknownIsToldOnceInANote(String body, String call) throws IOException {
        assertThat(driver("ALWAYS_SCHED", body).diagnostics())
                .containsExactly("Example.java:3: note: " + HEAD + "\n  Example.java:" + call);
        assertThat(driver("ALWAYS_SCHED", body).diagnosticsOfClasses(folder))
                .containsExactly("Example.java: note: " + HEAD + "\n  Example.java:" + call);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"listener.tick();", "poll();", "reflect(null);", "Base b = null; b.go();", "table[1].run();"})
    void inARing0EventItIsAnError(String body) throws IOException {
        for (List<String> said : List.of(
                driver("RING0_EVENT", body).diagnostics(),
                driver("RING0_EVENT", body).diagnosticsOfClasses(folder))) {
            assertThat(said)
                    .singleElement()
                    .asString()
                    .startsWith("Example.java:9: error: [vxd:ring0-unknown-target] the ring-0 event announce ")
                    .contains(", and nothing tells what that runs: ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shape.sides();",
                "shape.corners();",
                "function.get();",
                "Color.valueOf(\"RED\").ordinal(); Color.RED.compareTo(Color.values()[0]); Color.RED.name();",
                "new Point(1, 2).x(); new Point(1, 2).hashCode(); new Square().toString();",
                "Function local = () -> 1; local.get();",
                "Runnable local = () -> set(1); local.run(); kept.run(); twice(() -> set(2)); twice(kept);",
                "vm.id(); new Object() { void go() {} }.go(); new Exception().getMessage();",
            })
    void whatIsKnownIsLegalInARing0EventToo(String body) throws IOException {
        assertThat(driver("RING0_EVENT", body).diagnostics()).isEmpty();
        assertThat(driver("RING0_EVENT", body).diagnosticsOfClasses(folder)).isEmpty();
    }

    @Test
    void aNoteShowsTheFirstTenAndCountsTheRest() {
        List<String> said = driver("ALWAYS_SCHED", "listener.tick();\n".repeat(13))
                .option("-Werror")
                .diagnostics();
        assertThat(said)
                .singleElement()
                .asString()
                .contains("makes 13 calls that")
                .endsWith("\n  and 3 more");
    }

    @Test
    void whatTheLinkerGivesTheDriverIsNotItsOwn() {
        assertThat(Fixture.of("""
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                class Example {
                  private final Outside outside;
                  Example(Outside outside) { this.outside = outside; }
                  @EventCallback void announce(VmHandle vm) { outside.tell(); }
                  interface Outside { void tell(); }
                }
                """).diagnostics()).isEmpty();
    }
}
