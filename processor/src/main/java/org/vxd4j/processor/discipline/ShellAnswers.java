package org.vxd4j.processor.discipline;

import java.util.Optional;
import java.util.Set;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.processor.flow.Edge;
import org.vxd4j.processor.flow.Node;
import org.vxd4j.processor.flow.Op;
import org.vxd4j.processor.flow.Variable;

/** Rules AP-05 and AP-07 on messages of the SHELL: what their callbacks may read, and that they can fail. */
final class ShellAnswers implements Discipline {
    private static final String NO_VM = "AP-05";
    private static final String MAY_FAIL = "AP-07";
    static final String MESSAGE = "SHELL_Message";
    private static final Set<String> CALL_BACK = Set.of(MESSAGE, "SHELL_Event");

    @Override
    public void check(Subjects driver, Breaches breaches) {
        for (Posting posting : driver.rawPostings()) {
            String service = posting.service().name();
            if (CALL_BACK.contains(service) && posting.callback() != null) {
                RawCode code = new RawCode(posting.callback());
                Optional<Node> read = posting.callback().flow().nodes().stream()
                        .filter(n -> code.access(n, "vm").isPresent())
                        .findFirst();
                read.ifPresent(n -> breaches.add(noVm(posting), posting.callback(), n));
            }
        }
        for (Subject subject : driver.rawCallers(MESSAGE)) {
            subject.rawCalls(MESSAGE)
                    .filter(n -> !isUsed(subject, n.op().target()))
                    .forEach(n -> breaches.add(mayFail(), subject, n));
        }
    }

    private static boolean isUsed(Subject subject, Variable result) {
        return subject.flow().nodes().stream()
                .anyMatch(n -> n.op().uses().contains(result)
                        || n.next().stream()
                                .map(Edge::when)
                                .anyMatch(c -> c != null && (c.left().equals(result) || result.equals(c.right())))
                        || n.op() instanceof Op.Procedure procedure
                                && procedure.uses().contains(result));
    }

    private static Finding noVm(Posting posting) {
        return finding(
                NO_VM,
                "%s reads EBX, which is no virtual machine there".formatted(posting.name()),
                "Pass the handle as reference data, or ask Get_Cur_VM_Handle.",
                posting.service().name());
    }

    private static Finding mayFail() {
        return finding(
                MAY_FAIL,
                "nobody looks whether the message could be shown",
                "Look at the result; when it failed, show it with SHELL_SYSMODAL_Message.",
                MESSAGE);
    }

    private static Finding finding(String rule, String what, String fix, String where) {
        return Verdict.of(rule, what, fix, where);
    }
}
