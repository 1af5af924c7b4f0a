package org.vxd4j.processor.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Type;

/** The names are written out: nothing but this says that classes have them. */
class ApiNamesTest {

    static List<String> names() throws IllegalAccessException {
        List<String> names = new ArrayList<>();
        for (Field field : ApiNames.class.getDeclaredFields()) {
            if (field.getType() == String.class && Modifier.isPublic(field.getModifiers())) {
                names.add((String) field.get(null));
            }
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNameIsThatOfAClass(String name) throws ClassNotFoundException {
        String binary = name.replace('/', '.');
        assertThat(Class.forName(binary).getName()).isEqualTo(binary);
    }

    @Test
    void everyProcedureIsCalledByTheOnlyMethodOfItsInterface() throws ClassNotFoundException {
        for (MethodRef call : ApiNames.PROCEDURE_CALLS) {
            assertThat(Class.forName(call.owner().replace('/', '.')).getDeclaredMethods())
                    .singleElement()
                    .satisfies(m -> assertThat(m.getName() + Type.getMethodDescriptor(m))
                            .isEqualTo(call.name() + call.descriptor()));
        }
    }
}
