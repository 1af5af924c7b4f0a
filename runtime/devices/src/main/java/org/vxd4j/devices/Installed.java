package org.vxd4j.devices;

import java.util.List;
import org.vxd4j.devices.vpicd.VpicdDevice;
import org.vxd4j.vmm.spi.BaseDevices;

/** The base devices that are here. */
public final class Installed implements BaseDevices {
    @Override
    public List<Class<?>> drivers() {
        return List.of(VpicdDevice.class);
    }
}
