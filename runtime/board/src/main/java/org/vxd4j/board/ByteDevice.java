package org.vxd4j.board;

/**
 * A chip with an eight-bit data bus. The AT's bus controller turns a word or dword access into byte accesses at
 * successive ports, lowest first (IBM PC/AT Technical Reference, "I/O channel": data bus conversion).
 */
public interface ByteDevice extends PortDevice {

    /** @return 0..FFh */
    int readByte(int port);

    /** @param value 0..FFh */
    void writeByte(int port, int value);

    @Override
    default int read(int port, int width) {
        int value = 0;
        for (int i = 0; i < width; i++) {
            value |= (readByte(port + i) & 0xFF) << 8 * i;
        }
        return value;
    }

    @Override
    default void write(int port, int width, int value) {
        for (int i = 0; i < width; i++) {
            writeByte(port + i, value >>> 8 * i & 0xFF);
        }
    }
}
