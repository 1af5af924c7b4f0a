package org.vxd4j.processor.analyse;

import java.util.List;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.analyse.Promises.Promise;
import org.vxd4j.processor.code.MethodRef;

/**
 * What all calls of one method on objects of one type do.
 *
 * @param service the service that it is; null for other methods, of which alone the rest speaks
 * @param poster true when a generated poster stands for the service
 * @param promise the effects that it states; null when it states none
 * @param runs the code that it may run, in the order of the source
 * @param unfollowed why that is not known; null when it is, or when it is known to be harmless
 */
record Meaning(ServiceContract service, boolean poster, Promise promise, List<Code> runs, String unfollowed) {

    /**
     * Code that a call may run.
     *
     * @param method the method that is called
     * @param body its own, or the one it inherits
     */
    record Code(MethodRef method, Body body) {}

    /** A call of a service. */
    static Meaning of(ServiceContract service, boolean poster) {
        return new Meaning(service, poster, null, List.of(), null);
    }
}
