package org.vxd4j.processor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.vxd4j.processor.check.NameChecks;
import org.vxd4j.processor.check.Violation;
import org.vxd4j.processor.emit.Glue;
import org.vxd4j.processor.emit.Source;
import org.vxd4j.processor.model.ClassName;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.parse.Annotations;
import org.vxd4j.processor.parse.Dsl;

/** Writes the glue of drivers, each file once, and says what is in the way of one. */
final class GlueFiles {
    private final ProcessingEnvironment environment;

    /** Whose glue a class is that was written. */
    private final Map<ClassName, ClassName> written = new HashMap<>();

    GlueFiles(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Writes what is not written yet of a driver's glue. The block, which no source names, is not written when something has the name of
     * the posters that it builds.
     *
     * @return what is in the way of a file
     */
    List<Violation> write(Driver driver) throws IOException {
        List<Violation> taken = new ArrayList<>();
        List<Source> files = Glue.write(driver);
        for (Source file : files) {
            ClassName owner = written.getOrDefault(file.type(), driver.type());
            if (!owner.equals(driver.type())) {
                return List.of(NameChecks.glueOf(driver, file.type(), owner));
            }
            if (!written.containsKey(file.type()) && isTaken(existing(driver, file.type()))) {
                taken.add(NameChecks.authorsOwn(driver, file.type()));
            }
        }
        boolean all = taken.isEmpty();
        for (Source file : files) {
            boolean posters = file.type().equals(driver.eventsName()) && !isTaken(existing(driver, file.type()));
            if ((all || posters) && written.putIfAbsent(file.type(), driver.type()) == null) {
                write(driver, file).ifPresent(taken::add);
            }
        }
        return taken;
    }

    private static boolean isTaken(TypeElement existing) {
        return existing != null && !Annotations.has(existing, Dsl.VXD_GENERATED);
    }

    private Optional<Violation> write(Driver driver, Source file) throws IOException {
        try {
            file.writeTo(environment.getFiler());
            return Optional.empty();
        } catch (FilerException refused) {
            if (existing(driver, file.type()) != null) {
                return Optional.of(NameChecks.amongSources(driver, file.type()));
            }
            if (file.type().packageName().isEmpty()) {
                return Optional.of(NameChecks.withoutPackage(driver, file.type()));
            }
            throw refused;
        }
    }

    /** The class of this name in the driver's module. A class file of ours is none in the way: it is from the last build. */
    private TypeElement existing(Driver driver, ClassName type) {
        Elements elements = environment.getElementUtils();
        ModuleElement module = elements.getModuleOf(driver.element());
        return module == null
                ? elements.getTypeElement(type.canonicalName())
                : elements.getTypeElement(module, type.canonicalName());
    }
}
