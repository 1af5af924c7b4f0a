package org.vxd4j.vmm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Reg;

/** semantics.md 11. */
final class IoTrapTests extends KernelTest {

    private void install(int port) {
        at(1, () -> {
            boolean carry = vmm.installIoHandler(
                    r -> {
                        say("port %Xh type %Xh value %Xh VM%s"
                                .formatted(r.get(Reg.EDX), r.get(Reg.ECX), r.get(Reg.EAX), r.vm().id()));
                        assertThat(r.client()).isNotNull();
                        r.set(Reg.EAX, 0x12345678);
                    },
                    port);
            say("carry " + carry);
        });
    }

    @Test
    @DisplayName("a handler gets EAX value, EBX VM, ECX type, EDX port, EBP client registers")
    void output() {
        boot(does(1).out(0x310, 0x55).out(0x310, 2, 0x6677).out(0x310, 4, 0x11223344));
        install(0x310);
        run();
        expect(
                "carry false",
                "port 310h type 4h value 55h VM1",
                "port 310h type Ch value 6677h VM1",
                "port 310h type 14h value 11223344h VM1");
    }

    @Test
    @DisplayName("what the handler leaves in EAX is what the guest reads, cut to the width")
    void input() {
        boot(does(1).in(0x310, v -> say("read %X".formatted(v))).work(1));
        install(0x310);
        run();
        expect("carry false", "port 310h type 0h value 0h VM1", "read 78");
    }

    @Test
    @DisplayName("one handler per port: carry when it is taken, and the first stays")
    void taken() {
        boot(does(1, 1));
        install(0x310);
        run();
        expect("carry false", "carry true");
    }

    @Test
    @DisplayName("untrapped ports go to the hardware")
    void hardware() {
        boot(script().out(0x80, 0x42).in(0x80, v -> say("read %X".formatted(v))).work(1));
        run();
        assertThat(machine.board().postCode()).isEqualTo(0x42);
        assertThat(log).hasSize(1);
    }

    @Test
    @DisplayName("a trap is the whole machine's: it holds in every VM")
    void everyVm() {
        boot(does(1), script().work(30_000_000).out(0x310, 1));
        install(0x310);
        run();
        expect("carry false", "port 310h type 4h value 1h VM2");
    }

    @Test
    @DisplayName("a port that is none, or no handler, is refused")
    void refused() {
        boot(does(1));
        at(1, () -> vmm.installIoHandler(r -> {}, 0x10000));
        assertThat(fault()).hasMessageContaining("there is no port 0x10000");
    }

    @Test
    @DisplayName("a handler that leaves interrupts disabled does not stop them for good")
    void interruptsAfterATrap() {
        boot(does(1, 2));
        at(1, () -> probe.linker.cpu().disableInterrupts());
        at(2, () -> {
            vmm.setAsyncTimeOut(0, null, r -> say("interrupt"));
            vmm.getSystemTime();
            say("trap over");
        });
        run();
        expect("interrupt", "trap over");
    }

    @Test
    @DisplayName("many ports keep their own handlers")
    void many() {
        boot(script().out(Probe.PORT, 1).repeat(1, s -> {
            for (int port = 0x400; port < 0x420; port += 3) {
                s.out(port, 1);
            }
        }));
        at(1, () -> {
            for (int i = 0x1F; i >= 0; i--) {
                int port = 0x400 + i;
                vmm.installIoHandler(r -> say("%X=%X".formatted(port, r.get(Reg.EDX))), port);
            }
        });
        run();
        assertThat(log).hasSize(11).allMatch(line -> line.substring(0, 3).equals(line.substring(4)));
    }
}
