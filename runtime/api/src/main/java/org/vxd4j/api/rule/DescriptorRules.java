package org.vxd4j.api.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.vxd4j.api.IrqDescriptor;
import org.vxd4j.api.Target;

/** The rules on interrupt descriptors that are handed to VPICD (PC-01, PC-12, PC-13): asked about constants and about calls. */
public final class DescriptorRules {
    private static final String SERVICE = "VPICD_Virtualize_IRQ";
    private static final int FROM_95 =
            IrqDescriptor.REF_DATA | IrqDescriptor.VIRT_INT_REJECT | IrqDescriptor.SHARE_PMODE_ONLY;
    private static final int FROM_98 = IrqDescriptor.SUPPORT_EDGE_SHARE | IrqDescriptor.SORTABLE;

    static final Rule OPTIONS_NEED_98 = Rule.error(
                    "PC-13",
                    "irq-options-need-98",
                    "The options SUPPORT_EDGE_SHARE and SORTABLE of an interrupt descriptor came with Windows 98.",
                    "VPICD of an earlier Windows does not know them, and shares the request as if they were not there.",
                    """
                    @Control(ControlMessage.DEVICE_INIT)
                    boolean deviceInit(VmHandle vm) {
                      int options = IrqDescriptor.CAN_SHARE | IrqDescriptor.SUPPORT_EDGE_SHARE;
                      return !vpicd.virtualizeIrq(IrqDescriptor.of(7, options, this::onIrq)).failed();
                    }

                    void onIrq(Registers registers) {}
                    """,
                    """
                    @Control(ControlMessage.DEVICE_INIT)
                    boolean deviceInit(VmHandle vm) {
                      int options = IrqDescriptor.CAN_SHARE;
                      return !vpicd.virtualizeIrq(IrqDescriptor.of(7, options, this::onIrq)).failed();
                    }

                    void onIrq(Registers registers) {}
                    """,
                    "VPICD.INC")
            .upTo(Target.WIN95);

    static final List<Rule> ALL = List.of(OPTIONS_NEED_98);

    private DescriptorRules() {}

    /** The rules that VPICD asks, too: a wrong number it answers with carry (rule PC-01). */
    static Stream<Rule> onOptions() {
        return Stream.of(RequestRules.OPTIONS_NEED_95, OPTIONS_NEED_98);
    }

    /** What is wrong with a descriptor, as far as it is known. */
    public static List<Finding> check(Target target, OptionalInt irq, OptionalInt options) {
        List<Finding> findings = new ArrayList<>();
        if (irq.isPresent()) {
            DeclarationRules.irq(irq.getAsInt()).ifPresent(findings::add);
        }
        if (options.isPresent()) {
            late(target, options.getAsInt()).ifPresent(findings::add);
            newest(target, options.getAsInt()).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> late(Target target, int options) {
        if ((options & FROM_95) != 0 && !target.atLeast(Target.WIN95)) {
            return DeclarationRules.finding(
                    RequestRules.OPTIONS_NEED_95,
                    "the options 0x%X came with Windows 95".formatted(options & FROM_95),
                    "VPICD of Windows %s knows READ_HW_IRR and CAN_SHARE.".formatted(target.label()),
                    "Drop them, or set target = Target.WIN95.",
                    SERVICE);
        }
        boolean alone = (options & IrqDescriptor.SHARE_PMODE_ONLY) != 0 && (options & IrqDescriptor.CAN_SHARE) == 0;
        return alone
                ? DeclarationRules.finding(
                        RequestRules.OPTIONS_NEED_95,
                        "SHARE_PMODE_ONLY without CAN_SHARE",
                        "It restricts a sharing that is not allowed.",
                        "Add CAN_SHARE, or drop it.",
                        SERVICE)
                : Optional.empty();
    }

    private static Optional<Finding> newest(Target target, int options) {
        return (options & FROM_98) != 0 && !target.atLeast(Target.WIN98)
                ? DeclarationRules.finding(
                        OPTIONS_NEED_98,
                        "the options 0x%X came with Windows 98".formatted(options & FROM_98),
                        "VPICD of Windows %s does not know them.".formatted(target.label()),
                        "Drop them, or set target = Target.WIN98.",
                        SERVICE)
                : Optional.empty();
    }
}
