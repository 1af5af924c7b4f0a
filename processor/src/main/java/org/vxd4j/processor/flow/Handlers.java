package org.vxd4j.processor.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.objectweb.asm.Opcodes;

/** Where the exceptions of a class file's method go, by the rules that the source reader follows. */
final class Handlers {
    private static final int FIRST = 4;

    private final Code code;
    private final boolean literal;
    private final List<Code.Range> ranges;
    private final BitSet quiet = new BitSet();

    Handlers(Code code, boolean literal) {
        this.code = code;
        this.literal = literal;
        this.ranges = code.ranges().stream()
                .filter(r -> r.start() < r.end() && !unlocks(r))
                .toList();
        BitSet called = new BitSet();
        for (Code.Range range : ranges) {
            quiet.set(range.handler());
            if (code.instructions().subList(range.start(), range.end()).stream()
                    .anyMatch(i -> i.isCall() || i.opcode() == Opcodes.ATHROW)) {
                called.set(range.handler());
            }
        }
        quiet.andNot(called);
    }

    /** True for what the compiler adds to {@code synchronized}. */
    private boolean unlocks(Code.Range range) {
        List<Instruction> all = code.instructions();
        return range.type() == null
                && all.subList(range.handler(), Math.min(all.size(), range.handler() + FIRST)).stream()
                        .anyMatch(i -> i.opcode() == Opcodes.MONITOREXIT);
    }

    /** The instructions that handlers begin with. */
    Set<Integer> starts() {
        Set<Integer> starts = new TreeSet<>();
        ranges.forEach(r -> starts.add(r.handler()));
        return starts;
    }

    /**
     * Leads from an instruction to where its exceptions go: from a call; from anything, where nothing is called.
     *
     * @param written its steps
     * @param lead leads somewhere
     */
    void leadFrom(
            int position, Instruction instruction, List<Node> written, BiConsumer<Integer, List<FlowWriter.End>> lead) {
        if (literal) {
            for (Code.Range range : ranges) {
                written.stream()
                        .filter(n -> range.covers(position) && n.op().target() != null)
                        .forEach(n -> lead.accept(range.handler(), thrown(n)));
            }
            return;
        }
        for (Code.Range range : ranges.isEmpty() || written.isEmpty() ? List.<Code.Range>of() : innermost(position)) {
            if (instruction.isCall()) {
                lead.accept(range.handler(), thrown(written.get(written.size() - 1)));
            } else if (quiet.get(range.handler())) {
                written.stream()
                        .filter(n -> n.op().target() != null)
                        .forEach(n -> lead.accept(range.handler(), thrown(n)));
            }
        }
    }

    private static List<FlowWriter.End> thrown(Node node) {
        return List.of(new FlowWriter.End(node, null, true));
    }

    /** The clauses of the innermost {@code try}. */
    private List<Code.Range> innermost(int position) {
        List<Code.Range> clauses = new ArrayList<>();
        for (Code.Range range : ranges) {
            if (!range.covers(position)) {
                continue;
            }
            Code.Range first = clauses.isEmpty() ? range : clauses.get(0);
            boolean same = first == range
                    || first.type() != null
                            && range.type() != null
                            && first.start() == range.start()
                            && first.end() == range.end();
            if (!same) {
                break;
            }
            clauses.add(range);
        }
        return clauses;
    }

    /**
     * The clauses that may catch what an instruction throws.
     *
     * @param type the class of what is thrown; empty when it may be any
     */
    List<Code.Range> of(int position, String type) {
        if (type.isEmpty() && !literal) {
            return innermost(position);
        }
        List<Code.Range> clauses = new ArrayList<>();
        for (Code.Range range : ranges) {
            if (range.covers(position)) {
                clauses.add(range);
                if (!type.isEmpty() && catches(range, type)) {
                    break;
                }
            }
        }
        return clauses;
    }

    /** True when one of them certainly does; what was caught before is taken to be caught by the innermost. */
    boolean isCaught(int position, String type) {
        List<Code.Range> clauses = of(position, type);
        return type.isEmpty() ? !clauses.isEmpty() : clauses.stream().anyMatch(r -> catches(r, type));
    }

    private static boolean catches(Code.Range range, String thrown) {
        return range.type() == null
                || range.type().equals("java/lang/Throwable")
                || range.type().equals(thrown);
    }
}
