package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Target;
import org.vxd4j.board.IrqLine;

/** semantics.md 2, 6 (Call_When_VM_Returns) and the kernel's part of 13. */
final class InterruptTimeTests extends KernelTest {
    private IrqLine.Source line;

    /** Handles IRQ 5 as VPICD would, by this. */
    private void onIrq5(Runnable handler) {
        line = machine.board().pics().line(5).connect("test");
        machine.board().bus().out(0x21, 1, 0xDB);
        probe.interrupts().install(vector -> {
            line.lower();
            probe.linker.cpu().outByte(0x20, 0x20);
            handler.run();
        });
    }

    @Test
    @DisplayName("an interrupt that arrives while a VM runs does not make the re-enter count nonzero")
    void hitsAVm() {
        boot(does(1).work(10_000_000));
        at(1, () -> vmm.setAsyncTimeOut(1, null, r -> line.raise()));
        onIrq5(() -> say("count " + vmm.getVmmReenterCount()));
        run();
        expect("count 0");
    }

    @Test
    @DisplayName("an interrupt that arrives while ring-0 code runs raises the re-enter count, and its end lowers it")
    void hitsTheVmm() {
        boot(does(1));
        onIrq5(() -> say("count " + vmm.getVmmReenterCount()));
        at(1, () -> {
            line.raise();
            vmm.getSystemTime();
            say("after " + vmm.getVmmReenterCount());
        });
        run();
        expect("count 1", "after 0");
    }

    @Test
    @DisplayName("interrupts nest when a handler enables them; what is restored is what each interrupt found")
    void nested() {
        boot(does(1));
        onIrq5(() -> {
            say("depth " + vmm.getVmmReenterCount());
            if (log.size() == 1) {
                probe.linker.cpu().restoreInterrupts(true);
                line.raise();
                vmm.getSystemTime();
                probe.linker.cpu().disableInterrupts();
                line.raise();
                vmm.getSystemTime();
                say("not interrupted");
            }
        });
        at(1, () -> {
            line.raise();
            vmm.getSystemTime();
            say("trap");
        });
        run();
        expect("depth 1", "depth 2", "not interrupted", "depth 1", "trap");
    }

    @Test
    @DisplayName("ring-0 code with interrupts disabled is interrupted when it restores them")
    void disabled() {
        boot(does(1));
        onIrq5(() -> say("interrupt"));
        at(1, () -> {
            boolean before = probe.linker.cpu().disableInterrupts();
            line.raise();
            vmm.getSystemTime();
            say("off");
            probe.linker.cpu().restoreInterrupts(before);
            say("on");
        });
        run();
        expect("off", "interrupt", "on");
    }

    @Test
    @DisplayName("a choice may put an interrupt off to a later window, not lose it")
    void later() {
        int[] asked = new int[1];
        boot(
                Target.WIN95,
                b -> b.choices((point, n) -> point == Choices.Point.INTERRUPT_WINDOW && asked[0]++ < 2 ? 1 : 0),
                does(1));
        onIrq5(() -> say("interrupt"));
        at(1, () -> {
            line.raise();
            vmm.getSystemTime();
            vmm.getSystemTime();
            say("still waiting");
            vmm.getSystemTime();
            say("over");
        });
        run();
        expect("still waiting", "interrupt", "over");
    }

    @Test
    @DisplayName("a synchronous service at interrupt time is IT-01 with the chain of callers")
    void synchronousService() {
        boot(does(1));
        onIrq5(() -> vmm.enableVmInts());
        at(1, () -> {
            line.raise();
            vmm.getSystemTime();
        });
        VmmFault fault = fault();
        assertThat(fault.rule().id()).isEqualTo("IT-01");
        assertThat(fault.chain())
                .containsExactly(
                        "Enable_VM_Ints",
                        "hardware interrupt (interrupt time)",
                        "Get_System_Time",
                        "Probe.trap (trap)");
    }

    @Test
    @DisplayName("a service of which no document says that it is asynchronous works at interrupt time, with a warning")
    void doubted() {
        boot(does(1).work(10_000_000));
        at(1, () -> vmm.setAsyncTimeOut(1, null, r -> vmm.setAsyncTimeOut(1, null, says("again"))));
        run();
        expect("again in VM1");
        assertThat(trace.toString())
                .contains(
                        "Set_Async_Time_Out is called at interrupt time, and no document says that it is asynchronous.");
    }

    @Test
    @DisplayName("a handler that asked and saw a re-enter count of 0 may call any service")
    void askedAndZero() {
        boot(does(1).work(10_000_000));
        at(1, () -> vmm.setAsyncTimeOut(1, null, r -> line.raise()));
        onIrq5(() -> {
            if (vmm.getVmmReenterCount() == 0) {
                vmm.disableVmInts();
                vmm.enableVmInts();
                say("fine");
            }
        });
        run();
        expect("fine");
    }

    @Test
    @DisplayName("that a handler asked is forgotten with its interrupt, and known again after a nested one")
    void askedIsPerInterrupt() {
        boot(script().out(Probe.PORT, 1).work(10_000_000));
        at(1, () -> vmm.setAsyncTimeOut(1, null, r -> line.raise()));
        onIrq5(() -> {
            if (log.isEmpty()) {
                say("asked " + vmm.getVmmReenterCount());
                probe.linker.cpu().restoreInterrupts(true);
                line.raise();
                vmm.getSystemTime();
                vmm.enableVmInts();
                say("outer may");
            } else {
                say("nested");
            }
        });
        run();
        expect("asked 0", "nested", "outer may");
    }

