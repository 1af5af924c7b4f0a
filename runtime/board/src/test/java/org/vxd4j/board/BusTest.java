package org.vxd4j.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusTest {

    private final Bus bus = new Bus();
    private final List<String> log = new ArrayList<>();

    private final class ByteChip implements ByteDevice {

        @Override
        public int readByte(int port) {
            log.add("in %X".formatted(port));
            return port & 0xFF;
        }

        @Override
        public void writeByte(int port, int value) {
            log.add("out %X=%X".formatted(port, value));
        }

        @Override
        public String toString() {
            return "byte chip";
        }
    }

    private final class WideChip implements PortDevice {

        @Override
        public int read(int port, int width) {
            log.add("in%d %X".formatted(width, port));
            return 0x87654321;
        }

        @Override
        public void write(int port, int width, int value) {
            log.add("out%d %X=%X".formatted(width, port, value));
        }

        @Override
        public String toString() {
            return "wide chip";
        }
    }

    @Test
    void anUnclaimedPortFloatsAndSwallowsWrites() {
        assertThat(bus.in(0x300, 1)).isEqualTo(0xFF);
        assertThat(bus.in(0x300, 2)).isEqualTo(0xFFFF);
        assertThat(bus.in(0x300, 4)).isEqualTo(0xFFFFFFFF);
        bus.out(0x300, 4, 0x12345678);
    }

    @Test
    void aByteWideChipSeesAWordAsTwoBytesAtSuccessivePorts() {
        bus.attach(new ByteChip(), 0x10, 0x1F);
        bus.out(0x12, 2, 0xABCD);
        assertThat(bus.in(0x14, 4)).isEqualTo(0x17161514);
        assertThat(log).containsExactly("out 12=CD", "out 13=AB", "in 14", "in 15", "in 16", "in 17");
    }

    @Test
    void aWideChipSeesTheAccessAsItIs() {
        bus.attach(new WideChip(), 0x10, 0x1F);
        assertThat(bus.in(0x10, 2)).isEqualTo(0x4321);
        assertThat(bus.in(0x10, 4)).isEqualTo(0x87654321);
        bus.out(0x10, 2, 0x12345678);
        assertThat(log).containsExactly("in2 10", "in4 10", "out2 10=5678");
    }

    @Test
    void anAccessAcrossTwoOwnersIsSplitIntoBytes() {
        bus.attach(new WideChip(), 0x10, 0x11);
        bus.attach(new ByteChip(), 0x12, 0x12);
        assertThat(bus.in(0x11, 4)).isEqualTo(0xFFFF1221);
        bus.out(0x11, 2, 0xABCD);
        assertThat(log).containsExactly("in1 11", "in 12", "out1 11=CD", "out 12=AB");
    }

    @Test
    void aRangeMayCrossPagesAndReachTheLastPort() {
        bus.attach(new ByteChip(), 0x0FE, 0x201);
        bus.attach(new ByteChip(), 0xFFFF, 0xFFFF);
        assertThat(bus.in(0x0FF, 2)).isEqualTo(0x00FF);
        assertThat(bus.in(0x201, 1)).isEqualTo(0x01);
        assertThat(bus.in(0x202, 1)).isEqualTo(0xFF);
        log.clear();
        assertThat(bus.in(0xFFFF, 1)).isEqualTo(0xFF);
        assertThat(log).containsExactly("in FFFF");
    }

    @Test
    void overlapIsAnErrorNamingBothAndAttachesNothing() {
        bus.attach(new ByteChip(), 0x20, 0x21);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bus.attach(new WideChip(), 0x10, 0x20))
                .withMessage("cannot attach wide chip at ports 10h..20h: it overlaps byte chip at ports 20h..21h");
        assertThat(bus.in(0x10, 1)).isEqualTo(0xFF);
        assertThat(log).isEmpty();
        bus.attach(new WideChip(), 0x10, 0x1F);
        bus.attach(new WideChip(), 0x22, 0x22);
    }

    @Test
    void portsOutsideTheSpaceAreAnErrorNamingThePort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bus.in(0x10000, 1))
                .withMessage("port 10000h, 1 byte(s) wide, is outside 0h..FFFFh");
        assertThatIllegalArgumentException().isThrownBy(() -> bus.in(-1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bus.out(0xFFFD, 4, 0))
                .withMessage("port FFFDh, 4 byte(s) wide, is outside 0h..FFFFh");
        assertThatIllegalArgumentException().isThrownBy(() -> bus.attach(new ByteChip(), 0xFFFF, 0x10000));
        assertThatIllegalArgumentException().isThrownBy(() -> bus.attach(new ByteChip(), 5, 4));
    }

    @Test
    void aWidthThatNoInstructionHasIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bus.in(0, 3))
                .withMessage("a port access is 1, 2 or 4 bytes wide, not 3");
        assertThatIllegalArgumentException().isThrownBy(() -> bus.out(0, 0, 0));
    }
}
