package org.vxd4j.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between the rooms: examples to devices to vmm to api, processor to api, cli to vmm to board. */
class ArrowsTests {

    /** Every room, and what it may see besides itself and what is not ours. */
    private static final Map<String, Set<String>> MAY_SEE = Map.of(
            "api", Set.of(),
            "board", Set.of(),
            "processor", Set.of("api"),
            "vmm", Set.of("api", "board"),
            "devices", Set.of("api", "board", "vmm"),
            "cli", Set.of("api", "board", "vmm"),
            "examples", Set.of("api", "board", "vmm", "devices"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.vxd4j");

    @Test
    void everyRoomIsLookedAt() {
        Set<String> seen = new TreeSet<>();
        CLASSES.forEach(c -> seen.add(c.getPackageName().split("\\.")[2]));

        assertThat(seen).containsExactlyInAnyOrderElementsOf(MAY_SEE.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "board", "processor", "vmm", "devices", "cli", "examples"})
    void aRoomSeesOnlyTheRoomsItsArrowsPointTo(String room) {
        String[] forbidden = MAY_SEE.keySet().stream()
                .filter(other -> !other.equals(room) && !MAY_SEE.get(room).contains(other))
                .map(ArrowsTests::packages)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(packages(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "board", "vmm"})
    void theContractTheBoardAndTheKernelDependOnNothingButJavaBase(String room) {
        noClasses()
                .that()
                .resideInAPackage(packages(room))
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.vxd4j..")
                .check(CLASSES);
    }

    private static String packages(String room) {
        return "org.vxd4j." + room + "..";
    }
}