    @Test
    @DisplayName("events scheduled by an interrupt that hit a VM are processed before the VM goes on")
    void eventsAfterTheInterrupt() {
        boot(does(1).work(5_000_000).out(Probe.PORT, 2));
        at(1, () -> vmm.setAsyncTimeOut(1, null, r -> vmm.scheduleGlobalEvent(null, says("event"))));
        at(2, () -> say("guest goes on"));
        run();
        expect("event in VM1", "guest goes on");
    }

    @Test
    @DisplayName("Adjust_Exec_Priority in an event inside an interrupt handler takes effect after the interrupt")
    void noSwitchInsideAnInterrupt() {
        boot(does(1).work(5_000_000), script().work(50_000_000).out(Probe.PORT, 2));
        at(
                1,
                () -> vmm.setAsyncTimeOut(1, null, r -> {
                    vmm.callGlobalEvent(null, x -> {
                        vmm.adjustExecPriority(16, vm(2));
                        say("still in VM" + vmm.getCurVmHandle().id());
                    });
                    say("interrupt over");
                }));
        at(2, () -> vmm.adjustExecPriority(-16, vm(2)));
        run();
        expect("still in VM1", "interrupt over");
        assertThat(machine.runNanos(vm(2))).isGreaterThan(50_000_000);
    }

    @Test
    @DisplayName("ring-0 code that waits with interrupts disabled has them disabled after an interrupt in between, too")
    void interruptWhileWaiting() {
        boot(
                script().onInterrupt(9, s -> {})
                        .critical(s -> s.out(Probe.PORT, 1).halt()),
                script().work(1_000).out(Probe.PORT, 2));
        at(1, () -> {
            vmm.setAsyncTimeOut(
                    5, null, r -> say("interrupt in VM" + vmm.getCurVmHandle().id()));
            vmm.setGlobalTimeOut(30, null, r -> vmm.simulateInt(9));
        });
        at(2, () -> {
            boolean before = probe.linker.cpu().disableInterrupts();
            vmm.beginCriticalSection(0);
            say("enabled " + probe.linker.cpu().disableInterrupts());
            vmm.endCriticalSection();
            probe.linker.cpu().restoreInterrupts(before);
        });
        machine.run(1_000_000_000);
        expect("interrupt in VM2", "enabled false");
    }

    @Test
    @DisplayName("only one device takes the hardware interrupts")
    void oneSink() {
        boot(does(1));
        onIrq5(() -> {});
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> probe.interrupts().install(v -> {})))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("Simulate_Int makes the VM take the interrupt when it next runs")
    void simulateInt() {
        boot(script().onInterrupt(9, s -> s.out(Probe.PORT, 2))
                .out(Probe.PORT, 1)
                .out(Probe.PORT, 3));
        at(1, () -> {
            vmm.simulateInt(9);
            say("simulated");
        });
        at(2, () -> say("handler"));
        at(3, () -> say("main"));
        run();
        expect("simulated", "handler", "main");
    }

    @Test
    @DisplayName("Call_When_VM_Returns calls back at the IRET of the interrupt in progress, and once")
    void whenVmReturns() {
        boot(script().onInterrupt(9, s -> s.out(Probe.PORT, 1).work(1_000_000).out(Probe.PORT, 2))
                .interrupt(9)
                .out(Probe.PORT, 3)
                .interrupt(10));
        at(1, () -> vmm.callWhenVmReturns(0, null, r -> say("returned " + r.carry() + " " + r.zero())));
        at(2, () -> say("handler"));
        at(3, () -> say("main"));
        run();
        expect("handler", "returned false false", "main");
    }

    @Test
    @DisplayName(
            "Call_When_VM_Returns with a positive time-out: called with carry when it takes too long, and not again")
    void returnsTooLate() {
        boot(script().onInterrupt(9, s -> s.out(Probe.PORT, 1).work(10_000_000)).interrupt(9));
        at(1, () -> vmm.callWhenVmReturns(5, null, r -> say("carry " + r.carry() + " zero " + r.zero())));
        run();
        expect("carry true zero false");
    }

    @Test
    @DisplayName("Call_When_VM_Returns with a negative time-out: again at the IRET, with the zero flag")
    void returnsTwice() {
        boot(script().onInterrupt(9, s -> s.out(Probe.PORT, 1).work(10_000_000)).interrupt(9));
        at(1, () -> vmm.callWhenVmReturns(-5, null, r -> say("carry " + r.carry() + " zero " + r.zero())));
        run();
        expect("carry true zero false", "carry false zero true");
    }

    @Test
    @DisplayName("Call_When_VM_Returns in time: the time-out is gone")
    void returnsInTime() {
        boot(script().onInterrupt(9, s -> s.out(Probe.PORT, 1)).interrupt(9).work(20_000_000));
        at(1, () -> vmm.callWhenVmReturns(5, null, r -> say("carry " + r.carry())));
        run();
        expect("carry false");
    }

    @Test
    @DisplayName("several callbacks at one return are called newest first, and may install others")
    void chained() {
        boot(script().onInterrupt(9, s -> s.out(Probe.PORT, 1)).interrupt(9).interrupt(9));
        int[] entries = new int[1];
        at(1, () -> {
            if (entries[0]++ == 0) {
                vmm.callWhenVmReturns(0, null, r -> say("older"));
                vmm.callWhenVmReturns(0, null, r -> {
                    say("newer");
                    vmm.callWhenVmReturns(1_000, null, x -> say("wrong"));
                });
            }
        });
        machine.run(50_000_000);
        expect("newer", "older");
    }
}
