package org.vxd4j.api.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.vxd4j.api.Target;

/** The rules on claiming the critical section by a call of a service (CS-04 to CS-07). */
final class ClaimCallRules {
    private static final String BEGIN = "Begin_Critical_Section";
    private static final String CLAIM = "Claim_Critical_Section";

    private ClaimCallRules() {}

    static final Rule CLAIMS_IN_ECX = Rule.error(
                    "CS-07",
                    "claims-taken-for-flags",
                    "In Windows 3.0 Claim_Critical_Section takes no flags: its ECX is the number of claims.",
                    "From Windows 3.1 on the claims are in EAX and ECX says how to wait; a value meant as flags is taken for"
                            + " a number of claims in Windows 3.0, and they are never given back.",
                    """
                    // target: 3.0
                    @Control(ControlMessage.DEVICE_INIT)
                    void deviceInit(VmHandle vm) {
                      vmm.claimCriticalSection(2, BlockFlag.mask(BlockFlag.BLOCK_SVC_INTS));
                      vmm.releaseCriticalSection(2);
                    }
                    """,
                    """
                    // target: 3.0
                    @Control(ControlMessage.DEVICE_INIT)
                    void deviceInit(VmHandle vm) {
                      vmm.claimCriticalSection(2, 0);
                      vmm.releaseCriticalSection(2);
                    }
                    """,
                    "Windows 3.0 and 3.1 guides, Claim_Critical_Section")
            .upTo(Target.WIN30);

    static final List<CallRule> ALL = Stream.concat(
                    Stream.of(
                                    CriticalSectionRules.SEMAPHORE_FLAG,
                                    CriticalSectionRules.ENABLE_INTS_ALONE,
                                    CriticalSectionRules.FLAG_UNDEFINED)
                            .map(rule -> new CallRule(rule, Set.of(BEGIN, CLAIM), ClaimCallRules::flags)),
                    Stream.of(CallRule.on(CLAIM, CLAIMS_IN_ECX, ClaimCallRules::claims)))
            .toList();

    private static OptionalInt flagsOf(CallArguments call) {
        return call.at(call.service().name().equals(CLAIM) ? 1 : 0);
    }

    private static Optional<Finding> flags(Rule rule, CallArguments call) {
        OptionalInt flags = flagsOf(call);
        boolean claimsInstead =
                call.target() == Target.WIN30 && call.service().name().equals(CLAIM);
        if (flags.isEmpty() || claimsInstead) {
            return Optional.empty();
        }
        return BlockFlagRules.criticalSection(
                        call.target(), flags.getAsInt(), call.service().name())
                .filter(finding -> finding.rule() == rule);
    }

    private static Optional<Finding> claims(Rule rule, CallArguments call) {
        OptionalInt flags = flagsOf(call);
        return flags.isPresent() && flags.getAsInt() != 0
                ? call.breaks(
                        rule,
                        "the flags 0x%X are %d claims in Windows 3.0".formatted(flags.getAsInt(), flags.getAsInt()),
                        "ECX holds the number of claims there; how to wait cannot be said.",
                        "Pass 0, or set target = Target.WIN31.")
                : Optional.empty();
    }
}
