package org.vxd4j.benchmarks.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The source of one driver. */
final class DriverText {
    private static final String HEAD = """
            package corpus;

            import java.util.ArrayList;
            import java.util.List;
            import org.vxd4j.api.*;

            /** Number %2$d of its kind and of all others. */
            @VxD(name = "BENCH%2$d", deviceId = 0x%3$X, target = Target.WIN95)
            class %1$s {
                private static final int SLOT_MASK = 7;
                private static final int RING_MASK = 63;
                private static final int RETRIES = 100;
                private static final int PATIENCE_MILLIS = 500;
                private static final int DATA = 0;
                private static final int INDEX = 4;
                private static final int STATUS = 5;
                private static final int CONTROL = 6;
                private static final int OVERRUN = 0x02;
                private static final int WAIT = 0x80;
                private static final int ENABLE = 0x01;
                private static final int DRAINED = 0x10;
                private static final int DEAD = 0xFF;
                private static final int IDLE = 0;
                private static final int BUSY = 1;
                private static final int DONE = 2;

                private final Vmm vmm;
                private final Vpicd vpicd;
                private final Cpu cpu;
                private final Slot[] slots = new Slot[SLOT_MASK + 1];
                private final List<Slot> waiting = new ArrayList<>();
                private final int[] ring = new int[RING_MASK + 1];
                private final Line line = new Line();
                private final int base = 0x2F8;
                private Slot first;
                private VmHandle focus;
                private String label = "";
                private int head;
                private int tail;
                private int state;
                private int total;
                private int changes;
                private int checksum;
                private int overruns;
                private int lost;
                private int spins;
                private int pending;

                /** What the interrupt keeps. */
                private static final class Line {
                    private int head;
                    private int tail;
                    private int state;
                    private int total;
                    private int changes;
                    private int checksum;
                    private int overruns;
                    private int lost;
                    private int spins;
                    private int pending;
                }

                /** What is kept for a virtual machine. */
                private static final class Slot {
                    private VmHandle owner;
                    private Slot next;
                    private int count;
                    private int shadow;
                    private int flags;
                    private int since;
                }

            """;

    private static final String CONSTRUCTOR = """
                %1$s(Vmm vmm, Vpicd vpicd, Cpu cpu) {
                    this.vmm = vmm;
                    this.vpicd = vpicd;
                    this.cpu = cpu;
                    for (int i = 0; i < slots.length; i++) {
                        slots[i] = new Slot();
                    }
                }

            """;

    private final Corpus.Kind kind;
    private final int number;
    private final int methods;
    private final boolean posting;

    DriverText(Corpus.Kind kind, int number, int methods, boolean posting) {
        this.kind = kind;
        this.number = number;
        this.methods = methods;
        this.posting = posting;
    }

    String name() {
        return kind.name() + number;
    }

    String write() {
        Random random = new Random(number);
        int entries = kind.controls()
                + (kind.interrupt() ? 2 : 0)
                + kind.events()
                + kind.timeOuts()
                + kind.services()
                + kind.ports()
                + kind.guarded();
        Calls calls = new Calls(random, methods - entries, kind.interrupt());
        List<String> members = new ArrayList<>(new EntryPoints(calls, number).of(kind, posting));
        members.addAll(calls.declarations());
        StringBuilder text = new StringBuilder(HEAD.formatted(name(), number, 0x4000 + number));
        text.append(constructor().formatted(name()));
        members.forEach(m -> text.append(m.indent(4)).append('\n'));
        return text.append("}\n").toString();
    }

    private String constructor() {
        return posting
                ? "    private final %1$sEvents events;\n\n"
                        + CONSTRUCTOR
                                .replace("Cpu cpu)", "Cpu cpu, %1$sEvents events)")
                                .replace("this.cpu = cpu;\n", "this.cpu = cpu;\n        this.events = events;\n")
                : CONSTRUCTOR;
    }
}
