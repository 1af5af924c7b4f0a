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
    private final Filer filer;
    private final Elements elements;
    private final Names names;
    private final Map<String, Optional<ClassFile>> files = new HashMap<>();

    ClassFiles(Filer filer, Elements elements, Names names) {
        this.filer = filer;
        this.elements = elements;
        this.names = names;
    }

    /** The body that a call finds: that of the class or the nearest class or interface it inherits from. */
    Optional<Body> body(MethodRef method) {
        if (method.isPlatform()) {
            return Optional.empty();
        }
        ClassFile file = files.computeIfAbsent(method.owner(), this::read).orElse(null);
        if (file == null) {
            return Optional.empty();
        }
        Body own = file.body(method);
        if (own != null || method.name().startsWith("<")) {
            return Optional.ofNullable(own);
        }
        for (String parent : file.parents()) {
            Optional<Body> inherited = body(method.in(parent));
            if (inherited.isPresent()) {
                return inherited;
            }
        }
        return Optional.empty();
    }

    private Optional<ClassFile> read(String name) {
        int slash = name.lastIndexOf('/');
        String folder = slash < 0 ? "" : name.substring(0, slash).replace('/', '.');
        String file = name.substring(slash + 1) + ".class";
        for (Source source : sources(name)) {
            try (InputStream in = filer.getResource(source.location(), source.module() + folder, file)
                    .openInputStream()) {
                return Optional.of(ClassFile.read(in.readAllBytes()));
            } catch (IOException | RuntimeException notThere) {
                // Not in this place, or newer than the reader: an unknown body is left out, not guessed.
                continue;
            }
        }
        return Optional.empty();
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
