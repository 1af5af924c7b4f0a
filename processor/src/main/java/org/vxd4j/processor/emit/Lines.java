package org.vxd4j.processor.emit;

/** A text of lines that are broken, where they can be, when they are longer than 100 columns. */
final class Lines {
    private static final int WIDTH = 100;

    /** By how much the rest of a broken line is indented more than its start. */
    private static final int INDENT = 8;

    private final StringBuilder text = new StringBuilder();

    /** The start of the line, and of the part of it after the last break. */
    private int line;

    private int part;

    /** Where it can be broken; what follows is still incomplete. Negative for nowhere. */
    private int gap = -1;

    private int gapWidth;

    Lines add(String more) {
        text.append(more);
        return this;
    }

    void add(String source, int from, int to) {
        text.append(source, from, to);
    }

    /** A place to break at: that is known when the text up to the next one is complete. */
    void gap(String unbroken) {
        complete();
        gap = text.length();
        gapWidth = unbroken.length();
        text.append(unbroken);
    }

    void end() {
        complete();
        text.append('\n');
        line = text.length();
        part = line;
    }

    private void complete() {
        if (gap >= 0 && text.length() - part > WIDTH) {
            text.replace(gap, gap + gapWidth, "\n" + " ".repeat(indent() + INDENT));
            part = gap + 1;
        }
        gap = -1;
    }

    private int indent() {
        int spaces = 0;
        while (text.charAt(line + spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
