package org.vxd4j.processor.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Place;

/**
 * The ways through a method of a class file: visits its code, and writes its steps when they are asked for.
 *
 * <p>The steps are those that the source reader writes, as far as the compiler left them: a constant that it computed is a constant.
 */
public final class CodeFlow extends Code {
    private final boolean literal;
    private final boolean isStatic;
    private final MethodRef method;
    private final String file;
    private Optional<Flow> flow;

    /**
     * A method whose code is about to be visited.
     *
     * @param access its flags
     * @param method its name
     * @param file simple name of the source file
     */
    public CodeFlow(int access, MethodRef method, String file) {
        this(access, method, file, false);
    }

    /**
     * The same.
     *
     * @param literal true where nothing may be left out: exceptions lead everywhere they may be caught
     */
    public CodeFlow(int access, MethodRef method, String file, boolean literal) {
        this.literal = literal;
        this.isStatic = (access & Opcodes.ACC_STATIC) != 0;
        this.method = method;
        this.file = file;
    }

    /** The ways through a method of a class file; empty when it has no such method, or that has no code that can be followed. */
    public static Optional<Flow> read(byte[] bytes, String name, String descriptor) {
        return read(new ClassReader(bytes), name, descriptor);
    }

    /** The same of a class file that was opened before. */
    public static Optional<Flow> read(ClassReader reader, String name, String descriptor) {
        MethodRef method = new MethodRef(reader.getClassName(), name, descriptor);
        Finder finder = new Finder(method);
        reader.accept(finder, ClassReader.SKIP_FRAMES);
        return finder.found == null ? Optional.empty() : finder.found.flow();
    }

    /** Looks for one method, and leaves all others out. */
    private static final class Finder extends ClassVisitor {
        private final MethodRef method;
        private String source;
        private CodeFlow found;

        Finder(MethodRef method) {
            super(Opcodes.ASM9);
            this.method = method;
            this.source = method.owner().substring(method.owner().lastIndexOf('/') + 1) + ".class";
        }

        @Override
        public void visitSource(String file, String debug) {
            source = file == null ? source : file;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            boolean wanted = name.equals(method.name()) && descriptor.equals(method.descriptor());
            found = wanted ? new CodeFlow(access, method, source) : found;
            return wanted ? found : null;
        }
    }

    /** The ways through the method; empty when it has no code, or what very old compilers made. */
    public Optional<Flow> flow() {
        if (flow == null) {
            boolean readable =
                    !instructions().isEmpty() && instructions().stream().noneMatch(Instruction::isSubroutine);
            flow = readable ? Optional.of(new Blocks().write()) : Optional.empty();
        }
        return flow;
    }

    /** Writes the code block by block: each begins where ways meet or where something jumps to. */
    private final class Blocks {
        private final FlowWriter writer = new FlowWriter();
        private final OperandStack stack = new OperandStack(writer);
        private final Handlers handlers = new Handlers(CodeFlow.this, literal);
        private final CodeSteps steps = new CodeSteps(writer, stack, this::local);
        private final int[] entries = new int[instructions().size() + 1];
        private final Map<Integer, Variable> locals = new HashMap<>();
        private final Map<Integer, List<Operand>> found = new HashMap<>();
        private final Map<Integer, List<FlowWriter.End>> waiting = new HashMap<>();
        private final Map<Integer, Node> heads = new HashMap<>();
        private final TreeSet<Integer> open = new TreeSet<>();

        Flow write() {
            parameters();
            countEntries();
            heads.put(0, writer.meet());
            run(0);
            while (!open.isEmpty()) {
                begin(open.pollFirst());
            }
            return writer.finish();
        }

        private void parameters() {
            int slot = 0;
            if (!isStatic) {
                locals.put(slot++, writer.parameter(Variable.THIS));
            }
            for (Type type : Type.getArgumentTypes(method.descriptor())) {
                locals.put(slot, writer.parameter(name(slot)));
                slot += type.getSize();
            }
        }

        /** The variable at a place; one place may serve several variables of the source, one after the other. */
        private Variable local(int slot) {
            return locals.computeIfAbsent(slot, s -> writer.variable(name(s)));
        }

