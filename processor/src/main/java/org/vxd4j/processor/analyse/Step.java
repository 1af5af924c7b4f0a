package org.vxd4j.processor.analyse;

import java.util.List;
import java.util.Objects;
import org.vxd4j.processor.code.CallSite;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Place;

/** One thing a body does, as far as the rules care. */
sealed interface Step {

    /** Where it does it. */
    Place place();

    /**
     * A call.
     *
     * @param site the method, as the call names it, and the type of the object it is called on
     * @param constants values of its arguments, null for each that is computed; empty when they are not known
     */
    record Call(CallSite site, Place place, List<Integer> constants) implements Step {

        /** A call of whose arguments nothing is known. */
        Call(MethodRef callee, String receiver, Place place) {
            this(new CallSite(callee, receiver), place, List.of());
        }

        /** The method, as the call names it. */
        MethodRef callee() {
            return site.callee();
        }

        /** Static type of the object it is called on: overriders in its subtypes may run instead; null when none may. */
        String receiver() {
            return site.receiver();
        }

        // By hand: what a record has from the compiler is slow until the JVM is warm, which javac's never is.
        @Override
        public int hashCode() {
            return site.hashCode() * 31 + Objects.hashCode(place);
        }

        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof Call call
                            && site.equals(call.site)
                            && Objects.equals(place, call.place)
                            && constants.equals(call.constants);
        }

        /** The value of the first argument; null when it is computed. */
        Integer firstConstant() {
            return constants.isEmpty() ? null : constants.get(0);
        }

        /** The method as the author sees it: of {@code Vmm}, not of the part of it that declares the service. */
        MethodRef asWritten() {
            return receiver() == null ? callee() : callee().in(receiver());
        }
    }

    /** The claim of the critical section that comes with {@code @CritSection}. */
    record Guard(Place place) implements Step {}

    /**
     * What depends on the machine that the simulation runs on, written without a call.
     *
     * @param rule number of the rule against it
     * @param what what it is, for the message
     */
    record Host(String rule, String what, Place place) implements Step {}

    /**
     * A change behind a static final field.
     *
     * @param field the field, for the message
     * @param by the method that is called on it, which may change it or not; null for an assignment
     */
    record Change(String field, CallSite by, Place place) implements Step {}

    /**
     * A procedure handed over to be called another time.
     *
     * @param procedure the method or the lambda
     * @param moment when it will be called
     */
    record Registration(MethodRef procedure, Moment moment, Place place) implements Step {}
}
