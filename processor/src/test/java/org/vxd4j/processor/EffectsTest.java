package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a method of the driver's own states about its effects, and who is judged by it. */
class EffectsTest {
    private static final String DRIVER = """
            import org.vxd4j.api.*;
            import org.vxd4j.api.service.*;
            @VxD(name = "EXAMPLE", target = Target.WIN95)
            class Example {
              private final Vmm vmm;
              private final Vpicd vpicd;
              Example(Vmm vmm, Vpicd vpicd) { this.vmm = vmm; this.vpicd = vpicd; }
              interface Store {
                %s
                int put(int value);
              }
            %s}
            """;

    private static List<String> driver(String effects, String members) {
        return Fixture.of(DRIVER.formatted(effects, members)).diagnostics();
    }

    @Test
    void aCallerIsJudgedByWhatIsStatedWhoeverImplementsIt() {
        String event = """
                Store store;
                @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
                @Unchecked(rule = "EF-14", because = "a test")
                void announce(VmHandle vm) {
                  helper();
                }
                void helper() { store.put(1); }
                """;
        assertThat(driver("@Effects(Effect.BLOCKS)", event)).containsExactly("""
                Example.java:16: error: [vxd:ring0-blocks] the ring-0 event announce reaches Store.put, which may block
                  Example.java:16: Example.announce calls Example.helper
                  Example.java:18: Example.helper calls Store.put, which states its effects
                  The thread it borrows may hold what it waits for, and can let go of it only when the event is over.
                  Drop RING0_EVENT, or post an ordinary event and call it there.     (R0-03; Store.put; Windows 95+)""");
        assertThat(driver("@Effects({})", event)).isEmpty();
    }

    @Test
    void anImplementationThatDoesMoreIsBlamedAndItsCallersAreNot() {
        String implementation = """
                Store store;
                @EventCallback(flags = Pef.RING0_EVENT, boost = Boost.NONE)
                @Unchecked(rule = "EF-14", because = "a test")
                void announce(VmHandle vm) {
                  store.put(1);
                }
                class Lazy implements Store {
                  @Override public int put(int value) {
                    vmm.releaseTimeSlice();
                    return value;
                  }
                }
                """;
        assertThat(driver("@Effects(Effect.SCHEDULES)", implementation)).containsExactly("""
                Example.java:20: error: [vxd:effect-not-stated] Lazy.put calls Release_Time_Slice (TASK_SWITCH, BLOCKS), which \
                @Effects of Store.put does not state
                  Callers are judged by what is stated, and do not look at the implementations.
                  State it there, or post an event and do it there.     (DS-18; Release_Time_Slice; Windows 3.0+)""");
        assertThat(driver("@Effects({Effect.BLOCKS, Effect.TASK_SWITCH})", implementation.replace("store.put(1);", "")))
                .isEmpty();
    }

    @Test
    void aLambdaAnAnonymousClassAndAnInheritedMethodAreHeldToItToo() {
        assertThat(driver("@Effects({})", """
                Store lambda() { return value -> { vmm.releaseTimeSlice(); return value; }; }
                Store reference() { return this::slow; }
                int slow(int value) { vmm.releaseTimeSlice(); return value; }
                Store anonymous() {
                  return new Store() { @Override public int put(int value) { return slow(value); } };
                }
                abstract class Parent { public int put(int value) { return slow(value); } }
                class Child extends Parent implements Store {}
                """))
                .extracting(d -> d.replaceAll(" \\(TASK(?s).*", ""))
                .containsExactlyInAnyOrder(
                        "Example.java:12: error: [vxd:effect-not-stated] a lambda in Example.lambda calls"
                                + " Release_Time_Slice",
                        "Example.java:14: error: [vxd:effect-not-stated] slow calls Release_Time_Slice",
                        "Example.java:16: error: [vxd:effect-not-stated] Example$1.put reaches" + " Release_Time_Slice",
                        "Example.java:18: error: [vxd:effect-not-stated] Parent.put reaches Release_Time_Slice");
    }

    @Test
    void atInterruptTimeTheImplementationsAreLookedAtAsWell() {
        String interrupt = """
                Store store;
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  store.put(1);
                  vpicd.physEoi(irq);
                }
                class Plain implements Store {
                  @Override public int put(int value) {
                    %s
                    return value;
                  }
                }
                """;
        assertThat(driver("@Effects({})", interrupt.formatted("vmm.cancelTimeOut(null);")))
                .singleElement()
                .asString()
                .contains("onIrq reaches Cancel_Time_Out at hardware-interrupt time");
        assertThat(driver("@Effects({})", interrupt.formatted("vmm.getCurVmHandle();")))
                .isEmpty();
        assertThat(driver("@Effects(Effect.BLOCKS)", interrupt.formatted("")))
                .singleElement()
                .asString()
                .contains("[vxd:no-blocking-at-interrupt-time] onIrq calls Store.put at hardware-interrupt time");
    }

    @Test
    void aDefaultMethodIsHeldToWhatItStatesItself() {
        assertThat(driver("", """
                interface Pause {
                  @Effects({})
                  default void pause(Vmm vmm) { vmm.releaseTimeSlice(); }
                }
                """))
                .singleElement()
                .asString()
                .contains("Pause.pause calls Release_Time_Slice (TASK_SWITCH, BLOCKS), which @Effects of Pause.pause");
    }
}
