package org.vxd4j.processor.analyse;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import org.vxd4j.api.rule.Finding;
import org.vxd4j.api.rule.Part;
import org.vxd4j.api.rule.Rule;
import org.vxd4j.api.rule.RuleCatalogue;
import org.vxd4j.processor.check.DriverChecks;
import org.vxd4j.processor.check.Violation;
import org.vxd4j.processor.code.Anchor;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.Place;
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

    private static final List<Binding> HANDLES = List.of(Binding.VM, Binding.THREAD);

    private final Trees trees;
    private final BodyAnalysis.Printer printer;
    private final ClassFiles files;
    private final Names names;

    LateHandles(Trees trees, BodyAnalysis.Printer printer, ClassFiles files, Names names) {
        this.trees = trees;
        this.printer = printer;
        this.files = files;
        this.names = names;
    }

    void check(Driver driver) {
        for (Entry.Event event : driver.entries(Entry.Event.class)) {
            boolean mayBeLate = event.arguments(driver.target()).timeOutStated()
                    && event.arguments(driver.target()).via().restricts();
            Optional<Param> late = event.method().bound(Binding.TIMED_OUT);
            TreePath path = trees.getPath(event.method().site().element());
            if (!mayBeLate || late.isEmpty() || !STALE.appliesTo(driver.target())) {
                continue;
            }
            if (path != null) {
                check(driver, event, late.get(), path);
            } else {
                checkCode(driver, event, late.get());
            }
        }
    }

    private void check(Driver driver, Entry.Event event, Param late, TreePath path) {
        if (firstUse(path, late) != null) {
            return;
        }
        for (Binding binding : HANDLES) {
            Param handle = event.method().bound(binding).orElse(null);
            TreePath use = handle == null ? null : firstUse(path, handle);
            if (use == null) {
                continue;
            }
            Violation violation = violation(event, handle, late);
            if (!DriverChecks.isWaived(driver, violation)) {
                printer.report(violation, new Anchor(trees, use.getLeaf(), use.getCompilationUnit()));
            }
            return;
        }
    }

    /** The same for a callback without a source. */
    private void checkCode(Driver driver, Entry.Event event, Param late) {
        LateHandlesInCode code = LateHandlesInCode.of(event, files, names);
        if (code == null || code.uses(late)) {
            return;
        }
        for (Binding binding : HANDLES) {
            Param handle = event.method().bound(binding).orElse(null);
            Place use = handle == null ? null : code.firstUse(handle);
            if (use != null) {
                Violation violation = violation(event, handle, late);
                if (!DriverChecks.isWaived(driver, violation)) {
                    printer.report(violation, use);
                }
                return;
            }
        }
    }

    private static Violation violation(Entry.Event event, Param handle, Param late) {
        Finding finding = new Finding(
                STALE,
                STALE.severity(),
                Part.EVENT,
                null,
                "%s uses %s and never looks at %s".formatted(event.method().name(), handle.name(), late.name()),
                STALE.why(),
                "Test %s first; when it is true, ask Get_Cur_VM_Handle.".formatted(late.name()),
                "PEF_Time_Out");
        return new Violation(Site.of(event.method().site().element()), finding);
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
