package org.vxd4j.vmm.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vxd4j.api.Registers;

/** What a thread is in the middle of, at ring 0: the chain of callbacks and services that a fault reports. */
final class Frames {

    /** What kind of code a frame is: it decides which services may be called. */
    enum Level {
        INIT,
        CONTROL,
        EVENT,
        RING0_EVENT,
        LATE_EVENT,
        TRAP,
        INTERRUPT,
        SERVICE
    }

    /** Ring-0 stacks are small: 4 KB in Windows 95. */
    private static final int LIMIT = 64;

    private Level[] levels = new Level[8];
    private String[] names = new String[8];
    private Registers[] registers = new Registers[8];
    private int depth;

    void push(Level level, String name) {
        if (depth == levels.length) {
            if (depth == LIMIT) {
                throw new StackOverflowError("ring-0 stack overflow: " + LIMIT + " calls deep, last " + name);
            }
            levels = Arrays.copyOf(levels, depth * 2);
            names = Arrays.copyOf(names, depth * 2);
            registers = Arrays.copyOf(registers, depth * 2);
        }
        levels[depth] = level;
        names[depth] = name;
        depth++;
    }

    void pop() {
        depth--;
    }

    int depth() {
        return depth;
    }

    /** The innermost frame's register file, empty. */
    Registers registers() {
        Registers file = registers[depth - 1];
        if (file == null) {
            file = new Registers();
            registers[depth - 1] = file;
        } else {
            file.clear();
        }
        return file;
    }

    /** The kind of the innermost callback; null outside of driver code. */
    Level level() {
        for (int i = depth - 1; i >= 0; i--) {
            if (levels[i] != Level.SERVICE) {
                return levels[i];
            }
        }
        return null;
    }

    /** The service that is being called, or "". */
    String service() {
        return depth > 0 && levels[depth - 1] == Level.SERVICE ? names[depth - 1] : "";
    }

    boolean contains(Level level) {
        for (int i = 0; i < depth; i++) {
            if (levels[i] == level) {
                return true;
            }
        }
        return false;
    }

    /** True when a driver's interrupt handler itself, and nothing that it called, is calling a service. */
    boolean serviceOfHandler() {
        return depth >= 3 && levels[depth - 1] == Level.SERVICE && handlerAt(depth - 2);
    }

    /** True when a driver's interrupt handler itself runs, not a service or a callback that it called. */
    boolean inHandler() {
        return depth >= 2 && handlerAt(depth - 1);
    }

    /** The outermost frame of an interrupt is the system's, the driver's lies in it. */
    private boolean handlerAt(int index) {
        return levels[index] == Level.INTERRUPT && levels[index - 1] == Level.INTERRUPT;
    }

    /** The chain, innermost first. */
    List<String> chain() {
        List<String> chain = new ArrayList<>();
        for (int i = depth - 1; i >= 0; i--) {
            chain.add(levels[i] == Level.SERVICE ? names[i] : names[i] + " (" + describe(levels[i]) + ")");
        }
        return chain;
    }

    private static String describe(Level level) {
        return switch (level) {
            case INIT -> "initialisation";
            case CONTROL -> "control message";
            case EVENT -> "event callback";
            case RING0_EVENT -> "ring-0 event callback";
            case LATE_EVENT -> "event callback, its time having run out";
            case TRAP -> "trap";
            case INTERRUPT -> "interrupt time";
            case SERVICE -> "service";
        };
    }
}
