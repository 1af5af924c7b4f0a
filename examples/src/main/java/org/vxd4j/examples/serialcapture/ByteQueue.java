package org.vxd4j.examples.serialcapture;

/** A ring of bytes between interrupt time and event time. It counts what it has no room for. */
final class ByteQueue {
    private final byte[] bytes;
    private int head;
    private int size;
    private long lost;

    /** @param capacity a power of two */
    ByteQueue(int capacity) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("the capacity must be a power of two, not " + capacity);
        }
        bytes = new byte[capacity];
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean isFull() {
        return size == bytes.length;
    }

    void add(int value) {
        if (isFull()) {
            lost++;
            return;
        }
        bytes[head + size & bytes.length - 1] = (byte) value;
        size++;
    }

    /** The oldest byte, 0 to 255; the queue must not be empty. */
    int remove() {
        int value = bytes[head] & 0xFF;
        head = head + 1 & bytes.length - 1;
        size--;
        return value;
    }

    /** Bytes that found no room. */
    long lost() {
        return lost;
    }
}
