package org.vxd4j.board;

import java.util.Objects;

/**
 * A wire to an interrupt controller input. Any number of sources may be connected; the line is high while at least one
 * of them is raised (wired-or), and the input at its end is told only when the line itself changes. So two sources on an
 * edge triggered line behave as they do on a PC: the second one makes no edge while the first one still holds the line.
 */
public final class IrqLine {

    /** The end of the line: an input of an interrupt controller. */
    public interface Input {

        /**
         * The line has changed.
         *
         * @param number the number of the line
         * @param high its level now
         */
        void levelChanged(int number, boolean high);
    }

    /** One of those that can hold the line high. */
    public final class Source {

        private final String name;
        private final Source previous;
        private boolean raised;

        private Source(String name, Source previous) {
            this.name = Objects.requireNonNull(name, "name");
            this.previous = previous;
        }

        /** Holds the line high until {@link #lower()}; no effect when it does already. */
        public void raise() {
            set(true);
        }

        /** Lets go of the line, which falls unless another source holds it. */
        public void lower() {
            set(false);
        }

        /** Raises or lowers. */
        public void set(boolean high) {
            if (raised != high) {
                raised = high;
                count(high ? 1 : -1);
            }
        }

        public boolean isRaised() {
            return raised;
        }

        public IrqLine line() {
            return IrqLine.this;
        }

        /** The name it was connected under. */
        @Override
        public String toString() {
            return name;
        }
    }

    private final int number;
    private final Input input;
    private Source lastConnected;
    private int raisedSources;

    public IrqLine(int number, Input input) {
        this.number = number;
        this.input = Objects.requireNonNull(input, "input");
    }

    /** The IRQ number, as printed on the board: 0..15 on an AT. */
    public int number() {
        return number;
    }

    public boolean isHigh() {
        return raisedSources > 0;
    }

    /**
     * Connects one more source, which starts lowered.
     *
     * @param name who it is, for messages
     */
    public Source connect(String name) {
        lastConnected = new Source(name, lastConnected);
        return lastConnected;
    }

    private void count(int change) {
        boolean before = isHigh();
        raisedSources += change;
        if (before != isHigh()) {
            input.levelChanged(number, isHigh());
        }
    }

    /** Says who holds the line, last connected first. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("IRQ ").append(number).append(isHigh() ? ", held high by" : ", low");
        for (Source source = lastConnected; source != null; source = source.previous) {
            if (source.raised) {
                text.append(' ').append(source.name);
            }
        }
        return text.toString();
    }
}
