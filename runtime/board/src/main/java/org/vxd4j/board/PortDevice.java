package org.vxd4j.board;

/**
 * A chip as the I/O bus sees it. Most chips of a PC have an eight-bit data bus: implement {@link ByteDevice} for these.
 * {@link Object#toString()} names the chip in error messages.
 */
public interface PortDevice {

    /**
     * @param port the first of the ports read, one of those attached
     * @param width how many bytes: 1, 2 or 4, all of them at ports attached to this device
     * @return the value; the bus drops what lies above {@code width}
     */
    int read(int port, int width);

    /**
     * @param port the first of the ports written, one of those attached
     * @param width how many bytes: 1, 2 or 4, all of them at ports attached to this device
     * @param value the value, nothing but zeros above {@code width}
     */
    void write(int port, int width, int value);
}
