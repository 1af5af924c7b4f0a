/** The base virtual devices. */
module org.vxd4j.devices {
    requires transitive org.vxd4j.vmm;

    exports org.vxd4j.devices.vpicd;
}
