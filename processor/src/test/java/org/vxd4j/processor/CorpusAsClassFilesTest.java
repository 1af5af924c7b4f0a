package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vxd4j.processor.RuleCase.Kind;

/** The drivers of the corpus, compiled together with their glue: what is said of their sources is said of their class files. */
class CorpusAsClassFilesTest {
    /** There is no glue of them that compiles, which javac does not get to say to the author, and so no class file. */
    private static final Set<String> NEVER_COMPILED = Set.of("TwoReferences.java", "EventsOfItsOwn.java");

    @TempDir
    private static Path folder;

    private static final Map<RuleCase, List<String>> SAID = new HashMap<>();

    static Stream<RuleCase> corpus() {
        return RuleCase.all().stream()
                .filter(c -> c.kind() == Kind.VIOLATION || c.kind() == Kind.TWIN)
                .filter(c -> c.name().endsWith(".java") && !NEVER_COMPILED.contains(c.name()));
    }

    /** All together, each in a package of its own, which messages name. */
    @BeforeAll
    static void check() throws IOException {
        Map<String, RuleCase> cases = new LinkedHashMap<>();
        List<JavaFileObject> sources = new ArrayList<>();
        corpus().forEach(each -> {
            String home = "case" + sources.size();
            cases.put(home + "/" + each.name(), each);
            SAID.put(each, new ArrayList<>());
            sources.add(source(home, each.name(), each.source()));
        });
        for (String one : said(sources, folder)) {
            RuleCase about = cases.get(ClassCheck.file(one));
            assertThat(about).as(one).isNotNull();
            SAID.get(about).add(one);
        }
    }

    /** A source in a package of its own: the declaration stands before its first line, so that lines keep their numbers. */
    private static JavaFileObject source(String home, String name, String text) {
        return JavaFileObjects.forSourceString(home + "." + name.replace(".java", ""), "package " + home + "; " + text);
    }

    private static List<String> said(List<JavaFileObject> sources, Path place) throws IOException {
        return new ClassCheck(place.resolve("classes"))
                .compileWithGlue(sources, place.resolve("glue"))
                .check();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void aDriverIsJudgedTheSameInItsClassFile(RuleCase each) {
        assertThat(each.complaintsOfClassFile(SAID.get(each)))
                .as(each::toString)
                .isEmpty();
    }

    @Test
    void aCleanDriverGetsNoDiagnosticAsAClassFileEither() throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (Path file : RuleCase.sources(RuleCase.CORPUS.resolve("clean"))) {
            sources.add(source("clean" + sources.size(), file.getFileName().toString(), RuleCase.read(file)));
        }
        assertThat(sources).isNotEmpty();
        assertThat(said(sources, folder.resolve("clean"))).isEmpty();
    }
}
