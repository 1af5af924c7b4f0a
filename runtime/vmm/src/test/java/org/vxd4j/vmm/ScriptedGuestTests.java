package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.ClientRegs;
import org.vxd4j.vmm.guest.GuestExit;
import org.vxd4j.vmm.guest.ScriptedGuest;
import org.vxd4j.vmm.guest.ScriptedGuest.Script;
import org.vxd4j.vmm.guest.VirtualCpu;

/** A script does to the machine what it says, and takes its time. */
final class ScriptedGuestTests {
    private final VirtualCpu cpu = new VirtualCpu(new ClientRegs());

    private static Script script() {
        return ScriptedGuest.script();
    }

    private GuestExit next(ScriptedGuest guest, long budget) {
        cpu.begin();
        return guest.run(cpu, budget);
    }

    private List<GuestExit> exits(ScriptedGuest guest) {
        List<GuestExit> exits = new ArrayList<>();
        GuestExit exit;
        do {
            exit = next(guest, 1_000_000);
            exits.add(exit);
        } while (exit != GuestExit.END);
        return exits;
    }

    @Test
    @DisplayName("each step exits for what the VMM must see")
    void steps() {
        assertThat(exits(script().cli()
                        .sti()
                        .out(0x80, 1)
                        .interrupt(0x21)
                        .critical(s -> s.work(1))
                        .protectedMode()
                        .say("x")
                        .halt()
                        .build()))
                .containsExactly(
                        GuestExit.FLAGS,
                        GuestExit.FLAGS,
                        GuestExit.IO,
                        GuestExit.INT,
                        GuestExit.CRITICAL_BEGIN,
                        GuestExit.CRITICAL_END,
                        GuestExit.MODE,
                        GuestExit.SAY,
                        GuestExit.HALT,
                        GuestExit.END);
    }

    @Test
    @DisplayName("STI with interrupts enabled changes nothing and does not exit")
    void stiTwice() {
        assertThat(exits(script().sti().build())).containsExactly(GuestExit.END);
    }

    @Test
    @DisplayName("work is cut by the budget and goes on in the next run")
    void budget() {
        ScriptedGuest guest = script().work(2_500).halt().build();
        assertThat(next(guest, 1_000)).isEqualTo(GuestExit.BUDGET);
        assertThat(cpu.elapsed()).isEqualTo(1_000);
        assertThat(next(guest, 1_000)).isEqualTo(GuestExit.BUDGET);
        assertThat(next(guest, 1_000)).isEqualTo(GuestExit.HALT);
        assertThat(cpu.elapsed()).isEqualTo(600);
    }

    @Test
    @DisplayName(
            "an interrupt handler runs with interrupts disabled, ends with IRET, and the work it interrupted goes on")
    void interrupt() {
        ScriptedGuest guest = script().onInterrupt(8, s -> s.say("handler"))
                .work(2_000)
                .halt()
                .build();
        next(guest, 500);
        guest.interrupt(cpu, 8);
        assertThat(cpu.regs().interruptsEnabled()).isFalse();
        assertThat(next(guest, 10_000)).isEqualTo(GuestExit.SAY);
        assertThat(next(guest, 10_000)).isEqualTo(GuestExit.IRET);
        assertThat(cpu.regs().interruptsEnabled()).isTrue();
        assertThat(next(guest, 10_000)).isEqualTo(GuestExit.HALT);
        assertThat(cpu.elapsed()).isEqualTo(1_600);
    }

    @Test
    @DisplayName("an interrupt without a handler is an IRET")
    void noHandler() {
        ScriptedGuest guest = script().build();
        guest.interrupt(cpu, 8);
        assertThat(next(guest, 1_000)).isEqualTo(GuestExit.IRET);
    }

    @Test
    @DisplayName("repeat does it so often, forever does not end")
    void repeats() {
        assertThat(exits(script().repeat(3, s -> s.say("x")).build())).hasSize(4);
        ScriptedGuest forever = script().forever(s -> {}).build();
        assertThat(next(forever, 5_000)).isEqualTo(GuestExit.BUDGET);
    }

    @Test
    @DisplayName("a script runs once: the built guest does not change with the script")
    void built() {
        Script script = script().say("one");
        ScriptedGuest guest = script.build();
        script.say("two");
        assertThat(exits(guest)).containsExactly(GuestExit.SAY, GuestExit.END);
    }

    @Test
    @DisplayName("wrong scripts are refused when they are written")
    void refused() {
        assertThatThrownBy(() -> script().work(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> script().repeat(0, s -> {})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> script().out(0x10000, 0)).hasMessageContaining("10000h");
        assertThatThrownBy(() -> script().out(0xFFFF, 2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> script().out(0x80, 3, 0)).hasMessageContaining("3 bytes");
        assertThatThrownBy(() -> script().in(-1, v -> {})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> script().interrupt(256)).isInstanceOf(IllegalArgumentException.class);
    }
}
