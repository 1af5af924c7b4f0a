package org.vxd4j.api.link;

/**
 * One entry of a device's service table.
 *
 * @param ordinal low word of the dynamic link
 * @param name the service, as {@code RtcAlarm.getCount}
 * @param async whether it may be called at interrupt time
 */
public record ServiceEntry(int ordinal, String name, boolean async) {}
