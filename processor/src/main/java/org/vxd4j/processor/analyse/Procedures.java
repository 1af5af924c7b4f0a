package org.vxd4j.processor.analyse;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.vxd4j.api.EventProc;
import org.vxd4j.api.IoProc;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.api.Pef;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.processor.code.MethodRef;

/**
 * The procedures that are handed over to be called another time, and when that will be. A lambda of one of these two types never runs
 * where it is written.
 */
final class Procedures {
    private static final Set<String> TYPES = Set.of(internal(EventProc.class), internal(IoProc.class));
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
        return switch (service.name()) {
            case "Set_Async_Time_Out" -> new Moment(Context.Time.INTERRUPT, false, service.name());
            case "Install_IO_Handler" -> new Moment(Context.Time.TASK, false, service.name());
            default ->
                service.device().equals("VMM")
                        ? new Moment(Context.Time.EVENT, mentionsRing0(arguments), service.name())
                        : Moment.UNKNOWN;
        };
    }

    /** When VPICD will call an argument of {@code new IrqDescriptor} or {@code IrqDescriptor.of}. */
    static Moment describedBy(ExecutableElement method, MethodRef ref, int argument) {
        return ref.owner().equals(DESCRIPTOR)
                        && argument == HARDWARE_PROCEDURE
                        && argument < method.getParameters().size()
                ? new Moment(Context.Time.INTERRUPT, false, "VPICD_Virtualize_IRQ")
                : Moment.UNKNOWN;
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
