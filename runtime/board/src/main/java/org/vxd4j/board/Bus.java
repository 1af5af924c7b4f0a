package org.vxd4j.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The I/O address space, ports 0..FFFFh. All sixteen address lines are decoded; the AT's own chips look at ten only, so
 * that their registers show again every 400h ports: that is not modelled.
 *
 * <p>Devices are found through a page for every 256 ports, made when the first device of the page is attached, so that
 * a bus costs next to nothing to build and an access costs two array reads.
 */
public final class Bus {

    private static final int LAST_PORT = 0xFFFF;
    private static final int PAGE_SHIFT = 8;
    private static final int PAGE_SIZE = 1 << PAGE_SHIFT;

    private record Attachment(PortDevice device, int first, int last) {

        boolean overlaps(int otherFirst, int otherLast) {
            return first <= otherLast && otherFirst <= last;
        }

        @Override
        public String toString() {
            return device + " at ports " + hex(first) + ".." + hex(last);
        }
    }

    private final PortDevice[][] pages = new PortDevice[(LAST_PORT + 1) / PAGE_SIZE][];
    private final List<Attachment> attachments = new ArrayList<>();

    /** Nothing is attached: every port floats. */
    public Bus() {}

    /**
     * Gives the device the ports from first to last, both included. One device may be attached more than once.
     *
     * @throws IllegalArgumentException when a port is outside 0..FFFFh or has an owner already; nothing is attached then
     */
    public void attach(PortDevice device, int firstPort, int lastPort) {
        Attachment added = new Attachment(Objects.requireNonNull(device, "device"), firstPort, lastPort);
        if (firstPort < 0 || lastPort > LAST_PORT || firstPort > lastPort) {
            throw new IllegalArgumentException("cannot attach " + added + ": ports go from 0h to FFFFh, lowest first");
        }
        for (Attachment present : attachments) {
            if (present.overlaps(firstPort, lastPort)) {
                throw new IllegalArgumentException("cannot attach " + added + ": it overlaps " + present);
            }
        }
        attachments.add(added);
        for (int port = firstPort; port <= lastPort; port++) {
            page(port)[port & PAGE_SIZE - 1] = device;
        }
    }

    /**
     * Reads from a port. Where no device answers the bus floats, and every bit of that byte reads as one. An access
     * whose ports belong to different owners is split into bytes, each answered by its own.
     *
     * @param width how many bytes: 1, 2 or 4
     * @return the value, zeros above {@code width}; all 32 bits are used when the width is 4
     * @throws IllegalArgumentException when a port of the access is outside 0..FFFFh, or the width is none of those
     */
    public int in(int port, int width) {
        check(port, width);
        PortDevice owner = owner(port);
        if (width == 1 || ownsAll(owner, port, width)) {
            return (owner == null ? -1 : owner.read(port, width)) & mask(width);
        }
        int value = 0;
        for (int i = 0; i < width; i++) {
            value |= in(port + i, 1) << 8 * i;
        }
        return value;
    }

    /**
     * Writes to a port. Where no device listens the byte is gone, as on the real bus.
     *
     * @param width how many bytes: 1, 2 or 4
     * @param value the value; what lies above {@code width} has no wires to travel on and is dropped
     * @throws IllegalArgumentException when a port of the access is outside 0..FFFFh, or the width is none of those
     */
    public void out(int port, int width, int value) {
        check(port, width);
        PortDevice owner = owner(port);
        if (width == 1 || ownsAll(owner, port, width)) {
            if (owner != null) {
                owner.write(port, width, value & mask(width));
            }
            return;
        }
        for (int i = 0; i < width; i++) {
            out(port + i, 1, value >>> 8 * i);
        }
    }

    private PortDevice[] page(int port) {
        int number = port >>> PAGE_SHIFT;
        if (pages[number] == null) {
            pages[number] = new PortDevice[PAGE_SIZE];
        }
        return pages[number];
    }

    private PortDevice owner(int port) {
        PortDevice[] page = pages[port >>> PAGE_SHIFT];
        return page == null ? null : page[port & PAGE_SIZE - 1];
    }

    private boolean ownsAll(PortDevice owner, int port, int width) {
        for (int i = 1; i < width; i++) {
            if (owner(port + i) != owner) {
                return false;
            }
        }
        return true;
    }

    private static int mask(int width) {
        return -1 >>> 32 - 8 * width;
    }

    private static void check(int port, int width) {
        if (width != 1 && width != 2 && width != 4) {
            throw new IllegalArgumentException("a port access is 1, 2 or 4 bytes wide, not " + width);
        }
        if (port < 0 || port > LAST_PORT - (width - 1)) {
            throw new IllegalArgumentException(
                    "port " + hex(port) + ", " + width + " byte(s) wide, is outside 0h..FFFFh");
        }
    }

    private static String hex(int port) {
        return Integer.toHexString(port).toUpperCase(Locale.ROOT) + "h";
    }
}
