package org.vxd4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Method;
import org.vxd4j.processor.model.Offered;
import org.vxd4j.processor.model.Param;

/** The service interfaces that the driver implements, each behind the kernel's gate. */
final class OfferedGlue implements BlockPart {
    private static final ClassName CONTRACT = Api.service("ServiceContract");
    private static final ClassName CONTRACTS = Api.service("ServiceContracts");

    private final Driver driver;

    OfferedGlue(Driver driver) {
        this.driver = driver;
    }

    @Override
    public List<FieldSpec> fields() {
        return driver.offered().stream()
                .map(o -> FieldSpec.builder(o.type(), field(o), Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .toList();
    }

    @Override
    public CodeBlock construction() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Offered offered : driver.offered()) {
            code.addStatement("$N = new $T(driver, linker.gate())", field(offered), nested(offered));
        }
        return code.build();
    }

    @Override
    public List<MethodSpec> overrides() {
        if (driver.offered().isEmpty()) {
            return List.of();
        }
        TypeVariableName t = TypeVariableName.get("T");
        MethodSpec.Builder offered = BlockWriter.override("offered", t)
                .addTypeVariable(t)
                .addParameter(ParameterizedTypeName.get(ClassName.get(Class.class), t), "type");
        for (Offered each : driver.offered()) {
            offered.beginControlFlow("if (type == $T.class)", each.type())
                    .addStatement("return type.cast($N)", field(each))
                    .endControlFlow();
        }
        return List.of(offered.addStatement("return null").build());
    }

    @Override
    public List<TypeSpec> types() {
        return driver.offered().stream().map(this::type).toList();
    }

    private TypeSpec type(Offered offered) {
        TypeSpec.Builder type = TypeSpec.classBuilder(nested(offered))
                .addJavadoc(
                        "{@link $T} as other devices call it: the gate checks where each call comes from.\n",
                        offered.type())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(offered.type());
        Names constants = new Names("CONTRACTS");
        Map<Offered.Service, String> contracts = new HashMap<>();
        type.addField(constant(CONTRACTS, "CONTRACTS", CodeBlock.of("$T.of($T.class)", CONTRACTS, offered.type())));
        for (Offered.Service service : offered.services()) {
            if (service.ordinal() >= 0) {
                String name = constants.claim(Names.constant(service.method().name()));
                contracts.put(service, name);
                type.addField(constant(
                        CONTRACT, name, CodeBlock.of("CONTRACTS.ordinal($L)", Literals.hex(service.ordinal()))));
            }
        }
        type.addField(driver.type(), "driver", Modifier.PRIVATE, Modifier.FINAL)
                .addField(Api.link("ServiceGate"), "gate", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(driver.type(), "driver")
                        .addParameter(Api.link("ServiceGate"), "gate")
                        .addStatement("this.driver = driver")
                        .addStatement("this.gate = gate")
                        .build());
        offered.services().forEach(s -> type.addMethod(delegate(s.method(), contracts.get(s))));
        return type.build();
    }

    private static MethodSpec delegate(Method method, String contract) {
        MethodSpec.Builder delegate = BlockWriter.override(
                        method.name(), method.result().type().name())
                .addExceptions(method.thrown())
                .varargs(method.varArgs());
        method.params().forEach(p -> delegate.addParameter(p.type().name(), p.name()));
        CodeBlock call = CodeBlock.of(
                "$L.$L($L)",
                hides(method, "driver") ? "this.driver" : "driver",
                method.name(),
                method.params().stream().map(p -> CodeBlock.of("$L", p.name())).collect(CodeBlock.joining(", ")));
        CodeBlock statement = CodeBlock.of(method.result().isVoid() ? "$L" : "return $L", call);
        if (contract == null) {
            return delegate.addStatement(statement).build();
        }
        String gate = hides(method, "gate") ? "this.gate" : "gate";
        return delegate.addStatement("$L.enter($L)", gate, contract)
                .beginControlFlow("try")
                .addStatement(statement)
                .nextControlFlow("finally")
                .addStatement("$L.leave($L)", gate, contract)
                .endControlFlow()
                .build();
    }

    private static boolean hides(Method method, String field) {
        return method.params().stream().map(Param::name).anyMatch(field::equals);
    }

    private static FieldSpec constant(ClassName type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }

    private ClassName nested(Offered offered) {
        return driver.blockName().nestedClass("Offered" + offered.type().simpleName());
    }

    private static String field(Offered offered) {
        return "offered" + offered.type().simpleName();
    }
}
