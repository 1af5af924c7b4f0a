package org.vxd4j.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vxd4j.api.ClientRegs.Field;

class ClientRegsTest {

    @ParameterizedTest
    @CsvSource({
        "0x00, EDI",
        "0x04, ESI",
        "0x08, EBP",
        "0x10, EBX",
        "0x14, EDX",
        "0x18, ECX",
        "0x1C, EAX",
        "0x20, ERROR",
        "0x24, EIP",
        "0x28, CS",
        "0x2C, EFLAGS",
        "0x30, ESP",
        "0x34, SS",
        "0x38, ES",
        "0x3C, DS",
        "0x40, FS",
        "0x44, GS",
        "0x48, ALT_EIP",
        "0x4C, ALT_CS",
        "0x50, ALT_EFLAGS",
        "0x54, ALT_ESP",
        "0x58, ALT_SS",
        "0x5C, ALT_ES",
        "0x60, ALT_DS",
        "0x64, ALT_FS",
        "0x68, ALT_GS"
    })
    void aFieldLiesWhereTheDdkStructureHasIt(String offset, Field field) {
        assertThat(field.offset()).isEqualTo(Integer.decode(offset));
    }

    @Test
    void theStructureHasTwentySixNamedFieldsAndThePushedEspThatNobodyUses() {
        assertThat(Field.values()).hasSize(26);
        assertThat(ClientRegs.SIZE).isEqualTo(0x6C).isEqualTo(4 * (Field.values().length + 1));
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void aFieldIsStoredWithoutTouchingTheOthers(Field field) {
        ClientRegs regs = new ClientRegs();

        regs.set(field, 0xCAFEBABE);

        for (Field other : Field.values()) {
            int initially = other == Field.EFLAGS ? ClientRegs.IF | ClientRegs.VM : 0;
            assertThat(regs.get(other)).isEqualTo(other == field ? 0xCAFEBABE : initially);
        }
    }

    @Test
    void wordsAndBytesOverlayTheDword() {
        ClientRegs regs = new ClientRegs();
        regs.set(Field.EAX, 0x12345678);

        assertThat(regs.word(Field.EAX)).isEqualTo(0x5678);
        assertThat(regs.low(Field.EAX)).isEqualTo(0x78);
        assertThat(regs.high(Field.EAX)).isEqualTo(0x56);

        regs.setLow(Field.EAX, 0xAA);
        assertThat(regs.get(Field.EAX)).isEqualTo(0x123456AA);
        regs.setHigh(Field.EAX, 0xBB);
        assertThat(regs.get(Field.EAX)).isEqualTo(0x1234BBAA);
        regs.setWord(Field.EAX, 0xCCDD);
        assertThat(regs.get(Field.EAX)).isEqualTo(0x1234CCDD);
    }

    @Test
    void valuesTooWideForAnOverlayAreCutOff() {
        ClientRegs regs = new ClientRegs();

        regs.setLow(Field.EAX, 0x1FF);
        regs.setHigh(Field.EAX, 0x2EE);
        assertThat(regs.get(Field.EAX)).isEqualTo(0xEEFF);
        regs.setWord(Field.EAX, 0xFFFF1234);
        assertThat(regs.get(Field.EAX)).isEqualTo(0x1234);
    }

    @Test
    void aVirtualMachineStartsInV86ModeWithInterruptsEnabled() {
        ClientRegs regs = new ClientRegs();

        assertThat(regs.interruptsEnabled()).isTrue();
        assertThat(regs.protectedMode()).isFalse();
    }

    @Test
    void theFlagsAreBitsOfEflags() {
        ClientRegs regs = new ClientRegs();

        regs.setFlag(ClientRegs.IF, false);
        regs.setFlag(ClientRegs.VM, false);
        regs.setFlag(ClientRegs.CF, true);

        assertThat(regs.eflags()).isEqualTo(1);
        assertThat(regs.interruptsEnabled()).isFalse();
        assertThat(regs.protectedMode()).isTrue();
    }

    @Test
    void aCopyIsIndependent() {
        ClientRegs regs = new ClientRegs();
        ClientRegs saved = new ClientRegs();
        regs.set(Field.ALT_GS, 7);

        saved.copyFrom(regs);
        regs.set(Field.ALT_GS, 8);

        assertThat(saved.get(Field.ALT_GS)).isEqualTo(7);
    }
}
