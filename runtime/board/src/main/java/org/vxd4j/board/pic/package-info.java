/** The Intel 8259A programmable interrupt controller, and the pair of them on the AT's board. */
package org.vxd4j.board.pic;
