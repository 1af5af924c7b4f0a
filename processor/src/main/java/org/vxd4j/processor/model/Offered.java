package org.vxd4j.processor.model;

import java.util.List;
import org.vxd4j.api.service.Versions;

/**
 * A service interface that a driver implements.
 *
 * @param type the interface
 * @param supertype the same as the driver implements it, with its type arguments
 * @param deviceId the device id it states
 * @param services its methods
 */
public record Offered(ClassName type, String supertype, int deviceId, List<Service> services) {

    /**
     * A method of the interface.
     *
     * @param method its signature
     * @param ordinal its ordinal; negative when it has no contract
     * @param async the versions in which it may be called at interrupt time
     */
    public record Service(Method method, int ordinal, Versions async) {}
}
