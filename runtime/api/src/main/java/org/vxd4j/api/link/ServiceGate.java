package org.vxd4j.api.link;

import org.vxd4j.api.service.ServiceContract;

/** The kernel's check at the door of a service that a device offers: may it be called here and now? */
public interface ServiceGate {

    /** Checks the calling context against the contract and notes the call; every {@code enter} has its {@link #leave}. */
    void enter(ServiceContract service);

    /** The service returned, or failed. */
    void leave(ServiceContract service);
}
