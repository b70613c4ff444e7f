package org.cannula.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The modules depend on each other as ARCHITECTURE.md says, and on nothing of ours beside that. */
final class ModuleOrderTest {
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>(.*?)</dependency>",
            Pattern.DOTALL);

    private final Map<String, List<String>> allowed = new TreeMap<>();

    ModuleOrderTest() {
        for (List<String> row : Checkout.architectureTable("Modules")) {
            allowed.put(Checkout.quoted(row.get(0)).get(0), Checkout.quoted(row.get(2)));
        }
    }

    @Test
    void everyModuleIsInTheTable() {
        assertThat(Checkout.modulePoms().keySet()).isEqualTo(allowed.keySet());
    }

    @Test
    void modulesStandOnlyOnThoseTheTableNames() {
        Checkout.modulePoms()
                .forEach((module, pom) -> DEPENDENCY.matcher(pom).results().forEach(match -> {
                    if (match.group(1).equals("org.cannula")) {
                        assertThat(allowed.get(module))
                                .as("what %s may stand on", module)
                                .contains(match.group(2).replace("cannula-", ""));
                    }
                }));
    }

    @Test
    void coreBringsNothingButAnnotations() {
        assertThat(DEPENDENCY
                        .matcher(Checkout.modulePoms().get("core"))
                        .results()
                        .filter(match -> !match.group(3).contains("<scope>test</scope>"))
                        .map(match -> match.group(2)))
                .containsExactly("jspecify");
    }
}
