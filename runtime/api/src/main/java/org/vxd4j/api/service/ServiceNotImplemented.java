package org.vxd4j.api.service;

/**
 * Somebody called a service that has a contract and no implementation yet. The kernel makes a fault of it that names the
 * service.
 */
public final class ServiceNotImplemented extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String service;

    private ServiceNotImplemented(String service) {
        super(service
                + " is not implemented yet: the kernel has its contract only. vxd4j services lists what is there.");
        this.service = service;
    }

    /** For the service of this DDK name. */
    public static ServiceNotImplemented of(String service) {
        return new ServiceNotImplemented(service);
    }

    /** The DDK name of the service. */
    public String service() {
        return service;
    }
}
