package org.vxd4j.processor.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.processor.analyse.HostFacts.Fact;

/** What is said of the JDK is said of classes and methods that it has, where it declares them. */
class HostFactsTest {
    static Stream<Fact> facts() {
        return HostFacts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactIsAboutSomethingThatTheJdkDeclares(Fact fact) throws ClassNotFoundException {
        if (fact.owner().endsWith("/*")) {
            String name = fact.owner().substring(0, fact.owner().length() - 2).replace('/', '.');
            assertThat(ModuleLayer.boot().modules())
                    .anyMatch(m -> m.getPackages().contains(name));
            assertThat(fact.method()).isEqualTo("*");
            return;
        }
        Class<?> type = Class.forName(fact.owner().replace('/', '.'), false, null);
        if (!fact.method().equals("*")) {
            assertThat(declared(type)).as(fact.toString()).anyMatch(d -> says(fact.method(), d));
        }
    }

    @Test
    void everyFactIsAboutARuleOrOneOfTheThreeOtherKinds() {
        assertThat(facts().map(Fact::rule)
                        .filter(r -> !Set.of("-", "?", "!").contains(r))
                        .distinct())
                .isNotEmpty()
                .allMatch(r -> RuleCatalogue.get(r) != null);
    }

    private static boolean says(String said, String declared) {
        return said.contains("(") || said.startsWith(".") ? declared.startsWith(said) : declared.startsWith(said + "(");
    }

    /** What a class declares that others can name, in the words of the file. */
    private static List<String> declared(Class<?> type) {
        List<String> declared = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            if (!Modifier.isPrivate(method.getModifiers())) {
                declared.add(method.getName()
                        + MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                                .toMethodDescriptorString());
            }
        }
        for (Constructor<?> constructor : type.getConstructors()) {
            declared.add("<init>"
                    + MethodType.methodType(void.class, constructor.getParameterTypes())
                            .toMethodDescriptorString());
        }
        for (Field field : type.getFields()) {
            declared.add("." + field.getName());
        }
        return declared;
    }
}
