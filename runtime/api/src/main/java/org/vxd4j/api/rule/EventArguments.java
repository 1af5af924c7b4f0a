package org.vxd4j.api.rule;

import org.vxd4j.api.Boost;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Target;
import org.vxd4j.api.Via;

/**
 * Everything the rules on events ask about one event: the constants of an annotation, or the registers of a call.
 *
 * @param target the version of Windows the driver is written for
 * @param via the service, never {@link Via#LEAST}
 * @param handle what EBX (EDI for thread services) holds
 * @param flags ECX
 * @param boost EAX, or {@link Boost#UNSTATED}
 * @param timeOutMillis EDI, negative when none is stated
 */
public record EventArguments(Target target, Via via, Handle handle, int flags, int boost, int timeOutMillis) {

    /** What is known of an event's handle. */
    public enum Handle {
        /** Zero: a global event. */
        GLOBAL,
        /** Some virtual machine, not known which. */
        ANY_VM,
        /** The System VM. */
        SYSTEM_VM,
        /** A virtual machine that is not the System VM. */
        OTHER_VM,
        /** A thread. */
        THREAD;

        /** True for the three kinds of virtual machine handles. */
        public boolean isVm() {
            return this == ANY_VM || this == SYSTEM_VM || this == OTHER_VM;
        }
    }

    /** The arguments that an annotation stands for: flags that follow from scope and time-out are added, {@code via} is chosen. */
    public static EventArguments ofAnnotation(
            Target target, Via via, Scope scope, int flags, int boost, int timeOutMillis) {
        int all = flags;
        if (scope == Scope.THREAD
                && via != Via.SCHEDULE_THREAD_EVENT
                && wantsRestricted(via, flags, boost, timeOutMillis)) {
            all |= Pef.THREAD_EVENT.bit();
        }
        Via chosen = via == Via.LEAST ? least(target, scope, all, boost, timeOutMillis) : via;
        if (timeOutMillis >= 0 && chosen.restricts()) {
            all |= Pef.TIME_OUT.bit();
        }
        return new EventArguments(target, chosen, handle(scope), all, boost, timeOutMillis);
    }

    private static boolean wantsRestricted(Via via, int flags, int boost, int timeOutMillis) {
        return via == Via.CALL_RESTRICTED_EVENT || via == Via.LEAST && !isPlain(flags, boost, timeOutMillis);
    }

    private static boolean isPlain(int flags, int boost, int timeOutMillis) {
        return flags == 0 && (boost == Boost.UNSTATED || boost == Boost.NONE) && timeOutMillis < 0;
    }

    /** The least service that can express what is asked for; when none can, the one whose rules say why. */
    private static Via least(Target target, Scope scope, int flags, int boost, int timeOutMillis) {
        boolean plain = isPlain(flags, boost, timeOutMillis);
        return switch (scope) {
            case GLOBAL -> plain ? Via.CALL_GLOBAL_EVENT : Via.CALL_RESTRICTED_EVENT;
            case THREAD -> plain ? Via.SCHEDULE_THREAD_EVENT : Via.CALL_RESTRICTED_EVENT;
            case VM, SYSTEM_VM -> {
                if (plain) {
                    yield Via.CALL_VM_EVENT;
                }
                boolean priority = (flags & ~Via.CALL_PRIORITY_VM_EVENT.flags(target)) == 0;
                yield priority || !target.atLeast(Target.WIN95)
                        ? Via.CALL_PRIORITY_VM_EVENT
                        : Via.CALL_RESTRICTED_EVENT;
            }
        };
    }

    private static Handle handle(Scope scope) {
        return switch (scope) {
            case GLOBAL -> Handle.GLOBAL;
            case VM -> Handle.ANY_VM;
            case SYSTEM_VM -> Handle.SYSTEM_VM;
            case THREAD -> Handle.THREAD;
        };
    }

    /** True when the flag is set. */
    public boolean has(Pef flag) {
        return flag.in(flags);
    }

    /** True when a boost is stated. */
    public boolean boostStated() {
        return boost != Boost.UNSTATED;
    }

    /** True when a time-out is stated. */
    public boolean timeOutStated() {
        return timeOutMillis >= 0;
    }

    /** The boost, 0 when none is stated. */
    public int boostOrNone() {
        return boostStated() ? boost : Boost.NONE;
    }

    /**
     * True when the service is there and takes such a handle. When not, that alone is reported (rules ES-04, DV-07, DS-14):
     * nothing else about the event can be judged before it is mended.
     */
    boolean isServed() {
        return !isThreadBefore95() && via.exists(target) && fitsHandle();
    }

    /** True for a thread's event where there are no threads yet (rule ES-04). */
    boolean isThreadBefore95() {
        return handle == Handle.THREAD && !target.atLeast(Target.WIN95);
    }

    /** True when the service takes handles of this kind (rule DS-14). */
    boolean fitsHandle() {
        return switch (via) {
            case LEAST, CALL_RESTRICTED_EVENT -> true;
            case CALL_GLOBAL_EVENT, SCHEDULE_GLOBAL_EVENT -> handle == Handle.GLOBAL;
            case CALL_VM_EVENT, SCHEDULE_VM_EVENT, CALL_PRIORITY_VM_EVENT -> handle.isVm();
            case SCHEDULE_THREAD_EVENT -> handle == Handle.THREAD;
            case CALL_WHEN_NOT_CRITICAL -> handle == Handle.ANY_VM || handle == Handle.GLOBAL;
        };
    }

    /** True when the service is there and takes flags, boost and time-out. */
    boolean isRestricted() {
        return isServed() && via.restricts();
    }

    /** True when the flag is set and the version has it, so that a contradiction to other arguments is certain. */
    boolean asks(Pef flag) {
        return isRestricted() && has(flag) && target.atLeast(flag.since());
    }

    /** True when the flag is set and the service documents it: only then advice on its use makes sense (else rule EF-03). */
    boolean asksKnown(Pef flag) {
        return asks(flag) && flag.in(via.flags(target));
    }
}
