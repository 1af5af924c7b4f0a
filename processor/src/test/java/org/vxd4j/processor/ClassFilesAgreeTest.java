package org.vxd4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.api.rule.RuleExample;

/** The examples of every rule: what is said about their class files is what is said about their sources. */
class ClassFilesAgreeTest {
    private static final Pattern NAME = Pattern.compile("\\[vxd:([a-z0-9-]+)\\]");

    @TempDir
    private Path folder;

    static Stream<Rule> rules() {
        return RuleCatalogue.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aViolationIsFoundInItsClassFile(Rule rule) throws IOException {
        agree(RuleExample.of(rule.bad()).source());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itsTwinIsLegalAsAClassFileToo(Rule rule) throws IOException {
        agree(RuleExample.of(rule.good()).source());
    }

    private void agree(String source) throws IOException {
        List<String> said = Fixture.of(source).diagnostics();
        List<String> saidOfClasses = new ClassCheck(folder)
                .compile(List.of(JavaFileObjects.forSourceString("Example", source)))
                .check();
        assertThat(names(saidOfClasses)).as("%s", saidOfClasses).isEqualTo(names(said));
    }

    private static Set<String> names(List<String> diagnostics) {
        Set<String> names = new TreeSet<>();
        for (String diagnostic : diagnostics) {
            Matcher name = NAME.matcher(diagnostic);
            if (name.find()) {
                names.add(name.group(1));
            } else if (!diagnostic.contains("warning")) {
                names.add(diagnostic);
            }
        }
        return names;
    }
}
