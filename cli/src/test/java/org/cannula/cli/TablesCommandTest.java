package org.cannula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cannula.codes.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesCommandTest {

    private static final String PRACTITIONER = "MCR_MUE_PractitionerServices_Eff_10-01-2026.csv";
    private static final String HOSPITAL = "MCR_MUE_OutpatientHospitalServices_Eff_10-01-2026.csv";

    @TempDir
    private Path folder;

    /** The built-in rows of an edition of the unit edits in the form they are published in, with codes nobody uses to fill it. */
    private Path published(String name, String setting, UnaryOperator<String> units) throws IOException {
        List<String> rows;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Tables.class.getResourceAsStream("mue.csv")), StandardCharsets.UTF_8))) {
            rows = in.lines()
                    .filter(line -> line.startsWith("2026q4," + setting + ","))
                    .map(line -> List.of(line.split(",", -1)))
                    .map(cells -> cells.get(2) + ","
                            + (cells.get(2).equals("96372") ? units.apply(cells.get(3)) : cells.get(3)) + ","
                            + cells.get(4) + " Edit,x")
                    .toList();
        }
        assertThat(rows).isNotEmpty();
        String filler = IntStream.range(0, 9_000)
                .mapToObj(i -> String.format(Locale.ROOT, "Z%04d,1,3 Edit,x", i))
                .collect(Collectors.joining("\n"));
        String values = setting.equals("hospital") ? "Outpatient Hospital" : "Practitioner";
        Path file = folder.resolve(name);
        Files.writeString(
                file,
                "\"notice\",,,\n\"HCPCS/\nCPT Code\"," + values
                        + " Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n" + String.join("\n", rows)
                        + "\n" + filler + "\n");
        return file;
    }

    @Test
    void importsAndLists() throws IOException {
        Path store = folder.resolve("store");
        Ran ran = Ran.of("tables", "import", published(PRACTITIONER, "practitioner", same -> same), "--tables", store);
        assertThat(ran.exit()).isEqualTo(Exit.DONE);
        assertThat(ran.out())
                .contains("unit edits (MUE)", "0 rejected", "mue practitioner 2026q4 (2026-10-01 to 2026-12-31)");
        Ran list = Ran.of("tables", "list", "--tables", store);
        assertThat(list.exit()).isEqualTo(Exit.DONE);
        assertThat(list.out().lines().filter(line -> line.startsWith("mue practitioner")))
                .singleElement()
                .asString()
                .contains("2024q3", "built in");
        assertThat(list.out())
                .containsPattern(" 2026q4 +2026-10-01 to 2026-12-31 +imported +" + PRACTITIONER)
                .containsPattern(" gap +2025-01-01 to 2026-09-30");
    }

    @Test
    void saysWhichFilesCouldNotBeImported() throws IOException {
        Path store = folder.resolve("store");
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n");
        Ran none = Ran.of("tables", "import", other, "--tables", store);
        assertThat(none.exit()).isEqualTo(Exit.NOTHING_DONE);
        assertThat(none.err()).contains("other.csv: not imported", "no layout that is known", "Addendum B");
        Ran some = Ran.of(
                "tables", "import", other, published(PRACTITIONER, "practitioner", same -> same), "--tables", store);
        assertThat(some.exit()).isEqualTo(Exit.SOME_REJECTED);
        Path bad = published(PRACTITIONER, "practitioner", units -> "many");
        Ran row = Ran.of("tables", "import", bad, "--tables", store);
        assertThat(row.exit()).isEqualTo(Exit.SOME_REJECTED);
        assertThat(row.out()).contains("1 rejected", "first in line ", "\"many\" is no number of units");
    }

    @Test
    void aRunUsesTheFolderThatIsNamedOrTheUsersOwn() throws IOException {
        Path claim = Files.writeString(folder.resolve("claim.json"), """
                {"claim": "C1", "type": "professional", "payer": "medicare", "placeOfService": "11",
                 "lines": [{"line": 1, "code": "96372", "units": 6, "date": "2026-11-02"}, {"line": 2, "code": "J3420", "units": 1, "date": "2026-11-02"}]}
                """);
        String builtIn = Ran.of("audit", claim, "--format", "json").out();
        assertThat(builtIn).contains("UnitsOverMue");
        Path same = folder.resolve("same");
        Ran.of("tables", "import", published(PRACTITIONER, "practitioner", it -> it), "--tables", same);
        Path data = folder.resolve("data");
        Path wide = data.resolve("cannula").resolve("tables");
        Ran.of("tables", "import", published(PRACTITIONER, "practitioner", it -> "9"), "--tables", wide);
        assertThat(Ran.of("audit", claim, "--format", "json", "--tables", same).out())
                .isEqualTo(builtIn);
        assertThat(Ran.of("audit", claim, "--format", "json", "--tables", wide).out())
                .doesNotContain("UnitsOverMue");
        for (Map<String, String> environment :
                List.of(Map.of("CANNULA_TABLES", wide.toString()), Map.of("XDG_DATA_HOME", data.toString()))) {
            assertThat(Ran.with(environment, "", "audit", claim, "--format", "json")
                            .out())
                    .as(environment.toString())
                    .doesNotContain("UnitsOverMue");
        }
        assertThat(Ran.with(Map.of("XDG_DATA_HOME", folder.toString()), "", "audit", claim, "--format", "json")
                        .out())
                .isEqualTo(builtIn);
    }

    @Test
    void anImportedEditionThatEqualsABuiltInOneChangesNoAudit() throws IOException {
        Path store = folder.resolve("store");
        Ran.of(
                "tables",
                "import",
                published(PRACTITIONER, "practitioner", same -> same),
                published(HOSPITAL, "hospital", same -> same),
                "--tables",
                store);
        Ran before = Ran.of("audit", Ran.EXAMPLES, "--format", "json");
        Ran after = Ran.of("audit", Ran.EXAMPLES, "--format", "json", "--tables", store);
        assertThat(after.out()).isEqualTo(before.out());
    }

    @Test
    void aFolderThatIsNotThereOrBrokenIsSaid() throws IOException {
        Path sheet = Ran.EXAMPLES.resolve("concurrent-clean.visit");
        Ran missing = Ran.of("code", sheet, "--tables", folder.resolve("none"));
        assertThat(missing.exit()).isEqualTo(Exit.USAGE);
        assertThat(missing.err()).contains("there is no such folder");
        Files.writeString(folder.resolve("x.table"), "hello\n\n");
        Ran broken = Ran.of("code", sheet, "--tables", folder);
        assertThat(broken.exit()).isEqualTo(Exit.NOTHING_DONE);
        assertThat(broken.err()).contains("x.table", "Delete it and import the edition again");
        assertThat(Ran.of("tables", "lisst").err()).contains("Did you mean list");
    }
}
