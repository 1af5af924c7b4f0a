package org.vxd4j.vmm.spi;

import java.util.List;

/** The driver classes of a module of base devices; found as a service, for who wants to know what they offer. */
public interface BaseDevices {

    /** The classes annotated with {@code @VxD}. */
    List<Class<?>> drivers();
}
