package org.vxd4j.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vxd4j.api.ControlMessage;
import org.vxd4j.api.DeviceId;
import org.vxd4j.api.Reg;
import org.vxd4j.api.Target;

class DeclarationRulesTest {

    private static void assertBroken(Optional<Finding> finding, String id, String what) {
        assertThat(finding).hasValueSatisfying(found -> {
            assertThat(found.rule().id()).isEqualTo(id);
            assertThat(found.rule()).isSameAs(RuleCatalogue.get(id));
            assertThat(found.part()).isEqualTo(Part.VALUE);
            assertThat(found.what()).isEqualTo(what);
            assertThat(found.message().lines()).hasSize(3);
        });
    }

    @Test
    void aDeviceWithServicesNeedsAnId() {
        assertBroken(
                DeclarationRules.deviceId(DeviceId.UNDEFINED, true),
                "DV-01",
                "a device that offers services or an API has no device id");
        assertThat(DeclarationRules.deviceId(0x7FE0, true)).isEmpty();
        assertThat(DeclarationRules.deviceId(DeviceId.UNDEFINED, false)).isEmpty();
    }

    @Test
    void serviceZeroIsGetVersion() {
        assertBroken(DeclarationRules.serviceZero(0, false), "DV-02", "service 0 is not Get_Version");
        assertThat(DeclarationRules.serviceZero(0, true)).isEmpty();
        assertThat(DeclarationRules.serviceZero(1, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V", "VPICD", "RTCALARM", "INT13", "MY_DEV"})
    void upToEightUpperCaseCharactersAreAName(String name) {
        assertThat(DeclarationRules.name(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Vpicd", "RTCALARMS", "MY DEV", "1VXD", "RTC-1", "GERÄT", "VPICD\n"})
    void anythingElseIsNone(String name) {
        assertThat(DeclarationRules.name(name)).hasValueSatisfying(finding -> {
            assertThat(finding.rule().id()).isEqualTo("DV-03");
            assertThat(finding.what()).contains(name.isEmpty() ? "empty" : "\"" + name + "\"");
        });
    }

    @ParameterizedTest
    @EnumSource(ControlMessage.class)
    void onlyAMessageThatMayFailHasAnAnswer(ControlMessage message) {
        assertThat(DeclarationRules.answer(message, true).isEmpty()).isEqualTo(message.mayFail());
        assertThat(DeclarationRules.answer(message, false)).isEmpty();
    }

    @Test
    void aPortHasOneHandler() {
        assertBroken(DeclarationRules.port(0x300, Set.of(0x300)), "IO-01", "port 0x300 has a handler already");
        assertThat(DeclarationRules.port(0x300, Set.of(0x301))).isEmpty();
    }

    @Test
    void aRequestIsOneOfSixteenLinesButNotTheCascade() {
        for (int irq = 0; irq < 16; irq++) {
            assertThat(DeclarationRules.irq(irq).isPresent()).isEqualTo(irq == 2);
        }
        assertBroken(DeclarationRules.irq(2), "PC-01", "IRQ 2 carries the second controller");
        assertBroken(DeclarationRules.irq(16), "PC-01", "there is no IRQ 16");
        assertBroken(DeclarationRules.irq(-1), "PC-01", "there is no IRQ -1");
    }

    @Test
    void aRequestHasOneHandlerInADriver() {
        assertBroken(DeclarationRules.irqTaken(5, Set.of(5)), "PC-03", "IRQ 5 has a handler in this driver already");
        assertThat(DeclarationRules.irqTaken(5, Set.of(7))).isEmpty();
    }

    @Test
    void anAsynchronousTimeOutNeedsWindows95() {
        assertBroken(
                DeclarationRules.asyncTimeOut(Target.WIN31),
                "IT-07",
                "there are no asynchronous time-outs in Windows 3.1");
        assertThat(DeclarationRules.asyncTimeOut(Target.WIN95)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Reg.class)
    void anAsynchronousTimeOutGetsEcxAndEdxOnly(Reg register) {
        assertThat(DeclarationRules.asyncTimeOutParameter(register).isEmpty())
                .isEqualTo(register == Reg.ECX || register == Reg.EDX);
    }

    @Test
    void aCallbackLooksAtCarryExactlyWhenItCanTimeOut() {
        assertBroken(
                DeclarationRules.timedOut(true, false), "ET-03", "a callback with a time-out does not look at carry");
        assertBroken(DeclarationRules.timedOut(false, true), "ET-07", "carry means nothing without a time-out");
        assertThat(DeclarationRules.timedOut(true, true)).isEmpty();
        assertThat(DeclarationRules.timedOut(false, false)).isEmpty();
    }
}
