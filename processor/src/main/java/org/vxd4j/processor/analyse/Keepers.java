package org.vxd4j.processor.analyse;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.objectweb.asm.tree.MethodNode;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.parse.Annotations;
import org.vxd4j.processor.parse.Dsl;

/** Which methods put away what they are given, in sources and class files: a lambda that they get does not run in the call. */
final class Keepers {
    private final Trees trees;
    private final Names names;
    private final ClassFiles files;
    private final Collection<CompilationUnitTree> units;
    private final Map<Tree, PutAway> sources = new IdentityHashMap<>();
    private final Map<MethodNode, CodePutAway> codes = new IdentityHashMap<>();
    private final LambdaTypes types = new LambdaTypes();
    private Map<String, List<TreePath>> methods;

    Keepers(Trees trees, Names names, ClassFiles files, Collection<CompilationUnitTree> units) {
        this.trees = trees;
        this.names = names;
        this.files = files;
        this.units = units;
    }

    /** Which types a lambda may have. */
    LambdaTypes types() {
        return types;
    }

    /** What is put away in a method, or in what the fields of a class begin with. */
    PutAway in(TreePath home) {
        PutAway known = sources.get(home.getLeaf());
        if (known == null) {
            known = new PutAway(trees, names, this, home);
            // Known before it is read: a method that calls itself puts away nothing more for that.
            sources.put(home.getLeaf(), known);
            known.read();
        }
        return known;
    }

    /** What the code of a method puts away. */
    CodePutAway in(String owner, MethodNode code) {
        CodePutAway known = codes.get(code);
        if (known == null) {
            known = new CodePutAway(this, code, CodeValues.of(owner, code));
            codes.put(code, known);
            known.read();
        }
        return known;
    }

    /** True when a method may put away what it is given at a position. */
    boolean keeps(ExecutableElement method, int position) {
        MethodRef ref = names.of(method);
        if (ref.isPlatform()) {
            return Procedures.keeps(ref.owner(), ref.name());
        }
        Element owner = method.getEnclosingElement();
        if (isRecords(method) || Annotations.has(owner, Dsl.VXD_GENERATED)) {
            return true;
        }
        int last = method.getParameters().size() - 1;
        int parameter = method.isVarArgs() ? Math.min(position, last) : position;
        List<TreePath> bodies = bodies(method);
        for (TreePath body : bodies) {
            if (in(body).containsParameter(parameter)) {
                return true;
            }
        }
        return bodies.isEmpty() && keeps(ref, parameter);
    }

    /** True when code may put away what it is given at a position; the data of events and of other services is put away. */
    boolean keeps(MethodRef method, int position) {
        if (method.isPlatform()) {
            return Procedures.keeps(method.owner(), method.name());
        }
        if (ApiNames.contains(method.owner()) || files.isGenerated(method.owner())) {
            return true;
        }
        List<String> owners = new ArrayList<>();
        owners.add(method.owner());
        if (!method.name().startsWith("<")) {
            files.checked().forEach(owners::add);
        }
        for (String owner : owners) {
            MethodNode code =
                    files.find(owner).map(f -> f.method(method.in(owner))).orElse(null);
            if (code != null && ClassFile.hasCode(code) && in(owner, code).containsParameter(position)) {
                return true;
            }
        }
        return false;
    }

    /** True for the constructor of a record that is given its components. */
    private static boolean isRecords(ExecutableElement method) {
        return method.getKind() == ElementKind.CONSTRUCTOR
                && method.getEnclosingElement() instanceof TypeElement type
                && type.getKind() == ElementKind.RECORD
                && type.getRecordComponents().size() == method.getParameters().size();
    }

    /** What a call may run: an overriding method is known by its name and the number of its parameters. */
    private List<TreePath> bodies(ExecutableElement method) {
        if (methods == null) {
            methods = new HashMap<>();
            units.forEach(unit -> new Index(new TreePath(unit)).scan(unit.getTypeDecls(), null));
        }
        String key = key(method.getSimpleName(), method.getParameters().size());
        List<TreePath> named = methods.getOrDefault(key, List.of());
        boolean exact = method.getKind() == ElementKind.CONSTRUCTOR
                || method.getModifiers().contains(Modifier.STATIC)
                || method.getModifiers().contains(Modifier.PRIVATE);
        return exact
                ? named.stream().filter(p -> method.equals(trees.getElement(p))).toList()
                : named;
    }

    private static String key(CharSequence name, int parameters) {
        return name + "/" + parameters;
    }

    /** Finds all methods that have bodies. */
    private final class Index extends TreeScanner<Void, Void> {
        private TreePath home;

        Index(TreePath home) {
            this.home = home;
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            TreePath outer = home;
            home = new TreePath(home, tree);
            super.visitClass(tree, unused);
            home = outer;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            if (tree.getBody() != null) {
                String key = key(tree.getName(), tree.getParameters().size());
                methods.computeIfAbsent(key, k -> new ArrayList<>()).add(new TreePath(home, tree));
            }
            return super.visitMethod(tree, unused);
        }
    }
}
