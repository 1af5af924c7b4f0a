package org.vxd4j.benchmarks.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** What helpers of drivers do all day: registers behind ports, rings, lists, states; and services where the moment allows. */
final class Statements {
    /** Legal at any time, interrupt time included. */
    private static final List<String> ANY_TIME = List.of("""
            int status# = cpu.inByte(base + STATUS);
            if ((status# & OVERRUN) != 0) {
                overruns++;
                status# &= ~OVERRUN;
            }
            cpu.outByte(base + CONTROL, status# | ENABLE);
            """, """
            ring[head & RING_MASK] = {value};
            head++;
            if (head - tail > RING_MASK) {
                lost++;
                tail++;
            }
            """, """
            for (Slot each# = first; each# != null; each# = each#.next) {
                if (each#.owner == {vm}) {
                    each#.count += {value};
                    break;
                }
            }
            """, """
            switch (state) {
                case IDLE -> state = ({value} & ENABLE) != 0 ? BUSY : IDLE;
                case BUSY -> state = head == tail ? DONE : BUSY;
                default -> {
                    changes++;
                    state = IDLE;
                }
            }
            """, """
            int low# = {value} & 0x0F;
            int high# = ({value} >>> 4) & 0x0F;
            checksum = (checksum << 1 | checksum >>> 31) ^ (high# * 10 + low#);
            """, """
            for (int i# = 0; i# < RETRIES && (cpu.inByte(base + STATUS) & WAIT) != 0; i#++) {
                spins++;
            }
            """, """
            boolean enabled# = cpu.disableInterrupts();
            cpu.outByte(base + INDEX, {value} & 0x1F);
            {slot}.shadow = cpu.inByte(base + DATA);
            cpu.restoreInterrupts(enabled#);
            """, """
            if ({vm} == null || !vmm.validateVmHandle({vm})) {
                lost++;
            } else if (vmm.testCurVmHandle({vm})) {
                focus = {vm};
            }
            """, """
            {slot}.count = Math.max({slot}.count - 1, 0);
            {slot}.flags |= {slot}.count == 0 ? DRAINED : ENABLE;
            """);

    /** Legal while tasks run and in events. */
    private static final List<String> TASK_TIME = List.of("""
            for (Slot each# : waiting) {
                each#.count += each#.flags & DRAINED;
                total += each#.shadow;
            }
            """, """
            waiting.removeIf(each# -> each#.count == 0 && each#.owner != {vm});
            if (waiting.isEmpty()) {
                state = DONE;
            }
            """, """
            int now# = vmm.getSystemTime();
            if (now# - {slot}.since > PATIENCE_MILLIS) {
                {slot}.since = now#;
                changes++;
            }
            """, """
            if (!waiting.contains({slot})) {
                {slot}.next = first;
                first = {slot};
                waiting.add({slot});
            }
            """, """
            if (vmm.testSysVmHandle({vm})) {
                label = "system " + {value};
            } else {
                label = "box " + total;
            }
            """);

    private static final Pattern COUNTED =
            Pattern.compile("\\b(head|tail|state|total|changes|checksum|overruns|lost|spins)\\b");

    private Statements() {}

    /** A statement at interrupt time: what it changes belongs to the line, and nobody else changes that (rule IT-13). */
    static String ofLine(String statement) {
        return COUNTED.matcher(statement).replaceAll("line.$1");
    }

    /** Groups of statements, about so many lines in all. */
    static List<String> pick(Random random, boolean interruptTime, int lines) {
        List<String> all = new ArrayList<>(ANY_TIME);
        if (!interruptTime) {
            all.addAll(TASK_TIME);
        }
        List<String> picked = new ArrayList<>();
        for (int left = lines; left > 0; ) {
            String group = all.get(random.nextInt(all.size())).replace("#", String.valueOf(picked.size() + 1));
            picked.add(group.stripTrailing());
            left -= (int) group.lines().count();
        }
        return picked;
    }
}
