package org.vxd4j.cli.check;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.List;

/** What sources are, as far as it shows before anything in them has a meaning. */
final class SourceOutline {
    private static final String DRIVER = "(.*\\.)?VxD";

    private SourceOutline() {}

    /** True when the sources are those of a module. */
    static boolean isModular(List<Path> files) {
        return files.stream().anyMatch(file -> file.endsWith("module-info.java"));
    }

    /** True when something in the sources is annotated as a driver. */
    static boolean hasDriver(List<CompilationUnitTree> units) {
        return Boolean.TRUE.equals(new DriverScanner().scan(units, null));
    }

    private static final class DriverScanner extends TreeScanner<Boolean, Void> {
        @Override
        public Boolean visitAnnotation(AnnotationTree annotation, Void unused) {
            return annotation.getAnnotationType().toString().matches(DRIVER);
        }

        @Override
        public Boolean reduce(Boolean left, Boolean right) {
            return Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
        }
    }
}
