package org.vxd4j.processor.analyse;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.MethodNode;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.SourceTypes;
import org.vxd4j.processor.flow.CodeFlow;
import org.vxd4j.processor.flow.Field;
import org.vxd4j.processor.flow.Flow;
import org.vxd4j.processor.flow.StatementFlow;

/** The ways through the methods of a program, read when they are first asked for. */
final class Flows {
    private final Trees trees;
    private final Names names;
    private final SourceTypes types;
    private final Map<MethodRef, TreePath> paths;
    private final ClassFiles files;
    private final Map<Field, TreePath> fields;
    private final Map<MethodRef, Optional<Flow>> flows = new HashMap<>();
    private final Map<MethodRef, Optional<Flow>> literal = new HashMap<>();
    private final Map<Field, Optional<Flow>> initialisers = new HashMap<>();

    Flows(
            Trees trees,
            Names names,
            SourceTypes types,
            Map<MethodRef, TreePath> paths,
            Map<Field, TreePath> fields,
            ClassFiles files) {
        this.trees = trees;
        this.names = names;
        this.types = types;
        this.paths = paths;
        this.files = files;
        this.fields = fields;
    }

    /** True when the code of a method is known. */
    boolean knows(MethodRef method) {
        return paths.containsKey(method)
                || files.isChecked(method.owner()) && of(method).isPresent();
    }

    /** The ways through a method that is checked: what is wrong in a library is not this driver's. Empty when its code is not known. */
    Optional<Flow> of(MethodRef method) {
        Optional<Flow> known = flows.get(method);
        if (known == null) {
            known = paths.containsKey(method)
                    ? Optional.of(StatementFlow.read(paths.get(method), trees, names, types))
                    : files.isChecked(method.owner()) ? ofCode(method, false) : Optional.empty();
            flows.put(method, known);
        }
        return known;
    }

    /** The ways through a method, also of a library, with nothing left out; empty when its code is not known. */
    Optional<Flow> literal(MethodRef method) {
        Optional<Flow> known = literal.get(method);
        if (known == null) {
            known = paths.containsKey(method)
                    ? Optional.of(StatementFlow.literal(paths.get(method), trees, names, types))
                    : ofCode(method, true);
            literal.put(method, known);
        }
        return known;
    }

    private Optional<Flow> ofCode(MethodRef method, boolean literal) {
        ClassFile file = files.find(method.owner()).orElse(null);
        MethodNode code = file == null ? null : file.method(method);
        if (code == null || !ClassFile.hasCode(code)) {
            return Optional.empty();
        }
        CodeFlow flow = new CodeFlow(code.access, method, file.source(), literal);
        code.accept(new EnumSwitches(
                files,
                method.owner(),
                code,
                literal ? new DeclaredFields(files, flow) : new ForwardedLambdas(file, flow)));
        return flow.flow();
    }

    /** The code that gives a final field its only value; empty when it is not known. */
    Optional<Flow> initialiser(Field field) {
        return initialisers.computeIfAbsent(
                field,
                f -> fields.containsKey(f)
                        ? Optional.of(StatementFlow.initialiser(fields.get(f), trees, names, types))
                        : ofConstant(f));
    }

    private Optional<Flow> ofConstant(Field field) {
        return files.isChecked(field.owner())
                ? files.find(field.owner()).flatMap(file -> CodeInitialiser.of(file, field))
                : Optional.empty();
    }
}
