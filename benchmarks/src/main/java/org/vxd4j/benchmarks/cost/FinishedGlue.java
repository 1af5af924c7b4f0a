package org.vxd4j.benchmarks.cost;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * A processor that reads nothing and checks nothing: it hands over glue that was written before. What a build with it takes longer
 * is javac's own, which enters all classes again for each round; no processor that writes the same files can be cheaper.
 */
public final class FinishedGlue extends AbstractProcessor {
    /** System property that names the folder of the glue. */
    static final String FOLDER = "vxd4j.glue";

    private boolean done;

    /** For javac. */
    public FinishedGlue() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("org.vxd4j.api.VxD");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!done) {
            done = true;
            File[] files = new File(System.getProperty(FOLDER), Corpus.PACKAGE).listFiles();
            Arrays.sort(files);
            for (File file : files) {
                hand(file.toPath());
            }
        }
        return false;
    }

    private void hand(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        try (Writer writer = processingEnv
                .getFiler()
                .createSourceFile(Corpus.PACKAGE + "." + name)
                .openWriter()) {
            writer.write(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
