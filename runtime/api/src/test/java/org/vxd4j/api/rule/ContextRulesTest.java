package org.vxd4j.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.Target;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.Vpicd;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;

class ContextRulesTest {
    private static final ServiceContracts VMM = ServiceContracts.of(Vmm.class);
    private static final ServiceContracts VPICD = ServiceContracts.of(Vpicd.class);

    private static Optional<String> id(Optional<Rule> rule) {
        return rule.map(Rule::id);
    }

    @Test
    void anAsynchronousServiceBreaksNothingAtInterruptTime() {
        for (ServiceContract service : VMM.all()) {
            assertThat(ContextRules.atInterruptTime(service, Target.WIN31).isEmpty())
                    .isEqualTo(service.isAsync(Target.WIN31));
        }
    }

    @Test
    void anyOtherBreaksTheRuleThatNamesIt() {
        Map<String, String> expected = Map.ofEntries(
                Map.entry("beginCriticalSection", "CS-03"),
                Map.entry("releaseCriticalSection", "CS-03"),
                Map.entry("cancelPriorityVmEvent", "EH-08"),
                Map.entry("adjustExecPriority", "BO-10"),
                Map.entry("setGlobalTimeOut", "TO-03"),
                Map.entry("getCritSectionStatus", "IT-03"),
                Map.entry("releaseTimeSlice", "IT-05"),
                Map.entry("execInt", "IT-06"),
                Map.entry("waitSemaphore", "SY-03"),
                Map.entry("enableVmInts", "IT-01"));

        expected.forEach((method, id) -> assertThat(id(ContextRules.atInterruptTime(VMM.method(method), Target.WIN95)))
                .as(method)
                .contains(id));
        assertThat(id(ContextRules.atInterruptTime(VPICD.method("virtualizeIrq"), Target.WIN95)))
                .contains("PC-02");
        assertThat(ContextRules.atInterruptTime(VPICD.method("physEoi"), Target.WIN95))
                .isEmpty();
    }

    @Test
    void theVersionDecidesWhatIsAsynchronous() {
        assertThat(ContextRules.atInterruptTime(VMM.method("getCritSectionStatus"), Target.WIN30))
                .isEmpty();
        assertThat(ContextRules.atInterruptTime(VMM.method("setGlobalTimeOut"), Target.WIN98))
                .isEmpty();
    }

    @Test
    void aCancelServiceThatNoDocumentMentionsIsAWarning() {
        Rule cancel = RuleCatalogue.get("EH-08");

        ServiceContract service = VMM.method("cancelPriorityVmEvent");

        assertThat(ContextRules.severityAtInterruptTime(cancel, service, Target.WIN31))
                .isEqualTo(Severity.ERROR);
        assertThat(ContextRules.severityAtInterruptTime(cancel, service, Target.WIN95))
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void aServiceOfWhichNoDocumentSaysThatItIsAsynchronousIsAWarning() {
        Rule asyncOnly = RuleCatalogue.get("IT-01");

        assertThat(ContextRules.severityAtInterruptTime(asyncOnly, VMM.method("setAsyncTimeOut"), Target.WIN95))
                .isEqualTo(Severity.WARNING);
        assertThat(ContextRules.severityAtInterruptTime(asyncOnly, VMM.method("setVmTimeOut"), Target.WIN95))
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void initOnlyServicesAreKnownByVersion() {
        ServiceContract ports = VMM.method("installIoHandler");

        assertThat(id(ContextRules.afterInit(ports, Target.WIN31))).contains("CM-02");
        assertThat(ContextRules.afterInit(ports, Target.WIN95)).isEmpty();
        assertThat(id(ContextRules.afterInit(VMM.method("registerPefProvider"), Target.WIN95)))
                .contains("CM-01");
        assertThat(ContextRules.afterInit(VMM.method("callVmEvent"), Target.WIN31))
                .isEmpty();
    }

    @Test
    void aRing0EventMayNotBlockNorBoostNorSwitch() {
        assertThat(id(ContextRules.inRing0Event(VMM.method("beginCriticalSection"))))
                .contains("R0-03");
        assertThat(id(ContextRules.inRing0Event(VMM.method("adjustExecPriority"))))
                .contains("R0-04");
        assertThat(id(ContextRules.inRing0Event(VMM.method("heapAllocate")))).contains("R0-06");
        assertThat(id(ContextRules.inRing0Event(VMM.method("simulatePush")))).contains("R0-01");
        assertThat(ContextRules.inRing0Event(VMM.method("getCurVmHandle"))).isEmpty();
        assertThat(ContextRules.inRing0Event(VMM.method("callPriorityVmEvent"))).isEmpty();
    }
}
