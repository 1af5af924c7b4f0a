package org.vxd4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> WORDS = List.of("run", "rules", "check");

    @Test
    void aFewWrongLettersAreForgiven() {
        assertThat(Nearest.find("chekc", WORDS)).contains("check");
        assertThat(Nearest.find("RUN", WORDS)).contains("run");
    }

    @Test
    void aBeginningIsEnough() {
        assertThat(Nearest.find("rul", WORDS)).contains("rules");
    }

    @Test
    void aWordThatIsFarAwayIsNotSuggested() {
        assertThat(Nearest.find("zzzzz", WORDS)).isEmpty();
        assertThat(Nearest.hint("zzzzz", WORDS)).isEmpty();
    }

    @Test
    void aLetterOrTwoResembleNothing() {
        assertThat(Nearest.find("-x", List.of("-h"))).isEmpty();
        assertThat(Nearest.find("rn", WORDS)).isEmpty();
    }

    @Test
    void nothingIsNearInAnEmptyList() {
        assertThat(Nearest.find("run", List.of())).isEmpty();
    }
}
