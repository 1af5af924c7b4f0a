package org.vxd4j.api;

/** A version of Windows whose VMM a driver is written for, or a machine runs. Each contract says for which of them it holds. */
public enum Target {
    /** Windows 3.0: VMM 3.00. */
    WIN30("3.0", 0x300),
    /** Windows 3.1: VMM 3.10. */
    WIN31("3.1", 0x30A),
    /** Windows 95: VMM 4.00. */
    WIN95("95", 0x400),
    /** Windows 98: VMM 4.10. */
    WIN98("98", 0x40A);

    private final String label;
    private final int version;

    Target(String label, int version) {
        this.label = label;
        this.version = version;
    }

    /** The version as the documents write it: "3.0", "3.1", "95", "98". */
    public String label() {
        return label;
    }

    /** What {@code Get_VMM_Version} returns in AX: major version in AH, minor in AL. */
    public int version() {
        return version;
    }

    /** True when this version is {@code other} or newer. */
    public boolean atLeast(Target other) {
        return compareTo(other) >= 0;
    }
}
