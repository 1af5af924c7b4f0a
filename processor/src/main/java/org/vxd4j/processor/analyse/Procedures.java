package org.vxd4j.processor.analyse;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Set;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.IoProc;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.api.Pef;
import org.vxd4j.api.Registers;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.MethodRef;

/**
 * The procedures that are handed over to be called another time, and when that will be. A lambda of one of these two types never runs
 * where it is written.
 */
final class Procedures {
    private static final String REGISTERS = "(L" + internal(Registers.class) + ";)V";

    /** The methods by which procedures are called. */
    static final List<MethodRef> METHODS = List.of(
            new MethodRef(internal(EventProc.class), "call", REGISTERS),
            new MethodRef(internal(IoProc.class), "access", REGISTERS));

    private static final Set<String> TYPES = Set.of(internal(EventProc.class), internal(IoProc.class));
    private static final Set<String> KEEPING =
            Set.of("add", "addAll", "addFirst", "addLast", "offer", "push", "put", "putIfAbsent");
    private static final String DESCRIPTOR = internal(IrqDescriptor.class);

    /** Position of {@code VID_Hw_Int_Proc} in a descriptor. */
    private static final int HARDWARE_PROCEDURE = 2;

    private Procedures() {}

    /** True for a type whose objects are called another time; false for one that does not compile. */
    static boolean isProcedure(String type) {
        return type != null && TYPES.contains(type);
    }

    /** When a service will call the procedure it is given. */
    static Moment registeredBy(ServiceContract service, List<? extends ExpressionTree> arguments) {
        return registeredBy(service, mentionsRing0(arguments));
    }

    /** When a service will call the procedure it is given, if {@code PEF_Ring0_Event} is among its arguments or not. */
    static Moment registeredBy(ServiceContract service, boolean ring0) {
        return switch (service.name()) {
            case "Set_Async_Time_Out" -> new Moment(Context.Time.INTERRUPT, false, service.name());
            case "Install_IO_Handler" -> new Moment(Context.Time.TASK, false, service.name());
            default ->
                service.device().equals("VMM") ? new Moment(Context.Time.EVENT, ring0, service.name()) : Moment.UNKNOWN;
        };
    }

    /** When VPICD will call an argument of {@code new IrqDescriptor} or {@code IrqDescriptor.of}. */
    static Moment describedBy(MethodRef ref, int argument, int arguments) {
        return isDescriptor(ref.owner()) && argument == HARDWARE_PROCEDURE && argument < arguments
                ? new Moment(Context.Time.INTERRUPT, false, "VPICD_Virtualize_IRQ")
                : Moment.UNKNOWN;
    }

    /** True for the class that describes an interrupt to VPICD. */
    static boolean isDescriptor(String type) {
        return type.equals(DESCRIPTOR);
    }

    /** True for a method of the JDK that puts its arguments away. */
    static boolean keeps(String owner, String method) {
        return owner.startsWith("java/util/") && KEEPING.contains(method);
    }

    /** True when a flag is named that makes an event complete at ring 0. */
    private static boolean mentionsRing0(List<? extends ExpressionTree> arguments) {
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

    private static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
