package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vxd4j.api.Pef.ALWAYS_SCHED;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.EventProc;
import org.vxd4j.board.IrqLine;

/** Rules of interrupt handlers that only a run can show, with the legal twins of each; asynchronous time-outs are the handlers. */
final class HandlerMonitorTests extends KernelTest {

    /** Runs a handler while a guest runs at ring 3. */
    private void interruptAVm(EventProc handler) {
        boot(does(1).work(10_000_000));
        at(1, () -> vmm.setAsyncTimeOut(1, null, handler));
        run();
    }

    private void serveChip() {
        probe.linker.cpu().inByte(0x61);
    }

    @Test
    @DisplayName("EF-21: the callback of a Call_ service ran inside the handler, which then serves its chip")
    void calledBeforeTheHandlerWasDone() {
        interruptAVm(r -> {
            vmm.callGlobalEvent(null, says("callback"));
            serveChip();
        });
        expect("callback in VM1");
        assertThat(trace).containsOnlyOnce("[vxd:call-inside-handler]");
    }

    @Test
    @DisplayName("EF-21: scheduling it, calling it last, or asking what was hit are fine")
    void legalOrders() {
        interruptAVm(r -> {
            vmm.scheduleGlobalEvent(null, says("scheduled"));
            vmm.callPriorityVmEvent(0, vm(1), flags(ALWAYS_SCHED), null, says("always scheduled"), 0);
            serveChip();
            vmm.callGlobalEvent(null, says("last"));
        });
        assertThat(log).startsWith("last in VM1").hasSize(3);
        assertThat(trace).doesNotContain("WARNING");
        machine.close();

        interruptAVm(r -> {
            if (vmm.getVmmReenterCount() == 0) {
                vmm.callGlobalEvent(null, says("knows"));
            }
            serveChip();
        });
        assertThat(log).endsWith("knows in VM1");
        assertThat(trace).doesNotContain("WARNING");
    }

    @Test
    @DisplayName("EF-21: a handler that hit ring-0 code and goes on had its callback wait: nothing happened yet")
    void hitsTheVmm() {
        boot(does(1));
        at(1, () -> {
            vmm.setAsyncTimeOut(1, null, r -> {
                vmm.callGlobalEvent(null, says("callback"));
                serveChip();
                say("handler done");
            });
            for (int i = 0; i < 2_000 && log.isEmpty(); i++) {
                vmm.getSystemTime();
            }
        });
        run();
        expect("handler done", "callback in VM1");
        assertThat(trace).doesNotContain("WARNING");
    }

    @Test
    @DisplayName("EF-21: one handler calls last, the next one serves its chip: neither did anything wrong")
    void twoHandlers() {
        boot(does(1).work(10_000_000));
        at(1, () -> {
            vmm.setAsyncTimeOut(1, null, r -> vmm.callGlobalEvent(null, says("callback")));
            vmm.setAsyncTimeOut(1, null, r -> serveChip());
        });
        run();
        expect("callback in VM1");
        assertThat(trace).doesNotContain("WARNING");
    }

    /** Runs a handler of IRQ 5, as VPICD would. */
    private void onIrq5(Runnable handler) {
        boot(does(1).work(10_000_000));
        IrqLine.Source line = machine.board().pics().line(5).connect("test");
        machine.board().bus().out(0x21, 1, 0xDB);
        probe.interrupts().install(vector -> {
            line.lower();
            probe.linker.cpu().outByte(0x20, 0x20);
            handler.run();
            say("handled");
        });
        at(1, line::raise);
        run();
        expect("handled");
        log.clear();
        machine.close();
    }

    private void readPorts(int times) {
        for (int i = 0; i < times; i++) {
            serveChip();
        }
    }

    @Test
    @DisplayName("PC-16: a handler that keeps interrupts off for more than a millisecond")
    void longWithInterruptsOff() {
        onIrq5(() -> readPorts(1_100));
        assertThat(trace).containsOnlyOnce("[vxd:long-with-interrupts-off] interrupt");
    }

    @Test
    @DisplayName("PC-16: one that is short, or enables interrupts before it takes long, is fine")
    void shortOrWithInterruptsOn() {
        onIrq5(() -> readPorts(900));
        onIrq5(() -> {
            readPorts(600);
            probe.linker.cpu().restoreInterrupts(true);
            readPorts(2_000);
        });
        assertThat(trace).doesNotContain("long-with-interrupts-off");
    }
}
