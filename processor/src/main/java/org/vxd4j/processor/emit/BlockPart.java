package org.vxd4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/** What one kind of entry point adds to the device block. */
interface BlockPart {

    /** Fields. */
    default List<FieldSpec> fields() {
        return List.of();
    }

    /** Statements of the constructor, after the driver is built. */
    default CodeBlock construction() {
        return CodeBlock.of("");
    }

    /** The overridden methods of {@code DeviceBlock}; none when the driver has no such entry point. */
    default List<MethodSpec> overrides() {
        return List.of();
    }

    /** One method for each entry point. */
    default List<MethodSpec> entryPoints() {
        return List.of();
    }

    /** Nested types. */
    default List<TypeSpec> types() {
        return List.of();
    }
}
