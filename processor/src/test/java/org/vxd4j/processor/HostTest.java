package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What depends on the machine that the simulation runs on. */
class HostTest {
    private static final String DRIVER = """
            import org.vxd4j.api.*;
            import java.util.*;
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              @Control(ControlMessage.DEVICE_INIT)
              boolean init() {
                return helper() != null;
              }
              Object helper() {
                return %s;
              }
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "System.currentTimeMillis() | HN-01",
                "System.nanoTime() | HN-01",
                "new Date() | HN-01",
                "java.time.Instant.now() | HN-01",
                "java.time.LocalDate.now() | HN-01",
                "Thread.currentThread() | HN-02",
                "new Thread(() -> {}) | HN-02",
                "new java.util.concurrent.locks.ReentrantLock() | HN-02",
                "List.of(1).parallelStream() | HN-02",
                "new Random() | HN-03",
                "Math.random() | HN-03",
                "UUID.randomUUID() | HN-03",
                "java.nio.file.Files.exists(java.nio.file.Path.of(\"x\")) | HN-04",
                "new java.io.File(\"x\").exists() | HN-04",
                "System.getenv(\"x\") | HN-04",
                "System.getProperty(\"x\") | HN-04",
                "Locale.getDefault() | HN-04",
                "Runtime.getRuntime().availableProcessors() | HN-04",
                "java.util.logging.Logger.getLogger(\"x\") | HN-04",
                "new ArrayList<>(List.of(1)).parallelStream() | HN-02",
                "java.util.stream.Stream.of(1).parallel() | HN-02",
                "new ThreadLocal<String>() | HN-02",
                "java.util.random.RandomGenerator.getDefault() | HN-03",
                "new java.net.Socket() | HN-04",
            })
    void theHostIsOutOfBounds(String expression, String rule) {
        assertThat(Fixture.of(DRIVER.formatted(expression)).diagnostics())
                .filteredOn(d -> d.contains("[vxd:"))
                .singleElement()
                .asString()
                .startsWith("Example.java:7: error: [vxd:host-")
                .contains(
                        "] init reaches ",
                        "\n  Example.java:7: Example.init calls Example.helper\n",
                        "(" + rule + "; ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new Random(42)",
                "new Date(0)",
                "new ArrayList<>(List.of(1))",
                "Math.max(1, 2)",
                "java.time.LocalDate.of(2000, 1, 1)",
                "java.time.LocalDate.now(java.time.Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC))",
                "java.net.URI.create(\"x:y\")",
                "new java.io.ByteArrayOutputStream()",
                "new java.util.concurrent.atomic.AtomicInteger()",
                "new SplittableRandom(1).nextInt()",
                "List.of(1).stream().toList()",
                "java.nio.file.Path.of(\"x\")",
                "java.util.stream.Stream.of(1).sequential().toList()",
                "Locale.ROOT",
                "new Scanner(\"1\").nextInt()",
            })
    void whatGivesTheSameInEveryRunIsLegal(String expression) {
        assertThat(Fixture.of(DRIVER.formatted(expression)).diagnostics()).isEmpty();
    }

    @Test
    void aClassThatExtendsAThreadAndStaticInitialisersAreFound() {
        assertThat(Fixture.of("""
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                class Example {
                  static final long START = System.nanoTime();
                  static final int[] TABLE = {1, 2};
                  static class Worker extends Thread {}
                  @Control(ControlMessage.DEVICE_INIT)
                  boolean init() {
                    return new Worker() == null && TABLE[0] == 1 && START == 0;
                  }
                }
                """).diagnostics())
                .extracting(d -> d.replaceAll("(?s)\\n.*", ""))
                .containsExactly(
                        "Example.java:4: error: [vxd:host-clock] the class uses System.nanoTime",
                        "Example.java:9: error: [vxd:host-threads] init reaches new Thread");
    }

    @Test
    void whatIsDoneWithOneObjectIsOneMistake() {
        assertThat(Fixture.of("""
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                class Example {
                  @Control(ControlMessage.DEVICE_INIT)
                  void init() {
                    new Thread(() -> {}).start();
                    new java.util.concurrent.locks.ReentrantLock().lock();
                    System.getLogger("x")
                        .log(System.Logger.Level.INFO, "x");
                    System.nanoTime();
                    System.nanoTime();
                  }
                }
                """).diagnostics())
                .extracting(d -> d.replaceAll("(?s)\\n.*", ""))
                .containsExactly(
                        "Example.java:6: error: [vxd:host-threads] init uses new Thread",
                        "Example.java:7: error: [vxd:host-threads] init uses new ReentrantLock",
                        "Example.java:8: error: [vxd:host-io] init uses System.getLogger",
                        "Example.java:10: error: [vxd:host-clock] init uses System.nanoTime",
                        "Example.java:11: error: [vxd:host-clock] init uses System.nanoTime");
    }

    @Test
    void oneUseIsOneMistakeWhoeverComesBy() {
        assertThat(Fixture.of("""
                import org.vxd4j.api.*;
                @VxD(name = "EXAMPLE", target = Target.WIN95)
                class Example {
                  private static int count;
                  @Control(ControlMessage.DEVICE_INIT) void init() { tick(); }
                  @Control(ControlMessage.SYS_VM_INIT) void vmInit(VmHandle vm) { tick(); }
                  @Control(ControlMessage.INIT_COMPLETE) void done() { tick(); }
                  private void tick() {
                    count++;
                  }
                }
                """).diagnostics()).containsExactly("""
                Example.java:5: error: [vxd:static-state] init reaches the static field Example.count
                  Example.java:5: Example.init calls Example.tick
                  Example.java:9: Example.tick uses the static field Example.count
                  Several simulated machines may run in one process; what one of them stores there the other one reads.
                  Make it a field of the driver object, or a constant.     (HN-05; the static field Example.count; Windows 3.0+)""");
    }
}
