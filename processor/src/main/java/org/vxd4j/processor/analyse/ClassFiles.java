package org.vxd4j.processor.analyse;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;

/** The class files of the compilation's class path and modules, read when they are first asked for. */
final class ClassFiles {
    private final CheckedClasses checked;
    private final Filer filer;
    private final Elements elements;
    private final Names names;
    private final Map<String, Optional<ClassFile>> files = new HashMap<>();

    ClassFiles(CheckedClasses checked, Filer filer, Elements elements, Names names) {
        this.checked = checked;
        this.filer = filer;
        this.elements = elements;
        this.names = names;
    }

    /** The names of the classes that are checked as class files, in their order. */
    Iterable<String> checked() {
        return checked.names();
    }

    /** True when a class is checked as a class file, not only used. */
    boolean isChecked(String name) {
        return checked.bytes(name) != null;
    }

    /** True for glue, and for what stands in it. */
    boolean isGenerated(String name) {
        int nested = name.indexOf('$');
        return find(nested < 0 ? name : name.substring(0, nested))
                .filter(ClassFile::isGenerated)
                .isPresent();
    }

    /** True for a driver. */
    boolean isDriver(String name) {
        return !MethodRef.isPlatform(name)
                && find(name).filter(ClassFile::isDriver).isPresent();
    }

    /** A class file; empty when it is not there, or newer than the reader: what is unknown is left out, not guessed. */
    Optional<ClassFile> find(String name) {
        return files.computeIfAbsent(name, this::read);
    }

    private Optional<ClassFile> read(String name) {
        byte[] own = checked.bytes(name);
        if (own != null) {
            return parse(own);
        }
        int slash = name.lastIndexOf('/');
        String folder = slash < 0 ? "" : name.substring(0, slash).replace('/', '.');
        String file = name.substring(slash + 1) + ".class";
        for (Source source : sources(name)) {
            try (InputStream in = filer.getResource(source.location(), source.module() + folder, file)
                    .openInputStream()) {
                return parse(in.readAllBytes());
            } catch (IOException | RuntimeException notThere) {
                // Not in this place: the next one.
                continue;
            }
        }
        return Optional.empty();
    }

    private static Optional<ClassFile> parse(byte[] bytes) {
        try {
            return Optional.of(ClassFile.read(bytes));
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /** Where a class may be: a named module's is under its name, on the module path or among what was compiled before. */
    private List<Source> sources(String name) {
        List<Source> sources = new ArrayList<>();
        ModuleElement module = names.type(name).map(elements::getModuleOf).orElse(null);
        if (module != null && !module.isUnnamed()) {
            sources.add(new Source(StandardLocation.MODULE_PATH, module.getQualifiedName() + "/"));
        }
        sources.add(new Source(StandardLocation.CLASS_PATH, ""));
        sources.add(new Source(StandardLocation.CLASS_OUTPUT, ""));
        return sources;
    }

    private record Source(JavaFileManager.Location location, String module) {}
}
