package org.vxd4j.processor.analyse;

import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.Chain;
import org.vxd4j.processor.code.MethodRef;

/** Something that an entry point reaches, and by which calls: the shortest chain there is. */
sealed interface Reached {

    /** The calls, from the entry point on. */
    Chain chain();

    /**
     * A service.
     *
     * @param contract what it requires and does
     * @param poster true when a generated poster stands for it
     * @param call the call of it; null when {@code @CritSection} stands for it
     */
    record Service(Chain chain, ServiceContract contract, boolean poster, Step.Call call) implements Reached {

        /** True when {@code @CritSection} stands for it. */
        boolean guard() {
            return call == null;
        }
    }

    /**
     * Something that depends on the machine the simulation runs on.
     *
     * @param rule number of the rule against it
     * @param verb what is done with it: {@code uses}
     * @param what what it is
     */
    record Host(Chain chain, String rule, String verb, String what) implements Reached {}

    /**
     * A call that cannot be followed.
     *
     * @param callee the method that is called
     * @param why why it cannot
     */
    record Unfollowed(Chain chain, MethodRef callee, String why) implements Reached {}
}
