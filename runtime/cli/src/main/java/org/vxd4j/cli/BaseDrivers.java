package org.vxd4j.cli;

import java.util.List;
import java.util.ServiceLoader;
import org.vxd4j.vmm.spi.BaseDevices;

/** The base devices beside the command. */
final class BaseDrivers {
    private BaseDrivers() {}

    /** Those on the class path. */
    static List<Class<?>> installed() {
        return ServiceLoader.load(BaseDevices.class).stream()
                .<Class<?>>flatMap(provider -> provider.get().drivers().stream())
                .toList();
    }
}
