package org.vxd4j.processor.analyse;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.discipline.Posting;

/** The services that one method calls itself, by generated posters or without. */
final class Services {
    private final Map<String, ServiceContract> all = new LinkedHashMap<>();
    private final Set<String> raw = new HashSet<>();
    private boolean posts;
    private boolean registers;

    /** Adds a call. */
    void add(MethodRef callee, Meaning meaning) {
        ServiceContract service = meaning.service();
        if (service == null) {
            return;
        }
        all.put(service.name(), service);
        if (meaning.poster()) {
            posts = true;
        } else {
            raw.add(service.name());
            registers |= Posting.takesProcedure(callee);
        }
    }

    /** All of them, by name. */
    Map<String, ServiceContract> all() {
        return all;
    }

    /** The names of those that it calls without a poster. */
    Set<String> raw() {
        return raw;
    }

    /** True when it hands a callback over, by a poster or to a service. */
    boolean posts() {
        return posts || registers;
    }

    /** True when it hands a callback over to a service. */
    boolean registers() {
        return registers;
    }
}
