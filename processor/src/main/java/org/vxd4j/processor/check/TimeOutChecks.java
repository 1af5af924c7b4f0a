package org.vxd4j.processor.check;

import org.vxd4j.api.Reg;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Target;
import org.vxd4j.processor.model.Binding;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Param;

/** The versions and registers of time-outs (ES-04, IT-07). */
final class TimeOutChecks {
    private static final String ASYNC = "Set_Async_Time_Out";

    private TimeOutChecks() {}

    static void check(Driver driver, Report report) {
        boolean before95 = !driver.target().atLeast(Target.WIN95);
        for (Entry.TimeOut timeOut : driver.entries(Entry.TimeOut.class)) {
            if (timeOut.async()) {
                checkAsync(driver, timeOut, before95, report);
            } else if (timeOut.scope() == Scope.THREAD && before95) {
                report.add(
                        "ES-04",
                        timeOut.tag().at("scope"),
                        "there are no threads in Windows " + driver.target().label(),
                        "Use scope = Scope.VM: each virtual machine is one thread there; or set target = Target.WIN95.",
                        "Set_Thread_Time_Out");
            }
        }
    }

    private static void checkAsync(Driver driver, Entry.TimeOut timeOut, boolean before95, Report report) {
        if (before95) {
            report.add(
                    "IT-07",
                    timeOut.tag().at("async"),
                    "there are no asynchronous time-outs in Windows "
                            + driver.target().label(),
                    "Drop async, or set target = Target.WIN95.",
                    ASYNC);
            return;
        }
        if (timeOut.scope() != Scope.GLOBAL) {
            report.add(
                    "IT-07",
                    timeOut.tag().at("scope"),
                    "an asynchronous time-out counts real time, not that of a " + timeOut.scope(),
                    "Drop scope, or drop async.",
                    ASYNC);
        }
        for (Param param : timeOut.method().params()) {
            if (!hasRegister(param)) {
                report.add(
                        "IT-07",
                        param.site(),
                        "an asynchronous time-out has nothing for parameter " + param.name(),
                        "Drop the parameter, or drop async.",
                        ASYNC);
            }
        }
    }

    private static boolean hasRegister(Param param) {
        return switch (param.binding()) {
            case VM, THREAD, CLIENT -> false;
            case REGISTER -> param.register() == Reg.ECX || param.register() == Reg.EDX;
            default -> param.binding() != Binding.IRQ;
        };
    }
}
