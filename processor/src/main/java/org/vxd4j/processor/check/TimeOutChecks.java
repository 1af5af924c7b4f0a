package org.vxd4j.processor.check;

import org.vxd4j.api.Reg;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Target;
import org.vxd4j.api.rule.DeclarationRules;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Param;

/** The versions, times and registers of time-outs (ES-04, IT-07, DS-32). */
final class TimeOutChecks {
    private TimeOutChecks() {}

    static void check(Driver driver, Report report) {
        boolean before95 = !driver.target().atLeast(Target.WIN95);
        for (Entry.TimeOut timeOut : driver.entries(Entry.TimeOut.class)) {
            report.add(timeOut.tag().at("millis"), DeclarationRules.timeOutMillis(timeOut.millis(), timeOut.async()));
            if (timeOut.async()) {
                checkAsync(driver, timeOut, report);
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

    private static void checkAsync(Driver driver, Entry.TimeOut timeOut, Report report) {
        report.add(timeOut.tag().at("async"), DeclarationRules.asyncTimeOut(driver.target()));
        if (timeOut.scope() != Scope.GLOBAL) {
            report.add(
                    "IT-07",
                    timeOut.tag().at("scope"),
                    "an asynchronous time-out counts real time, not that of a " + timeOut.scope(),
                    "Drop scope, or drop async.",
                    "Set_Async_Time_Out");
        }
        for (Param param : timeOut.method().params()) {
            Reg register = register(param);
            if (register != null) {
                report.add(param.registerSite(), DeclarationRules.asyncTimeOutParameter(register));
            }
        }
    }

    private static Reg register(Param param) {
        return switch (param.binding()) {
            case VM -> Reg.EBX;
            case THREAD -> Reg.EDI;
            case CLIENT -> Reg.EBP;
            case REF_DATA -> Reg.EDX;
            case REGISTER -> param.register();
            case IRQ, TIMED_OUT, NONE -> null;
        };
    }
}
