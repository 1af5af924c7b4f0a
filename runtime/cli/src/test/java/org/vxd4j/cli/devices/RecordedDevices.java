package org.vxd4j.cli.devices;

import java.util.List;
import org.vxd4j.api.Vtd;
import org.vxd4j.vmm.spi.BaseDevices;

/** A timer device that can tell its period and nothing else, in place of the base devices, which the command does not depend on. */
public final class RecordedDevices implements BaseDevices {
    @Override
    public List<Class<?>> drivers() {
        return List.of(Timer.class);
    }

    private static final class Timer implements Vtd {
        @Override
        public int getInterruptPeriod() {
            return 50;
        }
    }
}
