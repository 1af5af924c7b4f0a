package org.vxd4j.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import org.vxd4j.processor.model.Driver;

/**
 * Writes what an author of a VxD used to write by hand: the device block with its register glue, and one poster for each
 * callback.
 *
 * <p>Writes for drivers with errors too, as far as their shape allows, so that names resolve and javac reports the real error
 * only.
 */
public final class Glue {
    private Glue() {}

    /** The files of a driver: {@code VxD_X}, and {@code XEvents} when it has callbacks. */
    public static List<JavaFile> write(Driver driver) {
        List<JavaFile> files = new ArrayList<>();
        files.add(file(driver, new BlockWriter(driver).write()));
        if (driver.hasEvents()) {
            files.add(file(driver, new EventsWriter(driver).write()));
        }
        return files;
    }

    /** The mark of generated code. */
    static AnnotationSpec mark(Driver driver) {
        return AnnotationSpec.builder(Api.link("VxdGenerated"))
                .addMember(
                        "value",
                        "$T.class",
                        driver.visible() ? driver.type() : driver.type().topLevelClassName())
                .build();
    }

    /**
     * Generated code never warns, whatever the author's types are: deprecated, raw, not exported. The author's own code does.
     *
     * <p>{@code all} is for Eclipse's compiler, which warns of a name that suppresses nothing; javac does not know it.
     *
     * <p>One warning cannot be silenced this way, and it is right: a class that shares the file of another one should not be
     * used from a third.
     */
    static AnnotationSpec silence() {
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "{$S, $S, $S, $S, $S}", "all", "deprecation", "exports", "rawtypes", "removal")
                .build();
    }

    private static JavaFile file(Driver driver, TypeSpec type) {
        return JavaFile.builder(driver.type().packageName(), type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }
}
