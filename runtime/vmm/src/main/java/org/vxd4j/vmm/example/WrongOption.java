package org.vxd4j.vmm.example;

/** An option of an example has a wrong value; the message says what was wrong and what to type. */
public final class WrongOption extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param message one line: the option, what is wrong with its value, what it takes */
    public WrongOption(String message) {
        super(message);
    }
}
