package org.vxd4j.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns that take records apart, which Java 17 does not have: they call the accessors. */
@EnabledForJreRange(min = JRE.JAVA_21)
class PatternsTest {

    /** The body stands in line 6. */
    private static final String DRIVER = """
            import org.vxd4j.api.*;
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              static Object value() { return null; }
              @HardwareInterrupt(irq = 5)
              void onIrq(IrqHandle irq) { %s }
              record Plain(int x) {}
              record Outer(Reading reading, int y) {}
              record Reading(Vmm vmm, int x) {
                public int x() {
                  vmm.enableVmInts();
                  return x;
                }
              }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (value() instanceof Reading(Vmm v, int x)) { int y = x; }",
                "if (value() instanceof Outer(Reading(var v, var x), int y)) { int z = x; }",
                "int z = switch (value()) { case Reading(var v, var x) -> x; default -> 0; };",
            })
    void theirAccessorsAreFollowed(String body) throws IOException {
        assertThat(source(body))
                .singleElement()
                .asString()
                .startsWith("Example.java:6: error: [vxd:async-services-only]");
        assertThat(classes(body))
                .singleElement()
                .asString()
                .startsWith("Example.java:6: error: [vxd:async-services-only]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (value() instanceof Plain(int x)) { int y = x; }",
                "if (value() instanceof Reading r) { r.vmm(); }"
            })
    void othersAreNot(String body) throws IOException {
        assertThat(source(body)).isEmpty();
        assertThat(classes(body)).isEmpty();
    }

    private static List<String> source(String body) {
        return Fixture.diagnostics(javac().withProcessors(new VxdProcessor())
                .compile(JavaFileObjects.forSourceString("Example", DRIVER.formatted(body))));
    }

    private List<String> classes(String body) throws IOException {
        return new ClassCheck(folder)
                .compile(List.of(JavaFileObjects.forSourceString("Example", DRIVER.formatted(body))))
                .check();
    }
}
