/**
 * The board that the chips are plugged into: one virtual {@linkplain org.vxd4j.board.Clock clock}, one I/O
 * {@linkplain org.vxd4j.board.Bus bus}, the {@linkplain org.vxd4j.board.IrqLine interrupt request lines}, and the whole
 * {@linkplain org.vxd4j.board.Board PC/AT}.
 *
 * <p>Everything here is a function of the calls made on it: no host time, no threads, no state in statics.
 */
package org.vxd4j.board;
