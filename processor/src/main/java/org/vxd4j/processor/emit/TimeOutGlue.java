package org.vxd4j.processor.emit;

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
    Scope targetScope() {
        boolean targeted = timeOut.scope() == Scope.VM || timeOut.scope() == Scope.THREAD;
        return targeted && !timeOut.async() ? timeOut.scope() : null;
    }

    @Override
    void poster(Source out) {
        openPoster(
                out,
                "Starts {@code " + driver.label(method) + "} by " + service() + ".\n\n<p>Called after "
                        + timeOut.millis() + " ms " + clock() + ".",
                Api.TIME_OUT_HANDLE,
                "ESI: the time-out, {@link " + Api.TIME_OUT_HANDLE + "#NONE} when it could not be scheduled");
        String target = targetScope() == null ? "null" : target(targetScope());
        out.line("int esi = " + port() + ".start(" + entryField() + ", " + target + ", " + data() + ");");
        out.line("return esi == 0 ? " + Api.TIME_OUT_HANDLE + ".NONE : new " + Api.TIME_OUT_HANDLE + "(esi);");
        out.close();
    }

    @Override
    void entry(Source out) {
        openEntry(out, Api.TIME_OUT_ENTRY, service());
        out.line("super(" + Literals.text(driver.label(method)) + ", " + Api.SCOPE + "." + timeOut.scope() + ", "
                + timeOut.millis() + ", " + timeOut.async() + ");");
        out.close();
        call(out);
        out.close();
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
