package org.vxd4j.api;

import java.util.Map;
import java.util.TreeMap;

/**
 * Execution priority boosts: signed amounts that the VMM adds up for each virtual machine or thread.
 *
 * <p>They are powers of two far apart, so that any sum of one class stays below the next. Other values, negative ones too,
 * are legal as long as the resulting priority stays within {@link #RESERVED_LOW_BOOST} and {@link #RESERVED_HIGH_BOOST}.
 * Source: seeds Call_Priority_VM_Event and Call_Restricted_Event; VMM.INC for the values.
 */
public final class Boost {
    /** No boost; said explicitly, because forgetting to load EAX is a common error. */
    public static final int NONE = 0;
    /** Not stated: legal only for services that take no boost (rule BO-07). */
    public static final int UNSTATED = Integer.MIN_VALUE;
    /** Reserved_Low_Boost: the system's; the least execution priority there is. */
    public static final int RESERVED_LOW_BOOST = 0x1;
    /** Cur_Run_VM_Boost: the time-slicer forces a virtual machine to run for its slice with it. */
    public static final int CUR_RUN_VM_BOOST = 0x4;
    /** Low_Pri_Device_Boost: timely processing, but not time critical. */
    public static final int LOW_PRI_DEVICE_BOOST = 0x10;
    /** High_Pri_Device_Boost: timely processing that should not go around the critical section. */
    public static final int HIGH_PRI_DEVICE_BOOST = 0x1000;
    /** Critical_Section_Boost: the system's, for the owner of the critical section. */
    public static final int CRITICAL_SECTION_BOOST = 0x100000;
    /** Time_Critical_Boost: must be processed even when another virtual machine is in a critical section. */
    public static final int TIME_CRITICAL_BOOST = 0x400000;
    /** Reserved_High_Boost: the system's; the greatest execution priority there is. */
    public static final int RESERVED_HIGH_BOOST = 0x40000000;

    private static final Map<Integer, String> NAMES = new TreeMap<>(Map.of(
            NONE, "none",
            RESERVED_LOW_BOOST, "RESERVED_LOW_BOOST",
            CUR_RUN_VM_BOOST, "CUR_RUN_VM_BOOST",
            LOW_PRI_DEVICE_BOOST, "LOW_PRI_DEVICE_BOOST",
            HIGH_PRI_DEVICE_BOOST, "HIGH_PRI_DEVICE_BOOST",
            CRITICAL_SECTION_BOOST, "CRITICAL_SECTION_BOOST",
            TIME_CRITICAL_BOOST, "TIME_CRITICAL_BOOST",
            RESERVED_HIGH_BOOST, "RESERVED_HIGH_BOOST"));

    private Boost() {}

    /** True for zero and for the boosts that the documents name. */
    public static boolean isNamed(int boost) {
        return NAMES.containsKey(boost);
    }

    /** The boost's name, or its value in hexadecimal. */
    public static String describe(int boost) {
        String name = NAMES.get(boost);
        if (name != null) {
            return name;
        }
        return boost < 0 ? "-0x%X".formatted(-(long) boost) : "0x%X".formatted(boost);
    }

    /** True when an execution priority lies within the bounds the VMM allows. */
    public static boolean inRange(long execPriority) {
        return execPriority >= RESERVED_LOW_BOOST && execPriority <= RESERVED_HIGH_BOOST;
    }
}
