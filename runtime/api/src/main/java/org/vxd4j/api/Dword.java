package org.vxd4j.api;

/** Something the VMM passes in a 32-bit register: a handle, most of the time the address of a structure. */
public interface Dword {

    /** The value as it stands in the register. */
    int dword();
}
