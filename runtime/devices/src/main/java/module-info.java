/** The base virtual devices. */
module org.vxd4j.devices {
    requires transitive org.vxd4j.vmm;

    exports org.vxd4j.devices.vpicd;

    provides org.vxd4j.vmm.spi.BaseDevices with
            org.vxd4j.devices.Installed;
}
