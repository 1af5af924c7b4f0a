package org.vxd4j.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that drivers and VMM agree on, against the DDK's. */
class NumbersTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    0x0001, PEF_Wait_For_STI, WIN30
                    0x0002, PEF_Wait_Not_Crit, WIN30
                    0x0004, PEF_Dont_Unboost, WIN30
                    0x0008, PEF_Always_Sched, WIN30
                    0x0010, PEF_Time_Out, WIN31
                    0x0020, PEF_Wait_Not_HW_Int, WIN95
                    0x0040, PEF_Wait_Not_Nested_Exec, WIN95
                    0x0080, PEF_Wait_In_PM, WIN95
                    0x0100, PEF_Thread_Event, WIN95
                    0x0200, PEF_Wait_For_Thread_STI, WIN95
                    0x0400, PEF_Ring0_Event, WIN95
                    0x0800, PEF_Wait_Crit, WIN95
                    0x1000, PEF_Wait_Crit_VM, WIN95
                    0x2000, PEF_Process_Last, WIN95
                    0x4000, PEF_Wait_Preemptable, WIN98
                    0x8000, PEF_Wait_For_Passive, WIN98
                    """)
    void anEventFlagHasItsBitAndVersion(String bit, String ddkName, Target since) {
        Pef flag = Pef.values()[Integer.numberOfTrailingZeros(Integer.decode(bit))];

        assertThat(flag.bit()).isEqualTo(Integer.decode(bit));
        assertThat(flag.ddkName()).isEqualTo(ddkName);
        assertThat(flag.since()).isEqualTo(since);
        assertThat("PEF_" + flag.name()).isEqualToIgnoringCase(ddkName);
    }

    @Test
    void eachVersionDefinesItsFlags() {
        assertThat(Pef.defined(Target.WIN30)).isEqualTo(0xF);
        assertThat(Pef.defined(Target.WIN31)).isEqualTo(0x1F);
        assertThat(Pef.defined(Target.WIN95)).isEqualTo(0x3FFF);
        assertThat(Pef.defined(Target.WIN98)).isEqualTo(0xFFFF);
    }

    @Test
    void eachServiceDocumentsItsFlags() {
        assertThat(Via.CALL_PRIORITY_VM_EVENT.flags(Target.WIN30)).isEqualTo(0xF);
        assertThat(Via.CALL_PRIORITY_VM_EVENT.flags(Target.WIN31)).isEqualTo(0x1F);
        assertThat(Via.CALL_PRIORITY_VM_EVENT.flags(Target.WIN95)).isEqualTo(0x3F);
        assertThat(Via.CALL_RESTRICTED_EVENT.flags(Target.WIN31)).isZero();
        assertThat(Via.CALL_RESTRICTED_EVENT.flags(Target.WIN95)).isEqualTo(0x3FFF);
        assertThat(Via.CALL_VM_EVENT.flags(Target.WIN98)).isZero();
    }

    @Test
    void flagsAreDescribedByNameAndReservedBitsInHexadecimal() {
        assertThat(Pef.describe(0)).isEqualTo("none");
        assertThat(Pef.describe(0x30003)).isEqualTo("WAIT_FOR_STI+WAIT_NOT_CRIT+0x30000");
    }

    @Test
    void boostsArePowersOfTwoFarApart() {
        assertThat(Boost.NONE).isZero();
        assertThat(Boost.RESERVED_LOW_BOOST).isEqualTo(1);
        assertThat(Boost.CUR_RUN_VM_BOOST).isEqualTo(1 << 2);
        assertThat(Boost.LOW_PRI_DEVICE_BOOST).isEqualTo(1 << 4);
        assertThat(Boost.HIGH_PRI_DEVICE_BOOST).isEqualTo(1 << 12);
        assertThat(Boost.CRITICAL_SECTION_BOOST).isEqualTo(1 << 20);
        assertThat(Boost.TIME_CRITICAL_BOOST).isEqualTo(1 << 22);
        assertThat(Boost.RESERVED_HIGH_BOOST).isEqualTo(1 << 30);
    }

    @Test
    void aBoostIsDescribedByItsNameOrItsValue() {
        assertThat(Boost.describe(Boost.TIME_CRITICAL_BOOST)).isEqualTo("TIME_CRITICAL_BOOST");
        assertThat(Boost.describe(0x20)).isEqualTo("0x20");
        assertThat(Boost.describe(-0x10)).isEqualTo("-0x10");
        assertThat(Boost.isNamed(0)).isTrue();
        assertThat(Boost.isNamed(2)).isFalse();
    }

    @Test
    void prioritiesLieBetweenTheReservedBoosts() {
        assertThat(Boost.inRange(0)).isFalse();
        assertThat(Boost.inRange(1)).isTrue();
        assertThat(Boost.inRange(0x40000000)).isTrue();
        assertThat(Boost.inRange(0x40000001)).isFalse();
        assertThat(Boost.inRange(0x80000000L)).isFalse();
    }

    @Test
    void theBlockFlagsHaveTheirBits() {
        Map<String, Integer> bits = new LinkedHashMap<>();
        Arrays.stream(BlockFlag.values()).forEach(flag -> bits.put(flag.ddkName(), flag.bit()));

        assertThat(bits)
                .containsExactly(
                        entry("Block_Svc_Ints", 1),
                        entry("Block_Svc_If_Ints_Locked", 2),
                        entry("Block_Enable_Ints", 4),
                        entry("Block_Poll", 8),
                        entry("Block_Thread_Idle", 0x10),
                        entry("Block_Force_Svc_Ints", 0x20));
    }

    @Test
    void theVersionsAreNumberedAsGetVmmVersionReturnsThem() {
        assertThat(Arrays.stream(Target.values()).mapToInt(Target::version))
                .containsExactly(0x300, 0x30A, 0x400, 0x40A);
    }
}
