package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleExample;

/** The examples of every rule that the compiler decides, as class files: what holds for their sources holds for them. */
class ClassFilesAgreeTest {
    /** No glue is written for class files: no name is in its way. */
    private static final Set<String> OF_SOURCES = Set.of("DS-19");

    @TempDir
    private Path folder;

    static Stream<Rule> rules() {
        return RuleCatalogue.all().stream()
                .filter(r -> !RuleExample.of(r.bad()).atRunTime() && !OF_SOURCES.contains(r.id()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aViolationIsFoundInItsClassFile(Rule rule) throws IOException {
        assertThat(said(rule.bad()))
                .as("%s", rule.id())
                .singleElement()
                .asString()
                .contains(name(rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itsTwinIsLegalAsAClassFileToo(Rule rule) throws IOException {
        assertThat(said(rule.good())).noneMatch(d -> d.contains(name(rule)) || d.contains(": error: "));
    }

    /** The compiler puts such a constant into the static initialiser. */
    @Test
    void aMaskThatIsAConstantIsKnownInTheClassFileToo() throws IOException {
        String example = """
                void create() {
                  vmm.listCreate(KIND, 16);
                }

                private static final int SIZE = Integer.parseInt("16");
                private static final int KIND = ListFlag.mask(ListFlag.LF_ASYNC, ListFlag.%s);
                private static final int MORE = SIZE > 8 ? ListFlag.mask(ListFlag.LF_ASYNC) : 0;
                """;
        assertThat(said(example.formatted("LF_USE_HEAP")))
                .singleElement()
                .asString()
                .contains("(LI-01; ");
        assertThat(said(example.formatted("LF_ALLOC_ERROR"))).isEmpty();
        assertThat(said(example.formatted("LF_USE_HEAP").replace("KIND,", "MORE,")))
                .isEmpty();
    }

    private static String name(Rule rule) {
        return "[vxd:" + rule.name() + "]";
    }

    private List<String> said(String example) throws IOException {
        String source = RuleExample.of(example).source();
        return new ClassCheck(folder)
                .compile(List.of(JavaFileObjects.forSourceString("Example", source)))
                .check();
    }
}
