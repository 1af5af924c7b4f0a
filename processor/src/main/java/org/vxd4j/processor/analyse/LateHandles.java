package org.vxd4j.processor.analyse;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.lang.model.element.Element;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.rule.Part;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.processor.check.DriverChecks;
import org.vxd4j.processor.check.Violation;
import org.vxd4j.processor.code.Anchor;
import org.vxd4j.processor.model.Binding;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.model.Param;
import org.vxd4j.processor.model.Site;

/**
 * Rule ET-04, where it is certain: a callback uses its handle and never looks at carry. Whether it looks before each use is left to
 * the kernel.
 */
final class LateHandles {
    private static final Rule STALE = RuleCatalogue.get("ET-04");

    private final Trees trees;
    private final BodyAnalysis.Printer printer;

    LateHandles(Trees trees, BodyAnalysis.Printer printer) {
        this.trees = trees;
        this.printer = printer;
    }

    void check(Driver driver) {
        for (Entry.Event event : driver.entries(Entry.Event.class)) {
            boolean mayBeLate = event.arguments(driver.target()).timeOutStated()
                    && event.arguments(driver.target()).via().restricts();
            Optional<Param> late = event.method().bound(Binding.TIMED_OUT);
            TreePath path = trees.getPath(event.method().site().element());
            if (mayBeLate && late.isPresent() && path != null && STALE.appliesTo(driver.target())) {
                check(driver, event, late.get(), path);
            }
        }
    }

    private void check(Driver driver, Entry.Event event, Param late, TreePath path) {
        if (firstUse(path, late) != null) {
            return;
        }
        for (Binding binding : new Binding[] {Binding.VM, Binding.THREAD}) {
            Param handle = event.method().bound(binding).orElse(null);
            TreePath use = handle == null ? null : firstUse(path, handle);
            if (use == null) {
                continue;
            }
            Finding finding = new Finding(
                    STALE,
                    STALE.severity(),
                    Part.EVENT,
                    null,
                    "%s uses %s and never looks at %s".formatted(event.method().name(), handle.name(), late.name()),
                    STALE.why(),
                    "Test %s first; when it is true, ask Get_Cur_VM_Handle.".formatted(late.name()),
                    "PEF_Time_Out");
            Violation violation = new Violation(Site.of(event.method().site().element()), finding);
            if (!DriverChecks.isWaived(driver, violation)) {
                printer.report(violation, new Anchor(trees, use.getLeaf(), use.getCompilationUnit()));
            }
            return;
        }
    }

    /** The first time that a method does more with a parameter than compare it; null when it does not. */
    private TreePath firstUse(TreePath method, Param param) {
        Element wanted = param.site().element();
        return new TreePathScanner<TreePath, Void>() {
            @Override
            public TreePath visitIdentifier(IdentifierTree tree, Void unused) {
                boolean compared = getCurrentPath().getParentPath().getLeaf() instanceof BinaryTree
                        && param.binding() != Binding.TIMED_OUT;
                return !compared && wanted.equals(trees.getElement(getCurrentPath())) ? getCurrentPath() : null;
            }

            @Override
            public TreePath reduce(TreePath one, TreePath other) {
                return other == null ? one : other;
            }
        }.scan(method, null);
    }
}
