package org.vxd4j.api.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vxd4j.api.Target;

class RuleExampleTest {
    /** A flag, boost or message: at least two words in capitals. */
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z0-9]+(_[A-Z0-9]+)+\\b");

    static List<Rule> rules() {
        return RuleCatalogue.all();
    }

    @Test
    void everyExampleIsJavaThatAnyCompilerAccepts(@TempDir Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString(), "-cp", classPath()));
        for (Rule rule : rules()) {
            String name = rule.id().replace("-", "").toLowerCase(Locale.ROOT);
            arguments.add(write(folder, name + ".bad", RuleExample.of(rule.bad())));
            arguments.add(write(folder, name + ".good", RuleExample.of(rule.good())));
        }
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);

        int result = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));

        assertThat(result).as(messages.toString()).isZero();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theLegalTwinDiffersAndIsFoundWhereTheViolationIs(Rule rule) {
        RuleExample bad = RuleExample.of(rule.bad());
        RuleExample good = RuleExample.of(rule.good());

        assertThat(rule.good()).isNotEqualTo(rule.bad());
        assertThat(good.atRunTime()).isEqualTo(bad.atRunTime());
        assertThat(rule.appliesTo(bad.target()))
                .as("the rule applies to its violation")
                .isTrue();
        assertThat(bad.code()).doesNotContain("// target", "// run time", "// whole class");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theTwinsShowWhatTheRuleNames(Rule rule) {
        String both = rule.bad() + rule.good();
        Matcher names = CONSTANT.matcher(rule.statement());
        boolean any = !names.find() || both.contains(names.group());
        while (!any && names.find()) {
            any = both.contains(names.group());
        }
        assertThat(any)
                .as("%s names a constant that its examples use", rule.id())
                .isTrue();
    }

    @Test
    void theCommentLinesBeforeTheCodeSayWhatIsSpecial() {
        RuleExample example = RuleExample.of("// target: 3.1\n// run time\n// stays\nvoid go() {}\n");

        assertThat(example).isEqualTo(new RuleExample(Target.WIN31, true, false, "// stays\nvoid go() {}\n"));
        assertThat(RuleExample.of("// whole class\nclass Example {}\n").wholeClass())
                .isTrue();
        assertThat(RuleExample.of("void go() {}\n").target()).isEqualTo(Target.WIN95);
    }

    @Test
    void anExampleForNoVersionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleExample.of("// target: 4.0\nvoid go() {}\n"))
                .withMessageContaining("\"4.0\"");
    }

    private static String classPath() {
        return Path.of(URI.create(Rule.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
    }

    private static String write(Path folder, String name, RuleExample example) throws IOException {
        Path file = folder.resolve(name.replace('.', '/')).resolve("Example.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package " + name + ";\n\n" + example.source());
        return file.toString();
    }
}
