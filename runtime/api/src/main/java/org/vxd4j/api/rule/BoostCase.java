package org.vxd4j.api.rule;

import org.vxd4j.api.Boost;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Target;
import org.vxd4j.api.Via;
import org.vxd4j.api.link.Restriction;
import org.vxd4j.api.rule.EventArguments.Handle;

/**
 * What there is to say about an event's boost. The first case that fits is the one reported, so that one boost gives one
 * message: what can never work stands before what is unwise.
 */
enum BoostCase {
    /** DS-02: the service takes no boost. */
    NOT_TAKEN,
    /** BO-07: the service takes one and none is stated. */
    UNSTATED,
    /** BO-02: one of the system's two limits. */
    RESERVED,
    /** BO-01: leaves the range from every priority. */
    OUT_OF_RANGE,
    /** EF-09: keeps its own WAIT_NOT_CRIT from being met. */
    NEVER_BELOW_CRITICAL,
    /** EF-10: keeps its own WAIT_NOT_HW_INT from being met. */
    NEVER_BELOW_TIME_CRITICAL,
    /** BO-05: overtakes the owner of the critical section. */
    TIME_CRITICAL,
    /** BO-04: ranks with the owner of the critical section. */
    CRITICAL,
    /** BO-03: the time-slicer's. */
    TIME_SLICER,
    /** BO-13: comes too late to hurry a global event. */
    CANNOT_HURRY,
    /** BO-06: above HIGH_PRI_DEVICE_BOOST without a name. */
    ABOVE_HIGH_PRI,
    /** BO-08: negative, or without a name. */
    UNUSUAL,
    /** Nothing to say. */
    FINE;

    private static final int SPAN = Boost.RESERVED_HIGH_BOOST - Boost.RESERVED_LOW_BOOST;

    static BoostCase of(EventArguments a) {
        if (!a.isServed()) {
            return FINE;
        }
        if (!a.via().restricts()) {
            return a.boostOrNone() == Boost.NONE ? FINE : NOT_TAKEN;
        }
        if (!a.boostStated()) {
            return UNSTATED;
        }
        return ofValue(a, a.boost());
    }

    private static BoostCase ofValue(EventArguments a, int boost) {
        if (boost == Boost.RESERVED_LOW_BOOST || boost == Boost.RESERVED_HIGH_BOOST) {
            return RESERVED;
        }
        if (Math.abs((long) boost) > SPAN) {
            return OUT_OF_RANGE;
        }
        if (boost >= Boost.CRITICAL_SECTION_BOOST && a.has(Pef.WAIT_NOT_CRIT)) {
            return NEVER_BELOW_CRITICAL;
        }
        if (boost >= Boost.TIME_CRITICAL_BOOST) {
            boolean waits = a.has(Pef.WAIT_NOT_HW_INT) && a.target().atLeast(Target.WIN95);
            return waits ? NEVER_BELOW_TIME_CRITICAL : TIME_CRITICAL;
        }
        if (boost >= Boost.CRITICAL_SECTION_BOOST) {
            return CRITICAL;
        }
        if (boost == Boost.CUR_RUN_VM_BOOST) {
            return TIME_SLICER;
        }
        if (boost > 0 && waitsAnywhere(a)) {
            return CANNOT_HURRY;
        }
        if (Boost.isNamed(boost)) {
            return FINE;
        }
        return boost > Boost.HIGH_PRI_DEVICE_BOOST ? ABOVE_HIGH_PRI : UNUSUAL;
    }

    private static boolean waitsAnywhere(EventArguments a) {
        return a.handle() == Handle.GLOBAL
                && a.via() == Via.CALL_RESTRICTED_EVENT
                && (a.flags() & Restriction.WAITING) != 0;
    }
}
