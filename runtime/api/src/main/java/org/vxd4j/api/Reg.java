package org.vxd4j.api;

/**
 * A register in which the VMM and its virtual devices pass parameters and results.
 *
 * <p>Numbered as the CPU encodes them; {@link #FLAGS} stands for the carry, zero, direction and interrupt flags together.
 */
public enum Reg {
    EAX,
    ECX,
    EDX,
    EBX,
    ESP,
    EBP,
    ESI,
    EDI,
    /** The flags register: services say in it whether they failed (carry) or what a test showed (zero). */
    FLAGS
}
