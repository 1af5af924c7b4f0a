package org.vxd4j.api;

/**
 * The ring-0 instructions a driver executes itself: port access and the interrupt flag.
 *
 * <p>A port access is a moment at which a hardware interrupt may arrive, when interrupts are enabled.
 */
public interface Cpu {

    /** {@code in al, port}: a byte, zero-extended. */
    int inByte(int port);

    /** {@code out port, al}. */
    void outByte(int port, int value);

    /** {@code in ax, port}: a word, zero-extended. */
    int inWord(int port);

    /** {@code out port, ax}. */
    void outWord(int port, int value);

    /** {@code in eax, port}. */
    int inDword(int port);

    /** {@code out port, eax}. */
    void outDword(int port, int value);

    /**
     * {@code pushfd; cli}: disables hardware interrupts.
     *
     * @return whether they were enabled, for {@link #restoreInterrupts}
     */
    boolean disableInterrupts();

    /** {@code popfd}: restores what {@link #disableInterrupts} found (rule IT-14: never enable by hand). */
    void restoreInterrupts(boolean enabled);
}
