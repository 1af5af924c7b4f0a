package org.vxd4j.processor.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.Chain;
import org.vxd4j.processor.code.MethodRef;

/**
 * What an entry point reaches.
 *
 * @param services the services among it
 * @param visited the methods, and the calls by which they are reached
 * @param doing what they do in the situations in which they are reached; nothing when nobody looked that close
 * @param again true when it registers itself
 * @param close true when what calls do not do with their arguments is not among it
 */
record Result(
        Root root,
        List<Reached> reached,
        List<ServiceContract> services,
        Map<MethodRef, Chain> visited,
        Map<MethodRef, Set<Situated>> doing,
        boolean again,
        boolean close) {

    /** What a search from an entry point found. */
    static Result of(Root root, Search search, boolean close) {
        boolean again = false;
        for (Step.Registration registration : search.registrations()) {
            again |= registration.procedure().equals(root.method());
        }
        List<ServiceContract> services = new ArrayList<>();
        for (Reached reached : search.reached()) {
            if (reached instanceof Reached.Service service) {
                services.add(service.contract());
            }
        }
        return new Result(root, search.reached(), services, search.visited(), search.doing(), again, close);
    }

    /** True when a service of some name is among it. */
    boolean reaches(String name) {
        for (ServiceContract service : services) {
            if (service.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
