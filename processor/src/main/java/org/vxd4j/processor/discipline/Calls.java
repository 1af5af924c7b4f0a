package org.vxd4j.processor.discipline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.flow.Op;

/** What a call does. */
public interface Calls {

    /** The service that is called, or that a generated poster stands for; empty for other methods. */
    Optional<ServiceContract> service(Op.Call call);

    /** True when a generated poster is called. */
    boolean isPoster(Op.Call call);

    /** The names of all services that the call reaches, through whatever it calls. */
    Set<String> reached(Op.Call call);

    /** The methods that it may run, as far as the analysis can tell; none for a service, a poster, or what comes with the JDK. */
    List<MethodRef> targets(Op.Call call);
}