        private void countEntries() {
            entries[0]++;
            for (int i = 0; i < instructions().size(); i++) {
                Instruction instruction = instructions().get(i);
                if (instruction.operand() instanceof Label label && instruction.opcode() != Opcodes.LDC) {
                    entries[position(label)] += 2;
                }
                if (instruction.operand() instanceof Instruction.Choice choice) {
                    choice.labels().forEach(l -> entries[position(l)] += 2);
                    entries[position(choice.otherwise())] += 2;
                }
            }
            handlers.starts().forEach(h -> entries[h] += 2);
        }

        /** Begins a block that something leads to. */
        private void begin(int start) {
            writer.take();
            writer.join(waiting.remove(start));
            stack.start(found.get(start));
            if (handlers.starts().contains(start)) {
                Variable exception = writer.result();
                heads.put(start, writer.add(new Op.Compute(exception, "", List.of()), place(start)));
                stack.clear();
                stack.push(exception, 1);
            } else {
                heads.put(start, writer.meet());
            }
            run(start);
        }

        /** Writes the instructions from one on, as far as nothing else leads there. */
        private void run(int start) {
            for (int i = start; i < instructions().size(); i++) {
                if (i > start && entries[i] > 0) {
                    spill(i - 1);
                    lead(i);
                    return;
                }
                Instruction instruction = instructions().get(i);
                if (instruction.operand() instanceof Label label && instruction.opcode() != Opcodes.LDC) {
                    jump(i, instruction, position(label));
                } else if (instruction.operand() instanceof Instruction.Choice choice) {
                    choose(i, choice);
                } else if (instruction.opcode() == Opcodes.ATHROW) {
                    raise(i);
                } else {
                    int before = writer.size();
                    steps.write(instruction, place(i));
                    handlers.leadFrom(i, instruction, writer.since(before), this::wait);
                }
                if (instruction.isEnd()) {
                    stack.clear();
                    writer.take();
                    return;
                }
            }
        }

        private List<Operand> spilled = List.of();

        private void spill(int position) {
            spilled = stack.spill(place(position));
        }

        /** Leads all waiting ends to a block. */
        private void lead(int to) {
            Node head = heads.get(to);
            if (head == null) {
                found.putIfAbsent(to, spilled);
                wait(to, writer.take());
            } else {
                writer.goOnAt(head);
            }
        }

        private void wait(int to, List<FlowWriter.End> ends) {
            Node head = heads.get(to);
            if (head != null) {
                ends.forEach(e -> e.from().next().add(new Edge(head, e.when(), e.thrown())));
                return;
            }
            found.putIfAbsent(to, List.of());
            waiting.computeIfAbsent(to, t -> new ArrayList<>()).addAll(ends);
            open.add(to);
        }

        private void jump(int position, Instruction instruction, int to) {
            Place place = place(position);
            Condition condition = steps.condition(instruction.opcode(), place);
            spill(position);
            if (condition == null) {
                lead(to);
                return;
            }
            List<FlowWriter.End> others = writer.split(condition);
            lead(to);
            writer.join(others);
        }

        private void choose(int position, Instruction.Choice choice) {
            Place place = place(position);
            Variable value = stack.settled(place);
            spill(position);
            int otherwise = position(choice.otherwise());
            for (int i = 0; i < choice.keys().length; i++) {
                int to = position(choice.labels().get(i));
                if (to != otherwise) {
                    List<FlowWriter.End> others =
                            writer.split(new Condition(value, Relation.EQUAL, steps.key(choice.keys()[i], place)));
                    lead(to);
                    writer.join(others);
                }
            }
            lead(otherwise);
        }

        private void raise(int position) {
            Place place = place(position);
            Variable value = stack.value(place);
            String type = steps.made(value);
            for (Code.Range clause : handlers.of(position, type)) {
                writer.ends()
                        .forEach(e -> wait(clause.handler(), List.of(new FlowWriter.End(e.from(), e.when(), true))));
            }
            if (!handlers.isCaught(position, type)) {
                writer.add(new Op.Throw(value), place);
            }
        }

        private Place place(int position) {
            return new Place(file, instructions().get(position).line());
        }
    }
}
