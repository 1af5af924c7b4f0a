package org.vxd4j.vmm;

/** Names the probe's device block for WIN31. */
public final class Probe31 {
    private Probe31() {}
}
