package org.vxd4j.api.rule;

import java.util.List;

/**
 * The rules against what depends on the machine that the simulation runs on (group HN): the same input must give the same run.
 *
 * <p>Only what is certain is reported. Not seen is the order of hash tables, as of {@code Set.of}, {@code Map.of} and of objects
 * without a {@code hashCode} of their own: it differs from run to run, but many a loop comes to the same in any order. Of static final
 * fields a change is seen where the statement that makes it begins with the field; what methods of one's own change in the object that
 * is kept there, and what a variable leads to that was given the field before, is not. A driver prints by {@code Out_Debug_String},
 * which is part of the simulated machine, not by {@code System.out}.
 */
final class HostRules {
    private static final String SOURCE = "vxd4j design: runs can be repeated";

    private HostRules() {}

    static final Rule CLOCK = Rule.error(
            "HN-01",
            "host-clock",
            "A driver does not read the host's clock.",
            "The simulated machine has a time of its own; the host's is another one in every run.",
            """
            @Control(ControlMessage.VM_INIT)
            boolean vmInit(VmHandle vm) {
              return System.nanoTime() > 0;
            }
            """,
            """
            @Control(ControlMessage.VM_INIT)
            boolean vmInit(VmHandle vm) {
              return vmm.getSystemTime() > 0;
            }
            """,
            SOURCE);

    static final Rule THREADS = Rule.error(
            "HN-02",
            "host-threads",
            "A driver uses no threads and no locks of the host.",
            "Virtual machines are scheduled by the simulated VMM; a thread of the host comes in between when it"
                    + " likes, and a lock holds the whole machine up.",
            """
            private int count;

            @Control(ControlMessage.VM_INIT)
            void vmInit(VmHandle vm) {
              synchronized (this) {
                count++;
              }
            }
            """,
            """
            private int count;

            @Control(ControlMessage.VM_INIT)
            void vmInit(VmHandle vm) {
              count++;
            }
            """,
            SOURCE);

    static final Rule RANDOMNESS = Rule.error(
            "HN-03",
            "host-randomness",
            "A driver draws random numbers from a seeded generator only.",
            "An unseeded one gives other numbers in every run, and what went wrong once never does again.",
            """
            private final java.util.Random random = new java.util.Random();
            """,
            """
            private final java.util.Random random = new java.util.Random(42);
            """,
            SOURCE);

    static final Rule INPUT_OUTPUT = Rule.error(
            "HN-04",
            "host-io",
            "A driver does not touch the host's files, network, processes, console, log or settings.",
            "They are not part of the simulated machine, and differ from host to host.",
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              return new java.io.File("settings.ini").exists();
            }
            """,
            """
            @Control(ControlMessage.DEVICE_INIT)
            boolean deviceInit(VmHandle vm) {
              return true;
            }
            """,
            SOURCE);

    static final Rule STATIC_STATE = Rule.error(
            "HN-05",
            "static-state",
            "A driver keeps no state in static fields.",
            "Several simulated machines may run in one process; what one of them stores there the other one reads.",
            """
            private static int count;

            @Control(ControlMessage.VM_INIT)
            void vmInit(VmHandle vm) {
              count++;
            }
            """,
            """
            private int count;

            @Control(ControlMessage.VM_INIT)
            void vmInit(VmHandle vm) {
              count++;
            }
            """,
            SOURCE);

    static final List<Rule> ALL = List.of(CLOCK, THREADS, RANDOMNESS, INPUT_OUTPUT, STATIC_STATE);
}
