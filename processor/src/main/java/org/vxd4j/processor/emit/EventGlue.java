package org.vxd4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.vxd4j.api.Boost;
import org.vxd4j.api.EventTarget;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Via;
import org.vxd4j.api.link.Restriction;
import org.vxd4j.api.rule.EventArguments;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;

/** Glue of one {@code @EventCallback}. */
final class EventGlue extends CallbackGlue {
    private final Entry.Event event;
    private final EventArguments arguments;

    EventGlue(Driver driver, Entry.Event event, String field, Names classes) {
        super(
                driver,
                event.method(),
                field,
                classes.claim(Names.capitalised(event.method().name()) + "Event"));
        this.event = event;
        this.arguments = event.arguments(driver.target());
    }

    /** True for events of the System VM whose cancel service wants the handle that the poster was not given. */
    static boolean needsVmm(Entry.Event event, EventArguments arguments) {
        return event.scope() == Scope.SYSTEM_VM
                && (arguments.via() == Via.CALL_VM_EVENT || arguments.via() == Via.SCHEDULE_VM_EVENT);
    }

    @Override
    MethodSpec poster() {
        boolean hasTarget = arguments.via() != Via.CALL_WHEN_NOT_CRITICAL;
        CodeBlock doc = CodeBlock.of(
                "Posts {@code $L} by $L.\n\n<p>Scope $L, flags $L, boost $L, $L.$L\n",
                driver.label(method),
                arguments.via().ddkName(),
                event.scope(),
                flags(),
                boost(),
                timeOut(),
                hasTarget ? "" : " There is no handle: it cannot be cancelled.");
        MethodSpec.Builder poster = startPoster(event.scope(), hasTarget, doc);
        if (!hasTarget) {
            return poster.addStatement("$L.post($L, null, $L)", port(), entryField(), data())
                    .build();
        }
        return poster.addJavadoc(
                        "$L@return ESI: the event, {@link $T#NONE} when the callback has already run\n",
                        gap(poster),
                        Api.EVENT_HANDLE)
                .returns(Api.EVENT_HANDLE)
                .addStatement("int esi = $L.post($L, $L, $L)", port(), entryField(), targetArgument(), data())
                .addStatement("return esi == 0 ? $T.NONE : $L", Api.EVENT_HANDLE, handle())
                .build();
    }

    @Override
    TypeSpec entry() {
        return startEntry(Api.EVENT_ENTRY)
                .addJavadoc(
                        "$L, called by $L.\n",
                        driver.label(method),
                        arguments.via().ddkName())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addStatement(
                                "super(\n$S,\n$T.$L,\n$T.$L,\n$L,\n$L,\n$L)",
                                driver.label(method),
                                Via.class,
                                arguments.via(),
                                Api.SCOPE,
                                event.scope(),
                                Literals.flags(arguments.flags()),
                                boostLiteral(),
                                Math.max(-1, arguments.timeOutMillis()))
                        .build())
                .addMethod(unmet())
                .addMethod(call())
                .build();
    }

    /** A boost that should have been stated stays unstated, for the kernel to find when the compiler was told not to. */
    private CodeBlock boostLiteral() {
        return arguments.via().restricts() && !arguments.boostStated()
                ? CodeBlock.of("$T.UNSTATED", Boost.class)
                : CodeBlock.of("$L", Literals.boost(arguments.boostOrNone()));
    }

    private MethodSpec unmet() {
        CodeBlock.Builder checks = CodeBlock.builder();
        for (Pef flag : Pef.values()) {
            if (flag.in(arguments.flags() & Restriction.WAITING)) {
                checks.add(checks.isEmpty() ? "" : " | ")
                        .add("$T.$L(state)", Restriction.class, Names.camel(flag.name()));
            }
        }
        return MethodSpec.methodBuilder("unmet")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addParameter(Api.link("EventState"), "state")
                .addStatement("return $L", checks.isEmpty() ? CodeBlock.of("0") : checks.build())
                .build();
    }

    private CodeBlock targetArgument() {
        return switch (event.scope()) {
            case GLOBAL -> CodeBlock.of("$T.GLOBAL", EventTarget.class);
            case SYSTEM_VM -> CodeBlock.of("null");
            case VM, THREAD -> CodeBlock.of("$L", target(event.scope()));
        };
    }

    private CodeBlock handle() {
        return switch (arguments.via()) {
            case CALL_GLOBAL_EVENT, SCHEDULE_GLOBAL_EVENT -> CodeBlock.of("new $T(esi)", Api.home("GlobalEvent"));
            case CALL_VM_EVENT, SCHEDULE_VM_EVENT -> ofTarget("VmEvent", Api.VM_HANDLE.simpleName());
            case CALL_PRIORITY_VM_EVENT -> CodeBlock.of("new $T(esi)", Api.home("PriorityEvent"));
            case SCHEDULE_THREAD_EVENT -> ofTarget("ThreadEvent", Api.THREAD_HANDLE.simpleName());
            case CALL_RESTRICTED_EVENT -> CodeBlock.of("new $T(esi)", Api.home("RestrictedEvent"));
            case LEAST, CALL_WHEN_NOT_CRITICAL -> throw new IllegalStateException("no handle: " + arguments.via());
        };
    }

    /** A handle that remembers its target; the poster has that only when scope and service go together. */
    private CodeBlock ofTarget(String handle, String targetType) {
        boolean has = switch (event.scope()) {
            case VM -> targetType.equals("VmHandle");
            case THREAD -> targetType.equals("ThreadHandle");
            case GLOBAL, SYSTEM_VM -> false;
        };
        CodeBlock target = has
                ? CodeBlock.of("$L", target(event.scope()))
                : CodeBlock.of(needsVmm(event, arguments) ? "vmm.getSysVmHandle()" : "null");
        return CodeBlock.of("new $T($L, esi)", Api.home(handle), target);
    }

    private String flags() {
        return Pef.describe(arguments.flags()).replace("+", ", ");
    }

    private String boost() {
        return Boost.describe(arguments.boostOrNone());
    }

    private String timeOut() {
        return arguments.timeOutStated() ? "time-out " + arguments.timeOutMillis() + " ms" : "no time-out";
    }
}
