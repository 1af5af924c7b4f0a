package org.vxd4j.examples.rtcalarm;

/**
 * Reference data of an announcement.
 *
 * @param number how many periodic interrupts there have been
 */
public record Tick(int number) {}
