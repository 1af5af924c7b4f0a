package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;
import org.vxd4j.api.TimeOutHandle;

/** semantics.md 12. */
final class TimeOutTests extends KernelTest {
    private static final long MILLI = 1_000_000;

    @Test
    @DisplayName("Set_Global_Time_Out calls after so many milliseconds of real time, at event time")
    void global() {
        boot(does(1).work(20 * MILLI));
        at(1, () -> vmm.setGlobalTimeOut(5, null, r -> say("at " + machine.now() / MILLI)));
        run();
        expect("at 5");
    }

    @Test
    @DisplayName("ECX holds the milliseconds it is late")
    void late() {
        boot(does(1).work(20 * MILLI));
        at(1, () -> {
            vmm.setGlobalTimeOut(1, null, r -> say("late " + r.get(Reg.ECX)));
            for (int i = 0; i < 10_000; i++) {
                vmm.getSystemTime();
            }
        });
        run();
        expect("late 4");
    }

    @Test
    @DisplayName("Set_VM_Time_Out counts only the VM's run time: other VMs and idling do not count")
    void vm() {
        boot(does(1).work(100 * MILLI), script().work(30 * MILLI).halt());
        at(
                1,
                () -> vmm.setVmTimeOut(10, vm(2), null, r -> {
                    say("in VM" + vmm.getCurVmHandle().id() + " after " + machine.runNanos(vm(2)) / MILLI);
                    say("later " + (machine.now() > 25 * MILLI));
                }));
        run();
        expect("in VM2 after 10", "later true");
    }

    @Test
    @DisplayName("a VM that does not run does not get its time-out")
    void idleVm() {
        boot(does(1).work(100 * MILLI), nothing());
        at(1, () -> vmm.setVmTimeOut(10, vm(2), null, says("wrong")));
        assertThat(run()).isEqualTo(StopReason.NOTHING_DUE);
        expect();
    }

    @Test
    @DisplayName("Set_Thread_Time_Out counts the thread's run time")
    void threadRunTime() {
        boot(Target.WIN95, b -> b.systemThread(script().work(100 * MILLI).build()), does(1).work(60 * MILLI));
        at(1, () -> vmm.setThreadTimeOut(30, thread(), null, r -> say("late enough " + (machine.now() > 45 * MILLI))));
        run();
        expect("late enough true");
    }

    @Test
    @DisplayName(
            "Set_Async_Time_Out calls inside the timer interrupt, in the middle of ring-0 code, with ECX and EDX only")
    void async() {
        boot(does(1));
        at(1, () -> {
            vmm.setAsyncTimeOut(1, "data", r -> say(r.refData() + " " + r.pointee(Reg.EBX) + " " + r.client()));
            for (int i = 0; i < 3_000; i++) {
                vmm.getSystemTime();
            }
            say("trap over");
        });
        run();
        expect("data null null", "trap over");
    }

    @Test
    @DisplayName("an async time-out is not called while ring-0 code has interrupts disabled")
    void asyncWaitsForInterrupts() {
        boot(does(1));
        at(1, () -> {
            boolean before = probe.linker.cpu().disableInterrupts();
            vmm.setAsyncTimeOut(0, null, r -> say("async"));
            vmm.getSystemTime();
            say("off");
            probe.linker.cpu().restoreInterrupts(before);
            say("on");
        });
        run();
        expect("off", "async", "on");
    }

    @Test
    @DisplayName("an async time-out may call async services only: TO-03 for another time-out")
    void asyncServicesOnly() {
        boot(does(1));
        at(1, () -> {
            vmm.setAsyncTimeOut(0, null, r -> vmm.setGlobalTimeOut(1, null, says("wrong")));
            vmm.getSystemTime();
        });
        assertThat(fault().rule().id()).isEqualTo("TO-03");
    }

    @Test
    @DisplayName("a synchronous service in an async time-out is TO-04")
    void asyncServicesOnlyByTheirRule() {
        boot(does(1));
        at(1, () -> {
            vmm.setAsyncTimeOut(0, null, r -> vmm.enableVmInts());
            vmm.getSystemTime();
        });
        assertThat(fault().rule().id()).isEqualTo("TO-04");
    }

    @Test
    @DisplayName("Cancel_Time_Out takes any kind back; 0 is ignored")
    void cancel() {
        boot(does(1).work(50 * MILLI));
        at(1, () -> {
            vmm.cancelTimeOut(new TimeOutHandle(0));
            vmm.cancelTimeOut(vmm.setGlobalTimeOut(5, null, says("wrong")));
            vmm.cancelTimeOut(vmm.setVmTimeOut(5, vm(1), null, says("wrong")));
            vmm.cancelTimeOut(vmm.setThreadTimeOut(5, thread(), null, says("wrong")));
            vmm.cancelTimeOut(vmm.setAsyncTimeOut(5, null, says("wrong")));
        });
        run();
        expect();
    }

    @Test
    @DisplayName("cancelling a time-out that was called is TO-02")
    void cancelDead() {
        boot(does(1).work(20 * MILLI).out(Probe.PORT, 2));
        TimeOutHandle[] handle = new TimeOutHandle[1];
        at(1, () -> handle[0] = vmm.setGlobalTimeOut(1, null, says("called")));
        at(2, () -> vmm.cancelTimeOut(handle[0]));
        assertThat(fault().rule().id()).isEqualTo("TO-02");
    }

    @Test
    @DisplayName("a callback may set the next time-out")
    void periodic() {
        boot(does(1).work(20 * MILLI));
        at(1, this::tick);
        run();
        assertThat(log).hasSize(4);
    }

    private void tick() {
        if (log.size() < 4) {
            vmm.setGlobalTimeOut(5, null, r -> {
                say("tick");
                tick();
            });
        }
    }

    @Test
    @DisplayName("Get_System_Time is milliseconds since the start")
    void systemTime() {
        boot(script().work(7 * MILLI).out(Probe.PORT, 1));
        at(1, () -> say("" + vmm.getSystemTime()));
        run();
        expect("7");
    }

    @Test
    @DisplayName("a time-out wakes an idle machine at its time")
    void idleMachine() {
        boot(does(1));
        at(1, () -> vmm.setGlobalTimeOut(1_000, null, r -> say("at " + machine.now() / MILLI)));
        run();
        expect("at 1000");
        assertThat(trace).contains("IDLE");
    }

    @Test
    @DisplayName("a time-out without a callback is refused at once")
    void noCallback() {
        boot(does(1));
        at(1, () -> vmm.setGlobalTimeOut(1, null, null));
        assertThat(fault()).hasMessageContaining("ESI is 0");
    }
}
