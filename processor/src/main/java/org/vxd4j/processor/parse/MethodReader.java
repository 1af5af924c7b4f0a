package org.vxd4j.processor.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.vxd4j.api.Reg;
import org.vxd4j.processor.model.Binding;
import org.vxd4j.processor.model.Method;
import org.vxd4j.processor.model.Param;
import org.vxd4j.processor.model.Result;
import org.vxd4j.processor.model.Site;
import org.vxd4j.processor.model.ValueType;

/** Reads one method: its shape, what each parameter is loaded from and where its result leaves. */
final class MethodReader {
    private final Elements elements;
    private final Types types;
    private final TypeReader typeReader;

    MethodReader(Elements elements, Types types, TypeReader typeReader) {
        this.elements = elements;
        this.types = types;
        this.typeReader = typeReader;
    }

    /**
     * Reads a method as a member of a class.
     *
     * @param own the bindings that a type alone decides for this kind of entry point
     */
    Method read(DeclaredType owner, ExecutableElement method, Set<Binding> own) {
        ExecutableType type = (ExecutableType) types.asMemberOf(owner, method);
        return new Method(
                method.getSimpleName().toString(),
                Site.of(method),
                method.getModifiers(),
                params(method, type, own),
                method.isVarArgs(),
                result(method, type.getReturnType()),
                typeReader.thrown(type.getThrownTypes()),
                checked(type),
                typeReader.visible(method));
    }

    private List<Param> params(ExecutableElement method, ExecutableType type, Set<Binding> own) {
        List<Param> params = new ArrayList<>();
        Set<Binding> taken = EnumSet.noneOf(Binding.class);
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            TypeMirror mirror = type.getParameterTypes().get(i);
            Optional<Mirror> in = Mirror.of(parameter, Dsl.IN, elements);
            Reg register = in.isPresent() ? in.get().constant("value", Reg.class, null) : null;
            ValueType valueType = typeReader.read(mirror);
            Binding binding = in.isPresent() ? Binding.REGISTER : binding(parameter, mirror, valueType, own);
            if (binding != Binding.REGISTER && !taken.add(binding)) {
                binding = second(binding, own, taken);
            }
            Site site = Site.of(parameter);
            Site registerSite = in.isPresent() ? in.get().tag().at("value") : site;
            params.add(
                    new Param(parameter.getSimpleName().toString(), site, valueType, binding, register, registerSite));
        }
        return List.copyOf(params);
    }

    private Binding binding(VariableElement parameter, TypeMirror type, ValueType valueType, Set<Binding> own) {
        Binding wanted = Annotations.has(parameter, Dsl.TIMED_OUT)
                ? Binding.TIMED_OUT
                : switch (TypeReader.className(type)) {
                    case Dsl.VM_HANDLE -> Binding.VM;
                    case Dsl.THREAD_HANDLE -> Binding.THREAD;
                    case Dsl.CLIENT_REGS -> Binding.CLIENT;
                    case Dsl.IRQ_HANDLE -> own.contains(Binding.IRQ) ? Binding.IRQ : Binding.REF_DATA;
                    default -> valueType.isPrimitive() ? Binding.NONE : Binding.REF_DATA;
                };
        return own.contains(wanted) ? wanted : Binding.NONE;
    }

    /** A register holds one: another handle is what the callback was scheduled with. */
    private static Binding second(Binding first, Set<Binding> own, Set<Binding> taken) {
        boolean handle = first == Binding.VM || first == Binding.THREAD;
        return handle && own.contains(Binding.REF_DATA) && taken.add(Binding.REF_DATA)
                ? Binding.REF_DATA
                : Binding.NONE;
    }

    private Result result(ExecutableElement method, TypeMirror returned) {
        ValueType type = typeReader.read(returned);
        if (type.kind() == ValueType.Kind.VOID) {
            return new Result(type, List.of());
        }
        if (type.kind() == ValueType.Kind.RECORD && place(method) == Result.Place.NONE) {
            return new Result(type, components((DeclaredType) returned));
        }
        return new Result(type, List.of(part("", type, method, Site.of(method))));
    }

    private List<Result.Part> components(DeclaredType returned) {
        List<Result.Part> parts = new ArrayList<>();
        for (RecordComponentElement component :
                ElementFilter.recordComponentsIn(returned.asElement().getEnclosedElements())) {
            TypeMirror type = types.asMemberOf(returned, component);
            parts.add(part(component.getSimpleName().toString(), typeReader.read(type), component, Site.of(component)));
        }
        return List.copyOf(parts);
    }

    private Result.Part part(String accessor, ValueType type, Element element, Site site) {
        Optional<Mirror> out = Mirror.of(element, Dsl.OUT, elements);
        Reg register = out.isPresent() ? out.get().constant("value", Reg.class, null) : null;
        return new Result.Part(
                accessor,
                type,
                place(element),
                register,
                out.isPresent() ? out.get().tag().at("value") : site);
    }

    private Result.Place place(Element element) {
        if (Annotations.has(element, Dsl.OUT)) {
            return Result.Place.REGISTER;
        }
        if (Annotations.has(element, Dsl.CARRY)) {
            return Result.Place.CARRY;
        }
        return Annotations.has(element, Dsl.ZERO) ? Result.Place.ZERO : Result.Place.NONE;
    }

    private List<String> checked(ExecutableType type) {
        List<String> checked = new ArrayList<>();
        for (TypeMirror exception : type.getThrownTypes()) {
            TypeMirror met = met(exception, type);
            if (isChecked(met)) {
                checked.add(((DeclaredType) met).asElement().getSimpleName().toString());
            }
        }
        return checked;
    }

    /** What a call from the glue may throw: a variable is its bound where the erased arguments say so, and nothing checked elsewhere. */
    private TypeMirror met(TypeMirror exception, ExecutableType type) {
        for (TypeMirror parameter : type.getParameterTypes()) {
            if (TypeReader.mentionsTypeVariable(parameter)) {
                return types.erasure(exception);
            }
        }
        return exception;
    }

    private boolean isChecked(TypeMirror thrown) {
        return thrown.getKind() == TypeKind.DECLARED
                && !types.isSubtype(thrown, named(RuntimeException.class))
                && !types.isSubtype(thrown, named(Error.class));
    }

    private TypeMirror named(Class<?> type) {
        return elements.getTypeElement(type.getCanonicalName()).asType();
    }
}
