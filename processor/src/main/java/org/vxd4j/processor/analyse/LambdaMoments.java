package org.vxd4j.processor.analyse;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.BodyScanner;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.parse.ContractReader;

/** When each lambda and method reference of the sources is called, as far as the place tells where it is written. */
final class LambdaMoments {
    private final BodyScanner<?> scanner;
    private final IntConstant constant;
    private final Names names;
    private final ContractReader contracts;
    private final Promises promises;
    private final Map<ExecutableElement, Optional<ServiceContract>> services = new HashMap<>();
    private final Map<Tree, Moment> given = new IdentityHashMap<>();
    private final Keepers keepers;

    private final Set<String> types = new HashSet<>();

    LambdaMoments(
            BodyScanner<?> scanner,
            Trees trees,
            Names names,
            ContractReader contracts,
            Promises promises,
            Keepers keepers) {
        this.scanner = scanner;
        this.constant = new IntConstant(trees);
        this.names = names;
        this.contracts = contracts;
        this.promises = promises;
        this.keepers = keepers;
    }

    /** The contract of a service; empty for other methods. */
    Optional<ServiceContract> service(ExecutableElement method) {
        Optional<ServiceContract> known = services.get(method);
        if (known == null) {
            known = contracts.read(method);
            services.put(method, known);
        }
        return known;
    }

    /** The interfaces that lambdas and method references implement. */
    Set<String> types() {
        return types;
    }

    /** When a lambda or method reference will be called; null when that is here and now, as far as anybody knows. */
    Moment of(Tree tree) {
        TypeMirror mirror = scanner.type(tree);
        String type = names.of(mirror);
        types.add(type);
        Moment known = given.get(tree);
        if (known != null) {
            return known == Moment.HERE ? null : known;
        }
        Optional<Promises.Promise> promise = promises.ofFunction(mirror);
        if (promise.isPresent()) {
            return Moment.of(promise.get());
        }
        return Procedures.isProcedure(type) || isPutAway(tree) ? Moment.UNKNOWN : null;
    }

    /** True for a new object that is put away, not used here. */
    boolean isPutAway(Tree tree) {
        return keepers.in(scanner.path(tree).getParentPath()).contains(tree);
    }

    /** Notes, before the arguments of a call are scanned, which of them are procedures that will be called another time. */
    void foresee(ExecutableElement method, List<? extends ExpressionTree> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            Tree argument = BodyScanner.bare(arguments.get(i));
            if (isLambda(argument)) {
                foresee(method, arguments, i, argument);
            }
        }
    }

    private static boolean isLambda(Tree tree) {
        return tree instanceof LambdaExpressionTree || tree instanceof MemberReferenceTree;
    }

    private void foresee(
            ExecutableElement method, List<? extends ExpressionTree> arguments, int position, Tree argument) {
        if (Procedures.isProcedure(names.of(scanner.type(argument)))) {
            MethodRef ref = names.of(method);
            given.put(
                    argument,
                    registeredBy(method, arguments)
                            .orElseGet(() -> Procedures.describedBy(
                                    ref, position, method.getParameters().size())));
        }
    }

    /** Notes what a variable is given that may be a constant with a name. */
    void declare(Element variable, ExpressionTree value) {
        constant.declare(variable, scanner.path(value));
    }

    /** When a service will call what it is given; empty for a method that is none. */
    Optional<Moment> registeredBy(ExecutableElement method, List<? extends ExpressionTree> arguments) {
        return service(method)
                .map(service -> Procedures.registeredBy(
                        service, method, constants(arguments), () -> Procedures.mentionsRing0(arguments)));
    }

    /** The arguments of a service call, null for each that is computed; others' do not matter. */
    List<Integer> constants(ExecutableElement method, List<? extends ExpressionTree> arguments) {
        return arguments.isEmpty() || service(method).isEmpty() ? List.of() : constants(arguments);
    }

    private List<Integer> constants(List<? extends ExpressionTree> arguments) {
        List<Integer> values = new ArrayList<>(arguments.size());
        for (ExpressionTree argument : arguments) {
            values.add(constant.of(scanner.path(argument)));
        }
        return Collections.unmodifiableList(values);
    }
}
