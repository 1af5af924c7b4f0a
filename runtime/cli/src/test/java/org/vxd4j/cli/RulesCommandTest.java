package org.vxd4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vxd4j.api.rule.RuleCatalogue;

class RulesCommandTest {
    @Test
    void everyRuleIsOneLine() {
        Typed typed = Typed.command("rules");
        assertThat(typed.exit()).isZero();
        assertThat(typed.out()).hasSameSizeAs(RuleCatalogue.all());
        assertThat(typed.out())
                .filteredOn(line -> line.startsWith("EF-09"))
                .singleElement()
                .asString()
                .matches(
                        "EF-09 +crit-boost-never-fires +error +Windows 3\\.0\\+ +WAIT_NOT_CRIT must not be combined with a boost of"
                                + " CRITICAL_SECTION_BOOST or more\\.");
    }

    @Test
    void jsonHoldsTheSame() {
        Typed typed = Typed.command("rules", "--format", "json");
        JsonArray rules = JsonParser.parseString(String.join("\n", typed.out())).getAsJsonArray();
        assertThat(rules).hasSameSizeAs(RuleCatalogue.all());
        JsonObject first = rules.get(0).getAsJsonObject();
        assertThat(first.keySet()).containsExactly("id", "name", "severity", "since", "until", "statement");
        assertThat(first.get("id").getAsString())
                .isEqualTo(RuleCatalogue.all().get(0).id());
    }

    @Test
    void anotherFormatIsRefused() {
        assertThat(Typed.command("rules", "--format", "xml"))
                .isEqualTo(new Typed(
                        2,
                        List.of(),
                        List.of(
                                "vxd4j rules: invalid value for option '--format': 'xml' is neither text nor json; type:"
                                        + " vxd4j rules [--format text|json]")));
    }
}
