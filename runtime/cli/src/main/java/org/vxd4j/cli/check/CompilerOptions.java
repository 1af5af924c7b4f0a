package org.vxd4j.cli.check;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;
import org.vxd4j.api.Target;

/**
 * What the compiler and the processor are told.
 *
 * @param classPath what the drivers use besides the class path that the command runs with; may be empty
 * @param target the version to check for whatever the drivers say, or null
 * @param werror true when warnings of the rules are errors
 */
public record CompilerOptions(String classPath, Target target, boolean werror) {
    private static final String TARGET_OPTION = "vxd4j.target";
    private static final String WERROR_OPTION = "vxd4j.werror";
    private static final String CLASSES_OPTION = "vxd4j.classes";

    /** Nothing out of the ordinary. */
    public static final CompilerOptions NONE = new CompilerOptions("", null, false);

    /** True when one of the processors takes the version from outside. */
    public static boolean canChooseTarget(List<Processor> processors) {
        return understand(processors, TARGET_OPTION);
    }

    /** True when one of the processors makes errors of warnings. */
    public static boolean canMakeErrors(List<Processor> processors) {
        return understand(processors, WERROR_OPTION);
    }

    /** True when one of the processors checks class files. */
    public static boolean canCheckClasses(List<Processor> processors) {
        return understand(processors, CLASSES_OPTION);
    }

    private static boolean understand(List<Processor> processors, String option) {
        return processors.stream().anyMatch(p -> p.getSupportedOptions().contains(option));
    }

    /** Class files only, even when sources lie beside them; with the names of parameters, as far as the files have them. */
    List<String> ofClasses(Path place) {
        List<String> options = new ArrayList<>();
        options.addAll(List.of("-proc:only", "-parameters", "-sourcepath", ""));
        options.addAll(List.of("-cp", place + File.pathSeparator + wholeClassPath()));
        options.addAll(List.of("-A" + CLASSES_OPTION + "=" + place));
        return withRest(options);
    }

    /** A module reads modules only: the API is one, and so is whatever else the class path has. */
    List<String> ofSources(Path classes, boolean modular) {
        List<String> options = new ArrayList<>();
        options.addAll(List.of("-d", classes.toString(), modular ? "--module-path" : "-cp", wholeClassPath()));
        // Errors in declarations and in bodies come together, and all of them.
        options.add("--should-stop=ifError=FLOW");
        return withRest(options);
    }

    private List<String> withRest(List<String> options) {
        options.addAll(List.of("-Xmaxerrs", "10000", "-Xmaxwarns", "10000"));
        if (target != null) {
            options.add("-A" + TARGET_OPTION + "=" + target.label());
        }
        if (werror) {
            options.add("-A" + WERROR_OPTION + "=true");
        }
        return options;
    }

    private String wholeClassPath() {
        String own = System.getProperty("java.class.path", "");
        return classPath.isEmpty() ? own : classPath + File.pathSeparator + own;
    }
}
