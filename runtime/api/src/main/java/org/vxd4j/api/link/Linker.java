package org.vxd4j.api.link;

import org.vxd4j.api.Cpu;
import org.vxd4j.api.Vmm;

/** What a device is built from: the kernel hands it to the generated device block's constructor. */
public interface Linker {

    /** The VMM's services. */
    Vmm vmm();

    /** The ring-0 instructions. */
    Cpu cpu();

    /** Where generated posters post. */
    EventPort events();

    /** Guards the services that the device offers. */
    ServiceGate gate();

    /**
     * The services of another device, or a kernel facility, by its interface.
     *
     * <p>The object may be handed out before the device is loaded; calling it then is the kernel's fault for rule DV-05.
     *
     * @throws RuntimeException the kernel's fault when nothing offers the interface
     */
    <T> T resolve(Class<T> type);
}
