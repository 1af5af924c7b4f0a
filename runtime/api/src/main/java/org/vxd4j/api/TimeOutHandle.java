package org.vxd4j.api;

/**
 * A running time-out, as the {@code Set_..._Time_Out} services return it in ESI; zero means it could not be scheduled.
 *
 * <p>The handle is dead once the callback was called or {@code Cancel_Time_Out} took it (rule TO-02).
 *
 * @param dword the handle as it stands in ESI
 */
public record TimeOutHandle(int dword) implements Dword {

    /** No time-out: cancelling it does nothing. */
    public static final TimeOutHandle NONE = new TimeOutHandle(0);

    /** True when nothing is scheduled (ESI = 0). */
    public boolean isNone() {
        return dword == 0;
    }
}
