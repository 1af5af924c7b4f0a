package org.vxd4j.board.pic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vxd4j.board.Bus;
import org.vxd4j.board.IrqLine;

class PicPairTest {

    private static final int EOI = 0x20;

    private final PicPair pics = new PicPair();
    private final Bus bus = new Bus();
    private final IrqLine.Source[] sources = new IrqLine.Source[16];

    @BeforeEach
    void initializeAsTheAtBiosDoes() {
        pics.attach(bus);
        for (int irq = 0; irq < 16; irq++) {
            sources[irq] = irq == 2 ? null : pics.line(irq).connect("IRQ " + irq);
        }
        initialize(0x01, 0x02);
    }

    private void initialize(int masterIcw4, int slaveIcw3) {
        out(0x20, 0x11, 0x21, 0x08, 0x21, 0x04, 0x21, masterIcw4);
        out(0xA0, 0x11, 0xA1, 0x70, 0xA1, slaveIcw3, 0xA1, 0x01);
    }

    private void out(int... portsAndValues) {
        for (int i = 0; i < portsAndValues.length; i += 2) {
            bus.out(portsAndValues[i], 1, portsAndValues[i + 1]);
        }
    }

    private int acknowledge() {
        assertThat(pics.interruptRequested()).as("INTR").isTrue();
        return pics.acknowledge();
    }

    @Test
    void eachLineHasItsVector() {
        for (int irq = 0; irq < 16; irq++) {
            if (irq == 2) {
                continue;
            }
            sources[irq].raise();
            assertThat(acknowledge()).isEqualTo(irq < 8 ? 0x08 + irq : 0x70 + irq - 8);
            sources[irq].lower();
            out(0xA0, EOI, 0x20, EOI);
            assertThat(pics.interruptRequested()).isFalse();
            assertThat(pics.master().isr() | pics.slave().isr()).isZero();
        }
    }

    @Test
    void aSlaveLevelIsInServiceInBothChips() {
        sources[10].raise();
        acknowledge();
        assertThat(pics.slave().isr()).isEqualTo(0x04);
        assertThat(pics.master().isr()).isEqualTo(0x04);
    }

    @Test
    void slaveLinesComeBetweenIrq1AndIrq3() {
        sources[3].raise();
        sources[15].raise();
        sources[1].raise();
        assertThat(acknowledge()).isEqualTo(0x09);
        out(0x20, EOI);
        assertThat(acknowledge()).isEqualTo(0x77);
        out(0xA0, EOI, 0x20, EOI);
        assertThat(acknowledge()).isEqualTo(0x0B);
    }

    @Test
    void aSecondSlaveRequestComesAfterBothEois() {
        sources[8].raise();
        sources[12].raise();
        assertThat(acknowledge()).isEqualTo(0x70);
        assertThat(pics.interruptRequested()).isFalse();
        out(0xA0, EOI);
        assertThat(pics.interruptRequested())
                .as("master still has IR2 in service")
                .isFalse();
        out(0x20, EOI);
        assertThat(acknowledge()).isEqualTo(0x74);
    }

    @Test
    void whileIr2IsInServiceAHigherSlaveRequestWaits() {
        sources[12].raise();
        acknowledge();
        sources[8].raise();
        assertThat(pics.slave().interruptRequested()).isTrue();
        assertThat(pics.interruptRequested()).isFalse();
        out(0x20, EOI);
        assertThat(acknowledge()).isEqualTo(0x70);
    }

    @Test
    void inSpecialFullyNestedModeAHigherSlaveRequestIsNotLockedOut() {
        initialize(0x11, 0x02);
        sources[12].raise();
        acknowledge();
        sources[13].raise();
        assertThat(pics.interruptRequested()).as("a lower one is").isFalse();
        sources[8].raise();
        assertThat(acknowledge()).isEqualTo(0x70);
        sources[3].raise();
        assertThat(pics.interruptRequested()).isFalse();
    }

    @Test
    void aRequestWithdrawnBeforeTheAcknowledgeIsSpurious7() {
        sources[4].raise();
        assertThat(pics.interruptRequested()).isTrue();
        sources[4].lower();
        assertThat(pics.acknowledge()).isEqualTo(0x0F);
        assertThat(pics.master().isr()).isZero();
    }

    @Test
    void aSlaveRequestWithdrawnAfterTheMasterGrantedItIsSpurious15() {
        sources[8].raise();
        assertThat(pics.master().acknowledgeLevel()).as("first INTA cycle").isEqualTo(2);
        sources[8].lower();
        assertThat(pics.slave().acknowledge()).as("second INTA cycle").isEqualTo(0x77);
        pics.master().endAcknowledge();

        assertThat(pics.slave().isr()).isZero();
        assertThat(pics.master().isr()).as("the master must be given its EOI").isEqualTo(0x04);
    }

    @Test
    void aSlaveWithTheWrongIdLeavesTheBusFloating() {
        initialize(0x01, 0x05);
        sources[8].raise();
        assertThat(acknowledge()).isEqualTo(0xFF);
    }

    @Test
    void aMasterWithoutSlaveOnIr2GivesItsOwnVector() {
        out(0x20, 0x11, 0x21, 0x08, 0x21, 0x00, 0x21, 0x01);
        sources[8].raise();
        assertThat(acknowledge()).isEqualTo(0x0A);
    }

    @Test
    void automaticEoiInTheSlaveStillMakesAnEdgeForEachRequest() {
        out(0xA0, 0x11, 0xA1, 0x70, 0xA1, 0x02, 0xA1, 0x03);
        sources[9].raise();
        sources[14].raise();
        assertThat(acknowledge()).isEqualTo(0x71);
        out(0x20, EOI);
        assertThat(acknowledge()).isEqualTo(0x76);
        out(0x20, EOI);
        assertThat(pics.interruptRequested()).isFalse();
    }

    @Test
    void pollingTheMasterThenTheSlaveServesASlaveRequest() {
        sources[11].raise();
        out(0x20, 0x0C);
        assertThat(bus.in(0x20, 1)).isEqualTo(0x82);
        out(0xA0, 0x0C);
        assertThat(bus.in(0xA0, 1)).isEqualTo(0x83);
        assertThat(pics.interruptRequested()).isFalse();
        assertThat(pics.slave().isr()).isEqualTo(0x08);
    }

    @Test
    void maskingTheCascadeSilencesTheSlave() {
        out(0x21, 0x04);
        sources[8].raise();
        assertThat(pics.interruptRequested()).isFalse();
        out(0x21, 0x00);
        assertThat(acknowledge()).isEqualTo(0x70);
    }

    @Test
    void irq2IsNotALine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pics.line(2))
                .withMessage("IRQ 2 is where the slave sits; on an AT the pin of that name on the bus is IRQ 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pics.line(16))
                .withMessage("an AT has IRQ 0 to 15, not 16");
        assertThatIllegalArgumentException().isThrownBy(() -> pics.line(-1));
    }

    @Test
    void linesKeepTheirNumbers() {
        assertThat(pics.line(0).number()).isZero();
        assertThat(pics.line(15).number()).isEqualTo(15);
    }
}
