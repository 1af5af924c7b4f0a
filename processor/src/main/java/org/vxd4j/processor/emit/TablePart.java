package org.vxd4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A part that fills one table of the device block: made once in the constructor, handed out by a method of the same name. */
abstract class TablePart implements BlockPart {
    private final String name;
    private final TypeName type;
    private final List<CodeBlock> rows = new ArrayList<>();
    private final List<MethodSpec> entryPoints = new ArrayList<>();

    TablePart(String name, ClassName row) {
        this.name = name;
        this.type = ParameterizedTypeName.get(ClassName.get(List.class), row);
    }

    /** Adds a row, and the method that the kernel enters by it. */
    final void add(CodeBlock row, MethodSpec entryPoint) {
        add(row, List.of(entryPoint));
    }

    /** Adds a row, and the methods that the kernel enters by it. */
    final void add(CodeBlock row, List<MethodSpec> methods) {
        rows.add(row);
        entryPoints.addAll(methods);
    }

    @Override
    public final List<FieldSpec> fields() {
        return rows.isEmpty()
                ? List.of()
                : List.of(FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL)
                        .build());
    }

    @Override
    public final CodeBlock construction() {
        return rows.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .addStatement("$N = $T.of(\n$L)", name, List.class, CodeBlock.join(rows, ",\n"))
                        .build();
    }

    @Override
    public List<MethodSpec> overrides() {
        return rows.isEmpty()
                ? List.of()
                : List.of(BlockWriter.override(name, type)
                        .addStatement("return $N", name)
                        .build());
    }

    @Override
    public final List<MethodSpec> entryPoints() {
        return entryPoints;
    }
}
