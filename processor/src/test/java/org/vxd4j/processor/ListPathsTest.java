package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.processor.PathFixture.broken;

import org.junit.jupiter.api.Test;

/** Lists are used as the flags they were made with allow, and their nodes are freed once. */
class ListPathsTest {

    /** Seven lines. */
    private static String list(int flags) {
        return """
                private int list;
                @Control(ControlMessage.DEVICE_INIT)
                boolean start(VmHandle sysVm) {
                  NewList made = vmm.listCreate(%d, 16);
                  list = made.list();
                  return !made.failed();
                }
                """.formatted(flags);
    }

    @Test
    void anAsyncListIsUsedWithInterruptsOff() {
        String event = """
                @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
                void look(VmHandle vm) {
                  vmm.listGetFirst(list);
                }
                """;
        assertThat(broken(list(1) + event)).containsExactly("LI-02@10");
        assertThat(broken(list(0) + event)).isEmpty();
        assertThat(broken(list(1) + """
                @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
                void look(VmHandle vm) {
                  boolean enabled = cpu.disableInterrupts();
                  try {
                    first();
                  } finally {
                    cpu.restoreInterrupts(enabled);
                  }
                }
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  first();
                  vpicd.physEoi(irq);
                }
                void first() { vmm.listGetFirst(list); }
                """)).isEmpty();
    }

    @Test
    void interruptsThatMayBeOffAreLeftAlone() {
        assertThat(broken(list(1) + """
                @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
                void look(VmHandle vm) {
                  boolean off = vm.id() == 1;
                  boolean enabled = off && cpu.disableInterrupts();
                  vmm.listGetFirst(list);
                  if (off) {
                    cpu.restoreInterrupts(enabled);
                  }
                }
                @Control(ControlMessage.VM_CRITICAL_INIT)
                boolean made(VmHandle vm) {
                  vmm.listGetFirst(list);
                  return true;
                }
                void unknown() { vmm.listGetFirst(list); }
                """)).isEmpty();
    }

    @Test
    void aListWhoseFlagsAreNotCertainIsLeftAlone() {
        assertThat(broken("""
                private int list;
                @Control(ControlMessage.DEVICE_INIT)
                boolean start(VmHandle sysVm) {
                  list = vmm.listCreate(sysVm.id() == 1 ? 1 : 0, 16).list();
                  return true;
                }
                @EventCallback(flags = Pef.WAIT_NOT_CRIT, boost = Boost.NONE)
                void look(VmHandle vm) {
                  vmm.listGetFirst(list);
                }
                """)).isEmpty();
    }

    @Test
    void aListForInterruptsIsAsync() {
        String irq = """
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  vmm.listGetFirst(list);
                  vpicd.physEoi(irq);
                }
                """;
        assertThat(broken(list(0) + irq)).containsExactly("LI-03@10");
        assertThat(broken(list(1) + irq)).isEmpty();
        assertThat(broken(list(10) + irq)).containsExactly("LI-07@10");
    }

    @Test
    void allocatingAtInterruptTimeMayFail() {
        String careless = """
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  CheckedDword node = vmm.listAllocate(list);
                  vmm.listAttach(node.value(), list);
                  vpicd.physEoi(irq);
                }
                """;
        assertThat(broken(list(1) + careless)).containsExactly("LI-04@10");
        assertThat(broken(list(5) + careless)).containsExactly("LI-04@10");
        assertThat(broken(list(5) + """
                @HardwareInterrupt(irq = 5)
                void onIrq(IrqHandle irq) {
                  CheckedDword node = vmm.listAllocate(list);
                  if (!node.failed()) {
                    vmm.listAttach(node.value(), list);
                  }
                  vpicd.physEoi(irq);
                }
                """)).isEmpty();
    }

    @Test
    void aNodeIsFreedOnceAndInNoList() {
        assertThat(broken("""
                void drop(int list) {
                  int node = vmm.listRemoveFirst(list).node();
                  vmm.listDeallocate(node, list);
                  vmm.listDeallocate(node, list);
                }
                """)).containsExactly("LI-05@4");
        assertThat(broken("""
                void drop(int list) {
                  ListNode first = vmm.listGetFirst(list);
                  if (!first.none()) {
                    vmm.listDeallocate(first.node(), list);
                  }
                }
                """)).containsExactly("LI-05@4");
        assertThat(broken("""
                void move(int list) {
                  int node = vmm.listAllocate(list).value();
                  vmm.listAttach(node, list);
                  vmm.listDeallocate(node, list);
                }
                """)).containsExactly("LI-05@4");
    }

    @Test
    void nodesAreFreedInLoops() {
        assertThat(broken("""
                void clear(int list) {
                  for (;;) {
                    ListNode first = vmm.listRemoveFirst(list);
                    if (first.none()) {
                      return;
                    }
                    vmm.listDeallocate(first.node(), list);
                  }
                }
                void sweep(int list) {
                  ListNode at = vmm.listGetFirst(list);
                  while (!at.none()) {
                    int node = at.node();
                    at = vmm.listGetNext(node, list);
                    if (node != 5) {
                      vmm.listRemove(node, list);
                      vmm.listDeallocate(node, list);
                    }
                  }
                }
                void first(int list) {
                  int node = vmm.listGetFirst(list).node();
                  vmm.listRemoveFirst(list);
                  vmm.listDeallocate(node, list);
                }
                void perhaps(int list, boolean remove) {
                  int node = vmm.listGetFirst(list).node();
                  if (remove) {
                    vmm.listRemove(node, list);
                  }
                  if (remove && node != 0) {
                    vmm.listDeallocate(node, list);
                  }
                }
                """)).isEmpty();
    }
}
