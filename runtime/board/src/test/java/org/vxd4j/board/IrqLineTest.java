package org.vxd4j.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IrqLineTest {

    private final List<String> log = new ArrayList<>();
    private final IrqLine line = new IrqLine(5, (number, high) -> log.add(number + (high ? " high" : " low")));

    @Test
    void theLineIsHighWhileAnySourceIsRaised() {
        IrqLine.Source one = line.connect("one");
        IrqLine.Source two = line.connect("two");
        one.raise();
        two.raise();
        one.lower();
        assertThat(line.isHigh()).isTrue();
        assertThat(one.isRaised()).isFalse();
        assertThat(two.isRaised()).isTrue();
        two.lower();
        assertThat(line.isHigh()).isFalse();
    }

    @Test
    void theInputHearsOnlyChangesOfTheLine() {
        IrqLine.Source one = line.connect("one");
        IrqLine.Source two = line.connect("two");
        two.lower();
        one.raise();
        one.raise();
        two.raise();
        one.lower();
        two.lower();
        two.lower();
        one.set(true);
        assertThat(log).containsExactly("5 high", "5 low", "5 high");
    }

    @Test
    void theLineSaysWhoHoldsIt() {
        IrqLine.Source one = line.connect("COM1");
        assertThat(line).hasToString("IRQ 5, low");
        one.raise();
        line.connect("COM3").raise();
        line.connect("silent");
        assertThat(line).hasToString("IRQ 5, held high by COM3 COM1");
        assertThat(one).hasToString("COM1");
        assertThat(one.line()).isSameAs(line);
        assertThat(line.number()).isEqualTo(5);
    }
}
