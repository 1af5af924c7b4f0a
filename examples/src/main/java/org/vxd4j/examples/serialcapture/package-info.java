/** {@code serial-capture}: a driver that owns a UART, from the line to the line and never losing a byte silently. */
package org.vxd4j.examples.serialcapture;
