package org.vxd4j.processor.discipline;

import java.util.EnumSet;
import java.util.Set;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Origin;

/** What is said of one callback that may be late: the first use of a kind is told, and one after it is the same mistake. */
final class LateFindings {
    private static final String STALE = "ET-04";
    private static final String STRANGE_CLIENT = "ET-06";
    private static final String BOOST_IS_GONE = "BO-12";

    private final LateCallback callback;
    private final boolean looks;
    private final Breaches breaches;
    private final Set<Kind> told = EnumSet.noneOf(Kind.class);

    private enum Kind {
        HANDLE,
        CLIENT,
        SERVICE,
        BOOST
    }

    /**
     * About one callback.
     *
     * @param looks true when it looks whether it is late, wherever that is
     */
    LateFindings(LateCallback callback, boolean looks, Breaches breaches) {
        this.callback = callback;
        this.looks = looks;
        this.breaches = breaches;
    }

    void handle(Origin handle, boolean late, Subject code, Node node) {
        String name = handle instanceof Origin.Argument argument
                        && !argument.parameter().name().isEmpty()
                ? argument.parameter().name()
                : "the handle";
        tell(
                Kind.HANDLE,
                finding(
                        STALE,
                        "%s uses %s %s".formatted(callback.name(), name, when(late)),
                        "Test %s first; when it is true, ask Get_Cur_VM_Handle.".formatted(callback.flag())),
                code,
                node);
    }

    void client(boolean late, Subject code, Node node) {
        tell(
                Kind.CLIENT,
                finding(
                        STRANGE_CLIENT,
                        "%s changes client registers %s".formatted(callback.name(), when(late)),
                        "Leave them alone when %s is true.".formatted(callback.flag())),
                code,
                node);
    }

    void service(Rule rule, ServiceContract service, boolean late, Subject code, Node node) {
        tell(
                Kind.SERVICE,
                finding(
                        rule.id(),
                        "%s calls %s %s".formatted(callback.name(), service.name(), when(late)),
                        "Call it only when %s is false.".formatted(callback.flag())),
                code,
                node);
    }

    void boost(Subject code, Node node) {
        tell(
                Kind.BOOST,
                finding(
                        BOOST_IS_GONE,
                        "%s takes back a boost that is gone when its time ran out".formatted(callback.name()),
                        "Call Adjust_Exec_Priority only when %s is false.".formatted(callback.flag())),
                code,
                node);
    }

    private String when(boolean late) {
        if (late) {
            return "although " + callback.flag() + " is true";
        }
        return looks ? "before it looks at " + callback.flag() : "and never looks at " + callback.flag();
    }

    private static Finding finding(String rule, String what, String fix) {
        return Verdict.of(rule, what, fix, "PEF_Time_Out");
    }

    private void tell(Kind kind, Finding finding, Subject code, Node node) {
        if (told.add(kind)) {
            breaches.add(finding, code, node);
        }
    }
}
