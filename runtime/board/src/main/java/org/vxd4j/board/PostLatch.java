package org.vxd4j.board;

/**
 * Port 80h: the power-on self test writes the number of the step it is at, and a card with two digits shows it. The AT
 * has a plain latch there (the unused first DMA page register), so what was written can be read back.
 */
final class PostLatch implements ByteDevice {

    static final int PORT = 0x80;

    private int code;

    @Override
    public int readByte(int port) {
        return code;
    }

    @Override
    public void writeByte(int port, int value) {
        code = value;
    }

    int code() {
        return code;
    }

    @Override
    public String toString() {
        return "POST latch";
    }
}
