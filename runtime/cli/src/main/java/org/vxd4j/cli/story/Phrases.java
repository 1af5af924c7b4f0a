package org.vxd4j.cli.story;

import java.util.ArrayList;
import java.util.List;
import org.vxd4j.api.Boost;
import org.vxd4j.api.Pef;

/** Flags, causes and boosts in words. */
final class Phrases {
    static final int CRITICAL_SECTION = Pef.mask(Pef.WAIT_NOT_CRIT, Pef.WAIT_CRIT, Pef.WAIT_CRIT_VM);

    private Phrases() {}

    /** What an event asks for: "wants interrupts on and the critical section free". */
    static String wishes(int flags) {
        List<String> wishes = new ArrayList<>();
        for (Pef flag : Pef.values()) {
            if (flag.in(flags) && wish(flag) != null) {
                wishes.add(wish(flag));
            }
        }
        return wishes.isEmpty() ? "no restrictions" : "wants " + String.join(" and ", wishes);
    }

    private static String wish(Pef flag) {
        return switch (flag) {
            case WAIT_FOR_STI -> "interrupts on";
            case WAIT_FOR_THREAD_STI -> "its thread's interrupts on";
            case WAIT_NOT_CRIT -> "the critical section free";
            case WAIT_CRIT -> "the critical section free or its own";
            case WAIT_CRIT_VM -> "no other thread of the System VM critical";
            case WAIT_NOT_HW_INT -> "no hardware interrupt being simulated";
            case WAIT_NOT_NESTED_EXEC -> "no nested execution";
            case WAIT_IN_PM -> "protected mode";
            case WAIT_PREEMPTABLE -> "its thread preemptable";
            case WAIT_FOR_PASSIVE -> "its thread passive";
            case DONT_UNBOOST, ALWAYS_SCHED, TIME_OUT, THREAD_EVENT, RING0_EVENT, PROCESS_LAST -> null;
        };
    }

    /** What is in the way while these flags are not met. */
    static String obstacle(int unmet, int owner, int vm) {
        List<String> obstacles = new ArrayList<>();
        if ((unmet & CRITICAL_SECTION) != 0) {
            obstacles.add(
                    owner == 0
                            ? "priority at or above the critical section's"
                            : "VM" + owner + " in the critical section");
        }
        for (Pef flag : Pef.values()) {
            if (flag.in(unmet & ~CRITICAL_SECTION)) {
                obstacles.add(obstacle(flag, vm));
            }
        }
        return String.join(" and ", obstacles);
    }

    private static String obstacle(Pef flag, int vm) {
        return switch (flag) {
            case WAIT_FOR_STI, WAIT_FOR_THREAD_STI -> "interrupts off in VM" + vm;
            case WAIT_NOT_HW_INT -> "an interrupt being simulated into VM" + vm;
            case WAIT_NOT_NESTED_EXEC -> "nested execution in VM" + vm;
            case WAIT_IN_PM -> "VM" + vm + " not in protected mode";
            default -> flag.name() + " not met in VM" + vm;
        };
    }

    /** A boost with its sign and, when it has one, its name. */
    static String boost(int change) {
        String hex = (change < 0 ? "-" : "+") + hex(Math.abs(change));
        return change > 0 && Boost.isNamed(change) ? hex + " (" + Boost.describe(change) + ")" : hex;
    }

    static String hex(int value) {
        return "%Xh".formatted(value);
    }

    static String hex2(int value) {
        return "%02Xh".formatted(value);
    }

    static String plural(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
