package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.processor.PathFixture.broken;

import org.junit.jupiter.api.Test;

/** What is done with interrupts disabled only, and how they come back. */
class InterruptsOffTest {

    @Test
    void theFlagIsRestoredAndNotSet() {
        assertThat(broken("""
                void change() {
                  cpu.disableInterrupts();
                  cpu.restoreInterrupts(true);
                }
                """)).containsExactly("IT-14@3");
        assertThat(broken("""
                void change() {
                  boolean enabled = cpu.disableInterrupts();
                  cpu.restoreInterrupts(enabled);
                }
                void off() {
                  cpu.restoreInterrupts(false);
                }
                """)).isEmpty();
    }

    @Test
    void hookingHardwareInterruptsIsDoneWithInterruptsOff() {
        assertThat(broken("""
                private EventProc previous;
                @Control(ControlMessage.DEVICE_INIT)
                boolean start(VmHandle sysVm) {
                  hook();
                  return true;
                }
                void hook() { previous = vpicd.callWhenHwInt(r -> previous.call(r)); }
                """)).containsExactly("HK-09@7");
        assertThat(broken("""
                private EventProc previous;
                @Control(ControlMessage.SYS_CRITICAL_INIT)
                boolean start(VmHandle sysVm) {
                  previous = vpicd.callWhenHwInt(r -> previous.call(r));
                  return true;
                }
                """)).isEmpty();
    }

    @Test
    void aSignalFromAnInterruptIsNotMissed() {
        String signal = """
                private boolean ready;
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  ready = true;
                  vmm.signalId(1);
                  vpicd.physEoi(irq);
                }
                """;
        String wait = """
                @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
                void await(VmHandle vm) {
                  while (!ready) {
                    vmm.blockOnId(1, 0);
                  }
                }
                """;
        assertThat(broken(signal + wait)).containsExactly("SY-13@11");
        assertThat(broken("private boolean ready;\n" + wait)).isEmpty();
    }

    @Test
    void whoeverWakesLooksAgain() {
        assertThat(broken("""
                private boolean ready;
                void await() {
                  if (!ready) {
                    vmm.blockOnId(1, 0);
                  }
                  ready = false;
                }
                """)).containsExactly("SY-12@4");
        assertThat(broken("""
                private boolean ready;
                void await() {
                  vmm.blockOnId(1, 0);
                  if (ready) {
                    ready = false;
                  }
                }
                void loop() {
                  do {
                    vmm.blockOnId(1, 0);
                    cpu.outByte(0x70, 0);
                  } while (!ready);
                }
                void each() {
                  while (!ready) {
                    once();
                  }
                }
                void once() {
                  vmm.blockOnId(1, 0);
                  vmm.enableVmInts();
                }
                """)).isEmpty();
    }

    @Test
    void whatAnInterruptWritesIsChangedWithInterruptsOff() {
        String irq = """
                private int ticks;
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  ticks++;
                  vpicd.physEoi(irq);
                }
                """;
        assertThat(broken(irq + """
                @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
                void take(VmHandle vm) {
                  ticks -= 5;
                }
                """)).containsExactly("IT-13@9");
        assertThat(broken("""
                private int ticks;
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  each(() -> new Object() {
                    void count() { ticks++; }
                  }.count());
                  vpicd.physEoi(irq);
                }
                private void each(Runnable step) { step.run(); }
                @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
                void take(VmHandle vm) {
                  ticks -= 5;
                }
                """)).containsExactly("IT-13@12");
        assertThat(broken(irq + """
                private int taken;
                @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
                void take(VmHandle vm) {
                  taken++;
                  boolean enabled = cpu.disableInterrupts();
                  less();
                  cpu.restoreInterrupts(enabled);
                  int now = ticks;
                  taken = now + 1;
                }
                void less() { ticks--; }
                """)).isEmpty();
        assertThat(broken(irq + """
                @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
                void take(VmHandle vm, IrqHandle irq) {
                  vpicd.physicallyMask(null);
                  ticks--;
                  vpicd.physicallyUnmask(null);
                }
                """)).noneMatch(d -> d.startsWith("IT-13"));
    }

    @Test
    void whatAnEventWritesIsReadAgainAfterAWaitThatServesEvents() {
        String event = """
                private int count;
                @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
                void reset(VmHandle vm) { count = 0; }
                """;
        String add = """
                void add() {
                  int before = count;
                  vmm.beginCriticalSection(%s);
                  count = before + 1;
                  vmm.endCriticalSection();
                }
                """;
        assertThat(broken(event + add.formatted("BlockFlag.BLOCK_SVC_INTS.bit()")))
                .containsExactly("CS-12@7");
        assertThat(broken(event + add.formatted("0"))).isEmpty();
        assertThat(broken(event + """
                void add() {
                  for (int i = 0; i < 3; i++) {
                    vmm.beginCriticalSection(BlockFlag.BLOCK_SVC_INTS.bit());
                    count++;
                    vmm.endCriticalSection();
                  }
                }
                """)).isEmpty();
    }

    @Test
    void aMutexIsNotHeldWhileAnInterruptIsRequested() {
        assertThat(broken("""
                void request(IrqHandle irq, VmHandle vm, int mutex) {
                  vmm.enterMutex(mutex, 0);
                  vpicd.setIntRequest(irq, vm);
                  vmm.leaveMutex(mutex);
                  vpicd.setIntRequest(irq, vm);
                }
                """)).containsExactly("PC-08@3");
    }
}
