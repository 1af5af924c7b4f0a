package org.vxd4j.vmm;

/** Names the probe's device block for WIN30. */
public final class Probe30 {
    private Probe30() {}
}
