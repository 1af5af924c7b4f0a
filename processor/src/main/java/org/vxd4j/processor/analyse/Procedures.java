package org.vxd4j.processor.analyse;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.lang.model.element.ExecutableElement;
import org.vxd4j.api.In;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Reg;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.ApiNames;
import org.vxd4j.processor.code.MethodRef;

/**
 * The procedures that are handed over to be called another time, and when that will be. A lambda of one of these two types never runs
 * where it is written.
 */
final class Procedures {
    /** The methods by which procedures are called. */
    static final List<MethodRef> METHODS = ApiNames.PROCEDURE_CALLS;

    private static final Set<String> TYPES = Set.of(ApiNames.EVENT_PROC, ApiNames.IO_PROC);
    private static final Set<String> KEEPING = Set.of(
            "add",
            "addAll",
            "addFirst",
            "addLast",
            "compareAndSet",
            "getAndSet",
            "offer",
            "offerFirst",
            "offerLast",
            "push",
            "put",
            "putAll",
            "putIfAbsent",
            "replace",
            "set",
            "setValue");

    private static final Set<String> WRAPPING = Set.of(
            MethodRef.CONSTRUCTOR,
            "asList",
            "copyOf",
            "entry",
            "of",
            "ofEntries",
            "ofNullable",
            "requireNonNull",
            "requireNonNullElse",
            "singleton",
            "singletonList");
    private static final String DESCRIPTOR = ApiNames.IRQ_DESCRIPTOR;

    /** Position of {@code VID_Hw_Int_Proc} in a descriptor. */
    private static final int HARDWARE_PROCEDURE = 2;

    /** What VPICD calls from there on. */
    private static final List<String> DESCRIPTOR_FIELDS = List.of(
            "VPICD_Virtualize_IRQ", "VID_Virt_Int_Proc", "VID_EOI_Proc", "VID_Mask_Change_Proc", "VID_IRET_Proc");

    private Procedures() {}

    /** True for a call of a procedure of which nobody knows more than that it is one. */
    static boolean isCall(MethodRef callee, String receiver) {
        return callee.owner().equals(receiver) && METHODS.contains(callee);
    }

    /** True for a type whose objects are called another time; false for one that does not compile. */
    static boolean isProcedure(String type) {
        return type != null && TYPES.contains(type);
    }

    /**
     * When a service will call the procedure it is given: another time, unless it is handed over for the time of the call.
     *
     * @param constants the values of the arguments, null for each that is computed; empty when they are not known
     * @param mentionsRing0 asked when the flags are computed: whether what makes an event complete at ring 0 is among them
     */
    static Moment registeredBy(
            ServiceContract service, ExecutableElement method, List<Integer> constants, BooleanSupplier mentionsRing0) {
        if (service.name().equals(Moment.HERE.by())) {
            return Moment.HERE;
        }
        Integer flags = null;
        Integer number = null;
        for (int i = 0; i < Math.min(constants.size(), method.getParameters().size()); i++) {
            In in = method.getParameters().get(i).getAnnotation(In.class);
            if (in != null && in.value() == Reg.ECX) {
                flags = constants.get(i);
            } else if (in != null && in.value() == Reg.EAX) {
                number = constants.get(i);
            }
        }
        boolean ring0 = flags == null ? mentionsRing0.getAsBoolean() : Pef.RING0_EVENT.in(flags);
        return new Moment(service.name(), ring0, flags, number);
    }

    /** When VPICD will call an argument of {@code new IrqDescriptor} or {@code IrqDescriptor.of}. */
    static Moment describedBy(MethodRef ref, int argument, int arguments) {
        int field = argument - HARDWARE_PROCEDURE;
        boolean described =
                isDescriptor(ref.owner()) && argument < arguments && field >= 0 && field < DESCRIPTOR_FIELDS.size();
        return described ? new Moment(DESCRIPTOR_FIELDS.get(field), false, null, null) : Moment.UNKNOWN;
    }

    /** True for the class that describes an interrupt to VPICD. */
    static boolean isDescriptor(String type) {
        return type.equals(DESCRIPTOR);
    }

    /** True for a method of the JDK that puts its arguments away. */
    static boolean keeps(String owner, String method) {
        return owner.startsWith("java/util/") && KEEPING.contains(method);
    }

    /** True for a method of the JDK whose result holds its arguments. */
    static boolean wraps(String owner, String method) {
        return owner.startsWith("java/util/") && WRAPPING.contains(method);
    }

    /** True when a flag is named that makes an event complete at ring 0. */
    static boolean mentionsRing0(List<? extends ExpressionTree> arguments) {
        return Boolean.TRUE.equals(
                new TreeScanner<Boolean, Void>() {
                    @Override
                    public Boolean visitIdentifier(IdentifierTree tree, Void unused) {
                        return tree.getName().contentEquals(Pef.RING0_EVENT.name());
                    }

                    @Override
                    public Boolean visitMemberSelect(MemberSelectTree tree, Void unused) {
                        return tree.getIdentifier().contentEquals(Pef.RING0_EVENT.name())
                                || Boolean.TRUE.equals(super.visitMemberSelect(tree, unused));
                    }

                    @Override
                    public Boolean reduce(Boolean one, Boolean other) {
                        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
                    }
                }.scan(arguments, null));
    }
}
