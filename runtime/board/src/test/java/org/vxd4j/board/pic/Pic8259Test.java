package org.vxd4j.board.pic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Pic8259Test {

    private static final int NON_SPECIFIC_EOI = 0x20;
    private static final int SPECIFIC_EOI = 0x60;
    private static final int READ_IRR = 0x0A;
    private static final int READ_ISR = 0x0B;
    private static final int POLL = 0x0C;
    private static final int SET_SPECIAL_MASK = 0x68;
    private static final int RESET_SPECIAL_MASK = 0x48;

    private final Pic8259 pic = new Pic8259("8259A");

    /** ICW1 with SNGL and IC4: a chip alone, vectors at 40h. */
    private void initialize(int moreIcw1, int icw4) {
        command(0x13 | moreIcw1);
        data(0x40);
        data(icw4);
    }

    private void initialize() {
        initialize(0, 0x01);
    }

    private void command(int value) {
        pic.writeByte(0x20, value);
    }

    private void data(int value) {
        pic.writeByte(0x21, value);
    }

    private int status() {
        return pic.readByte(0x20);
    }

    private void raise(int... levels) {
        for (int level : levels) {
            pic.levelChanged(level, true);
        }
    }

    private void lower(int... levels) {
        for (int level : levels) {
            pic.levelChanged(level, false);
        }
    }

    private void pulse(int level) {
        lower(level);
        raise(level);
    }

    /** Acknowledges, and says which level it was. */
    private int served() {
        assertThat(pic.interruptRequested()).as("INT").isTrue();
        return pic.acknowledge() - 0x40;
    }

    private void assertQuiet() {
        assertThat(pic.interruptRequested()).as("INT").isFalse();
    }

    @Test
    void beforeInitializationTheChipAsksForNothing() {
        raise(1);
        assertQuiet();
        command(0x13);
        pulse(2);
        assertQuiet();
        data(0x40);
        assertQuiet();
        data(0x01);
        assertThat(served()).isEqualTo(2);
    }

    @Test
    void icw4IsExpectedOnlyWithIc4AndIcw3OnlyWithoutSngl() {
        command(0x12);
        data(0x40);
        data(0x55);
        assertThat(pic.imr()).as("SNGL, no IC4: third word is OCW1").isEqualTo(0x55);
        command(0x10);
        data(0x40);
        data(0x04);
        assertThat(pic.imr()).as("cascade: third word is ICW3").isZero();
        data(0x66);
        assertThat(pic.imr()).isEqualTo(0x66);
        command(0x11);
        data(0x40);
        data(0x04);
        data(0x01);
        assertThat(pic.imr()).as("cascade, IC4: fourth word is ICW4").isZero();
        data(0x77);
        assertThat(pic.imr()).isEqualTo(0x77);
    }

    @Test
    void icw1ClearsTheMaskTheServiceBitsAndAllModes() {
        initialize(0, 0x03);
        data(0xFE);
        command(SET_SPECIAL_MASK);
        command(READ_ISR);
        command(0xC3);
        initialize();
        assertThat(pic.imr()).isZero();
        assertThat(pic.isr()).isZero();
        raise(3, 4);
        assertThat(status()).as("status read is IRR again").isEqualTo(0x18);
        assertThat(served()).as("IR7 is lowest again, AEOI is off").isEqualTo(3);
        assertThat(pic.isr()).isEqualTo(0x08);
    }

    @Test
    void icw1ResetsTheEdgeSenseSoThatAHighInputNeedsANewEdge() {
        raise(3);
        initialize();
        assertQuiet();
        assertThat(pic.irr()).isZero();
        pulse(3);
        assertThat(served()).isEqualTo(3);
    }

    @Test
    void theVectorIsT7ToT3WithTheLevel() {
        command(0x13);
        data(0x77);
        data(0x01);
        raise(5);
        assertThat(pic.acknowledge()).isEqualTo(0x75);
    }

    @Test
    void inMcs80ModeTheSecondByteOfTheCallIsTheVector() {
        command(0x12 | 0x20 | 0x04);
        data(0xFF);
        raise(5);
        assertThat(pic.acknowledge()).as("interval 4").isEqualTo(0x20 | 5 << 2);
        command(0x12 | 0x40);
        data(0xFF);
        pulse(5);
        assertThat(pic.acknowledge()).as("interval 8").isEqualTo(0x40 | 5 << 3);
    }

    @Test
    void theHighestPriorityRequestIsServedFirst() {
        initialize();
        raise(6, 2, 4);
        assertThat(pic.irr()).isEqualTo(0x54);
        assertThat(served()).isEqualTo(2);
        assertThat(pic.irr()).isEqualTo(0x50);
        assertThat(pic.isr()).isEqualTo(0x04);
    }

    @Test
    void whileALevelIsInServiceOnlyHigherLevelsInterrupt() {
        initialize();
        raise(4);
        assertThat(served()).isEqualTo(4);
        raise(5);
        pulse(4);
        assertQuiet();
        raise(3);
        assertThat(served()).isEqualTo(3);
        assertThat(pic.isr()).isEqualTo(0x18);
    }

    @Test
    void nonSpecificEoiEndsTheHighestLevelInService() {
        initialize();
        raise(4);
        served();
        raise(3);
        served();
        command(NON_SPECIFIC_EOI);
        assertThat(pic.isr()).isEqualTo(0x10);
        command(NON_SPECIFIC_EOI);
        assertThat(pic.isr()).isZero();
        command(NON_SPECIFIC_EOI);
        assertThat(pic.isr()).isZero();
    }

    @Test
    void specificEoiEndsTheLevelItNames() {
        initialize();
        raise(4);
        served();
        raise(3);
        served();
        command(SPECIFIC_EOI | 4);
        assertThat(pic.isr()).isEqualTo(0x08);
        command(SPECIFIC_EOI | 7);
        assertThat(pic.isr()).isEqualTo(0x08);
    }

    @Test
    void anEdgeTriggeredInputThatStaysHighInterruptsOnce() {
        initialize();
        raise(4);
        served();
        command(NON_SPECIFIC_EOI);
        assertQuiet();
        assertThat(pic.irr()).isZero();
        pulse(4);
        assertThat(served()).isEqualTo(4);
    }

    @Test
    void aLevelTriggeredInputThatStaysHighInterruptsAgainAfterEoi() {
        initialize(0x08, 0x01);
        raise(4);
        served();
        assertThat(pic.irr()).isEqualTo(0x10);
        assertQuiet();
        command(NON_SPECIFIC_EOI);
        assertThat(served()).isEqualTo(4);
        lower(4);
        command(NON_SPECIFIC_EOI);
        assertQuiet();
    }

    @Test
    void aRequestThatFallsBeforeTheAcknowledgeBecomesTheDefaultIr7WithoutServiceBit() {
        initialize();
        raise(3);
        assertThat(pic.interruptRequested()).isTrue();
        lower(3);
        assertQuiet();
        assertThat(pic.acknowledge()).isEqualTo(0x47);
        assertThat(pic.isr()).isZero();
    }

    @Test
    void aGenuineIr7SetsItsServiceBit() {
        initialize();
        raise(7);
        assertThat(pic.acknowledge()).isEqualTo(0x47);
        assertThat(pic.isr()).isEqualTo(0x80);
    }

    @Test
    void aMaskedRequestStaysInIrrAndInterruptsWhenUnmasked() {
        initialize();
        data(0x10);
        raise(4);
        assertQuiet();
        assertThat(pic.irr()).isEqualTo(0x10);
        assertThat(pic.readByte(0x21)).isEqualTo(0x10);
        data(0x00);
        assertThat(served()).isEqualTo(4);
    }

    @Test
    void ocw3ChoosesWhichRegisterIsReadAndTheChoiceStays() {
        initialize();
        raise(4, 5);
        served();
        assertThat(status()).as("IRR after initialization").isEqualTo(0x20);
        command(READ_ISR);
        assertThat(status()).isEqualTo(0x10);
        assertThat(status()).isEqualTo(0x10);
        command(0x08);
        assertThat(status()).as("without RR nothing changes").isEqualTo(0x10);
        command(READ_IRR);
        assertThat(status()).isEqualTo(0x20);
    }

    @Test
    void aReadAfterThePollCommandAcknowledges() {
        initialize();
        raise(5);
        command(POLL);
        assertThat(status()).isEqualTo(0x85);
        assertThat(pic.isr()).isEqualTo(0x20);
        assertQuiet();
        assertThat(status()).as("only the next read polls").isZero();
    }

    @Test
    void aPollWithoutRequestReadsBit7ClearAndServesNothing() {
        initialize();
        command(POLL);
        assertThat(pic.readByte(0x21) & 0x80).isZero();
        assertThat(pic.isr()).isZero();
        data(0x55);
        assertThat(pic.readByte(0x21)).isEqualTo(0x55);
    }

    @Test
    void pollOverridesARegisterReadInTheSameCommand() {
        initialize();
        raise(5);
        command(POLL | READ_ISR);
        assertThat(status()).isEqualTo(0x85);
    }

    @Test
    void automaticEoiEndsTheLevelWithTheAcknowledge() {
        initialize(0, 0x03);
        raise(4, 5);
        assertThat(served()).isEqualTo(4);
        assertThat(pic.isr()).isZero();
        assertThat(served()).isEqualTo(5);
        assertQuiet();
    }

    @Test
    void rotationOnNonSpecificEoiMakesTheServedLevelLowest() {
        initialize();
        raise(4, 6);
        assertThat(served()).isEqualTo(4);
        command(0xA0);
        pulse(4);
        raise(5);
        assertThat(served()).isEqualTo(5);
        command(0xA0);
        assertThat(served()).isEqualTo(6);
        command(0xA0);
        raise(7);
        pulse(5);
        assertThat(served()).isEqualTo(7);
    }

    @Test
    void rotationOnSpecificEoiEndsAndMakesTheNamedLevelLowest() {
        initialize();
        raise(2);
        served();
        command(0xE2);
        assertThat(pic.isr()).isZero();
        pulse(2);
        raise(3);
        assertThat(served()).isEqualTo(3);
    }

    @Test
    void setPriorityMakesTheNamedLevelLowestAndEndsNothing() {
        initialize();
        raise(6);
        served();
        command(0xC5);
        assertThat(pic.isr()).isEqualTo(0x40);
        raise(5, 7);
        assertQuiet();
        command(NON_SPECIFIC_EOI);
        assertThat(served()).isEqualTo(7);
    }

    @Test
    void rotationInAutomaticEoiModeIsSetAndClearedByItsCommands() {
        initialize(0, 0x03);
        command(0x80);
        raise(3, 4);
        assertThat(served()).isEqualTo(3);
        pulse(3);
        assertThat(served()).isEqualTo(4);
        command(0x00);
        assertThat(served()).isEqualTo(3);
        pulse(5);
        pulse(4);
        assertThat(served()).as("4 stayed lowest").isEqualTo(5);
    }

    @Test
    void icw1EndsRotationInAutomaticEoiMode() {
        initialize(0, 0x03);
        command(0x80);
        initialize(0, 0x03);
        raise(3, 4);
        assertThat(served()).isEqualTo(3);
        pulse(3);
        assertThat(served()).isEqualTo(3);
    }

    @Test
    void ocw2NoOperationDoesNothing() {
        initialize();
        raise(4);
        served();
        command(0x44);
        assertThat(pic.isr()).isEqualTo(0x10);
    }

    @Test
    void inSpecialMaskModeAMaskedLevelInServiceKeepsNobodyOut() {
        initialize();
        raise(3);
        served();
        raise(6);
        assertQuiet();
        data(0x08);
        assertQuiet();
        command(SET_SPECIAL_MASK);
        assertThat(served()).isEqualTo(6);
        pulse(3);
        assertQuiet();
    }

    @Test
    void inSpecialMaskModeNonSpecificEoiPassesOverMaskedLevels() {
        initialize();
        raise(3);
        served();
        data(0x08);
        command(SET_SPECIAL_MASK);
        command(NON_SPECIFIC_EOI);
        assertThat(pic.isr()).isEqualTo(0x08);
        command(SPECIFIC_EOI | 3);
        assertThat(pic.isr()).isZero();
    }

    @Test
    void specialMaskModeChangesOnlyWithEsmm() {
        initialize();
        raise(3);
        served();
        data(0x08);
        raise(6);
        command(0x28);
        assertQuiet();
        command(SET_SPECIAL_MASK);
        command(0x08);
        assertThat(pic.interruptRequested()).isTrue();
        command(RESET_SPECIAL_MASK);
        assertQuiet();
    }

    @Test
    void anySequenceKeepsServiceBitsNestedAndServesTheBestRequest() {
        for (long seed = 1; seed <= 200; seed++) {
            runNested(new Random(seed), "seed " + seed);
        }
    }

    /** Fully nested, edge triggered: an independent check of who must be served. */
    private static void runNested(Random random, String seed) {
        Pic8259 pic = new Pic8259("8259A");
        pic.writeByte(0, 0x13);
        pic.writeByte(1, 0x40);
        pic.writeByte(1, 0x01);
        for (int step = 0; step < 300; step++) {
            switch (random.nextInt(4)) {
                case 0 -> pic.levelChanged(random.nextInt(8), true);
                case 1 -> pic.levelChanged(random.nextInt(8), false);
                case 2 -> pic.writeByte(1, random.nextInt(256));
                default -> pic.writeByte(0, NON_SPECIFIC_EOI);
            }
            int candidates = pic.irr() & ~pic.imr();
            int best = Integer.numberOfTrailingZeros(candidates | 0x100);
            int inService = Integer.numberOfTrailingZeros(pic.isr() | 0x100);
            assertThat(pic.interruptRequested()).as(seed).isEqualTo(best < inService);
            if (pic.interruptRequested() && random.nextBoolean()) {
                int isr = pic.isr();
                assertThat(pic.acknowledge()).as(seed).isEqualTo(0x40 + best);
                assertThat(pic.isr()).as(seed).isEqualTo(isr | 1 << best);
                assertThat(pic.irr() >> best & 1).as(seed).isZero();
            }
        }
    }
}
