/** The National Semiconductor PC16550D (16550A) UART, and the streams at the other end of its cable. */
package org.vxd4j.board.uart;
