package org.vxd4j.processor;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.vxd4j.processor.model.ClassName;

/**
 * Has the compiler go through another round, which it does as long as somebody writes sources: what we wait for may never come, and in
 * the last round it is too late for glue. The source has no class in it, and goes when it has been read.
 */
final class NextRound {
    private final ProcessingEnvironment environment;
    private URI asked;
    private int rounds;

    NextRound(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** The round that was asked for has come. A file that is not on a disk, or cannot be deleted, does no harm where it is. */
    void begin() {
        if (asked != null && "file".equals(asked.getScheme())) {
            try {
                Files.deleteIfExists(Path.of(asked));
            } catch (IOException harmless) {
                // It says itself why it is there.
            }
        }
        asked = null;
    }

    /** Asks for a round in which a driver is looked at again. */
    void ask(TypeElement driver) throws IOException {
        rounds++;
        ClassName type = ClassName.of(driver);
        ClassName name = new ClassName(type.packageName(), "VxD_%s_Waits%d".formatted(type.flat(), rounds));
        JavaFileObject file;
        try {
            file = environment.getFiler().createSourceFile(name.canonicalName(), driver);
        } catch (FilerException refused) {
            // So will the glue be, in this last round, and that is reported.
            return;
        }
        try (Writer writer = file.openWriter()) {
            writer.write("// No class: types that " + type.name()
                    + " names may still be written by another annotation processor.\n");
            writer.write(type.packageName().isEmpty() ? "" : "package " + type.packageName() + ";\n");
        }
        asked = file.toUri();
    }
}
