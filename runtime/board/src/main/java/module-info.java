/**
 * The simulated PC: clock, bus, interrupt lines and chips. It knows nothing of the Virtual Machine Manager and needs
 * nothing but {@code java.base}.
 */
module org.vxd4j.board {
    exports org.vxd4j.board;
    exports org.vxd4j.board.pic;
    exports org.vxd4j.board.rtc;
    exports org.vxd4j.board.uart;
}
