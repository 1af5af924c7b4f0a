/** {@code rtc-alarm}: an interrupt handler, an event, a critical section. */
package org.vxd4j.examples.rtcalarm;
