/** The Motorola MC146818 real-time clock with its battery-backed RAM. */
package org.vxd4j.board.rtc;
