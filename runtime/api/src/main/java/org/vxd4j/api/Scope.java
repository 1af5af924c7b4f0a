package org.vxd4j.api;

/** Where an event may be processed. */
public enum Scope {
    /** Any virtual machine: whichever is current and meets the restrictions. */
    GLOBAL,
    /** One virtual machine, named when the event is posted. */
    VM,
    /** The System VM; the poster needs no handle. */
    SYSTEM_VM,
    /** One thread (Windows 95 and later); {@link Pef#THREAD_EVENT} follows from it. */
    THREAD
}
