package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An interface with two implementations, one of which is guilty. */
class InterfacesTest {
    private static final String SINK = """
            interface Sink {
              void put(int value);
            }
            """;

    private static final String GOOD = """
            import org.vxd4j.api.*;
            class Counter implements Sink {
              int count;
              @Override public void put(int value) {
                count++;
              }
            }
            """;

    private static final String BAD = """
            import org.vxd4j.api.*;
            class Writer extends Words implements Sink {
              Writer(Vmm vmm) { super(vmm); }
            }
            """;

    private static final String WORDS = """
            import org.vxd4j.api.*;
            class Words {
              private final Vmm vmm;
              Words(Vmm vmm) { this.vmm = vmm; }
              public void put(int value) {
                vmm.simulateInt(value);
              }
            }
            """;

    private static final String DRIVER = """
            import org.vxd4j.api.*;
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Vpicd vpicd;
              private %s sink;
              Example(Vpicd vpicd) { this.vpicd = vpicd; }
              @HardwareInterrupt(irq = 5)
              void onIrq(IrqHandle irq) {
                sink.put(irq.irq());
                vpicd.physEoi(irq);
              }
            }
            """;

    @Test
    void theGuiltyImplementationIsNamedEvenWhenItInheritsItsGuilt() {
        assertThat(Fixture.of(DRIVER.formatted("Sink"))
                        .and(SINK)
                        .and(GOOD)
                        .and(BAD)
                        .and(WORDS)
                        .diagnostics())
                .containsExactly("""
                Example.java:9: error: [vxd:async-services-only] onIrq reaches Simulate_Int at hardware-interrupt time
                  Example.java:9: Example.onIrq calls Words.put
                  Words.java:6: Words.put calls Vmm.simulateInt
                  The interrupt may have hit the VMM in the middle of anything; only these services are written to be entered then.
                  Post an event and call it there.     (IT-01; Simulate_Int; Windows 3.0+)""");
    }

    @Test
    void theDriverThatNamesTheInnocentOneIsLegal() {
        assertThat(Fixture.of(DRIVER.formatted("Counter"))
                        .and(SINK)
                        .and(GOOD)
                        .and(BAD)
                        .and(WORDS)
                        .diagnostics())
                .isEmpty();
    }
}
