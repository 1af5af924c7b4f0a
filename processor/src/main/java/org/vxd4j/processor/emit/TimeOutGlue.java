package org.vxd4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.vxd4j.api.Scope;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;

/** Glue of one {@code @TimeOut}. */
final class TimeOutGlue extends CallbackGlue {
    private final Entry.TimeOut timeOut;

    TimeOutGlue(Driver driver, Entry.TimeOut timeOut, String field, Names classes) {
        super(
                driver,
                timeOut.method(),
                field,
                classes.claim(Names.capitalised(timeOut.method().name()) + "TimeOut"));
        this.timeOut = timeOut;
    }

    @Override
    MethodSpec poster() {
        boolean targeted = !timeOut.async() && (timeOut.scope() == Scope.VM || timeOut.scope() == Scope.THREAD);
        CodeBlock doc = CodeBlock.of(
                "Starts {@code $L} by $L.\n\n<p>Called after $L ms $L.\n",
                driver.label(method),
                service(),
                timeOut.millis(),
                clock());
        MethodSpec.Builder poster = startPoster(timeOut.scope(), targeted, doc);
        return poster.addJavadoc(
                        "$L@return ESI: the time-out, {@link $T#NONE} when it could not be scheduled\n",
                        gap(poster),
                        Api.TIME_OUT_HANDLE)
                .returns(Api.TIME_OUT_HANDLE)
                .addStatement(
                        "int esi = $L.start($L, $L, $L)",
                        port(),
                        entryField(),
                        targeted ? target(timeOut.scope()) : "null",
                        data())
                .addStatement("return esi == 0 ? $T.NONE : new $T(esi)", Api.TIME_OUT_HANDLE, Api.TIME_OUT_HANDLE)
                .build();
    }

    @Override
    TypeSpec entry() {
        return startEntry(Api.TIME_OUT_ENTRY)
                .addJavadoc("$L, called by $L.\n", driver.label(method), service())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addStatement(
                                "super($S, $T.$L, $L, $L)",
                                driver.label(method),
                                Api.SCOPE,
                                timeOut.scope(),
                                timeOut.millis(),
                                timeOut.async())
                        .build())
                .addMethod(call())
                .build();
    }

    private String service() {
        if (timeOut.async()) {
            return "Set_Async_Time_Out";
        }
        return switch (timeOut.scope()) {
            case GLOBAL -> "Set_Global_Time_Out";
            case VM, SYSTEM_VM -> "Set_VM_Time_Out";
            case THREAD -> "Set_Thread_Time_Out";
        };
    }

    private String clock() {
        return switch (timeOut.scope()) {
            case GLOBAL -> "of real time";
            case VM -> "for which the virtual machine has run";
            case SYSTEM_VM -> "for which the System VM has run";
            case THREAD -> "for which the thread has run";
        };
    }
}
