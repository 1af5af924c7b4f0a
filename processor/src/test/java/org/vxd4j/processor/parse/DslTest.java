package org.vxd4j.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The names are written out: nothing but this compiles only when the classes have them. */
class DslTest {

    static List<String> names() throws IllegalAccessException {
        List<String> names = new ArrayList<>();
        for (Field field : Dsl.class.getDeclaredFields()) {
            if (field.getType() == String.class && !field.getName().equals("HOME")) {
                names.add((String) field.get(null));
            }
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNameIsThatOfAClass(String name) throws ClassNotFoundException {
        String binary = name.replace("Unchecked.", "Unchecked$");
        assertThat(Class.forName(binary).getCanonicalName()).isEqualTo(name);
    }

    @Test
    void everyAnnotationThatIsSearchedForIsOne() {
        assertThat(Stream.of(Dsl.ENTRIES, Dsl.HOOKS).flatMap(List::stream))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(Class.forName(name)).isAnnotation());
    }
}
