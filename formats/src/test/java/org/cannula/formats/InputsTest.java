package org.cannula.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest {

    @TempDir
    Path folder;

    private final List<String> refused = new ArrayList<>();

    private List<String> names(String... arguments) {
        ByteArrayInputStream none = new ByteArrayInputStream(new byte[0]);
        return Inputs.of(List.of(arguments), none, rejected -> refused.add(rejected.says())).stream()
                .map(input -> input.name().replace(folder.toString(), "F").replace('\\', '/'))
                .toList();
    }

    private void file(String name) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "visit V1 2026-03-02\n");
    }

    @Test
    void foldersAndGlobsGiveTheirFilesInOrder() throws IOException {
        for (String name : List.of("b.txt", "a.txt", "sub/c.txt", "sub/deep/d.json", ".hidden/x", ".y", "[1].txt")) {
            file(name);
        }
        assertThat(names(folder.toString()))
                .containsExactly("F/[1].txt", "F/a.txt", "F/b.txt", "F/sub/c.txt", "F/sub/deep/d.json");
        assertThat(names(folder + "/*.txt")).containsExactly("F/[1].txt", "F/a.txt", "F/b.txt");
        assertThat(names(folder + "/**.json")).containsExactly("F/sub/deep/d.json");
        assertThat(names(folder + "/sub/?.txt", "-", folder + "/a.txt")).containsExactly("F/sub/c.txt", "-", "F/a.txt");
        assertThat(names(folder + "/[1].txt"))
                .as("a name that exists is no glob")
                .containsExactly("F/[1].txt");
        assertThat(refused).isEmpty();
    }

    @Test
    void argumentsThatMeanNoFileAreRefused() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        assertThat(names(folder + "/none.txt", folder + "/*.none", folder + "/nowhere/*", folder + "/empty"))
                .isEmpty();
        assertThat(refused).hasSize(4).allMatch(says -> says.contains("found no file"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "visit V1 2026-03-02             | 1 | 0 | 0",
                "'# my visit\n\n  VISIT V1 2026-03-02' | 1 | 0 | 0",
                "claim C1 2026-03-02 96365       | 0 | 1 | 0",
                "'{\"visit\":\"V\",\"date\":\"2026-03-02\",\"administrations\":[]}' | 1 | 0 | 0",
                "'\n {\"claim\":\"C\",\"lines\":[]}' | 0 | 1 | 0",
                "'\uFEFFvisit V1 2026-03-02'     | 1 | 0 | 0",
                "ISA*00                          | 0 | 0 | 1",
                "visits of today                 | 0 | 0 | 1",
                "'<xml/>'                        | 0 | 0 | 1",
                "'# nothing but a comment'       | 0 | 0 | 1",
                "''                              | 0 | 0 | 1",
                "'  \n '                         | 0 | 0 | 1",
                "code,units                      | 0 | 0 | 1",
                "shoe,size                       | 0 | 0 | 1",
                "'claim id,code,units,date\nC,96365,1,2026-03-02' | 0 | 1 | 0",
                "'visit\tclaim\tcode\tunits\tdate\nV\tC\t96365\t1\t2026-03-02' | 0 | 1 | 0",
                "PAR1                            | 0 | 0 | 1",
                "'PK\u0003\u0004'              | 0 | 0 | 1",
                "'{\"id\":\"1\",\"resourceType\":\"Claim\"}' | 0 | 0 | 1",
            })
    void theContentTellsWhatItIs(String text, int visits, int claims, int rejected) {
        Received received = Received.of(text);
        assertThat(received.visits()).hasSize(visits);
        assertThat(received.claims()).hasSize(claims);
        assertThat(received.rejected()).hasSize(rejected);
    }

    @Test
    void whatIsNoInputIsShown() {
        assertThat(Received.of("shoe,size").says().get(0)).contains("found \"shoe,size\" at the beginning; valid: ");
        assertThat(Received.of("PAR1").says().get(0)).contains("the module parquet is not on the class path");
        assertThat(Received.of("PK\u0003\u0004").says().get(0)).contains("found a zip file that is no workbook");
        assertThat(Received.of("").says().get(0)).contains("found nothing; valid: ");
        byte[] utf16 = "visit V1".getBytes(StandardCharsets.UTF_16);
        assertThat(Received.of(utf16).says().get(0)).contains("found text in UTF-16; valid: ");
    }

    @Test
    void aFileThatVanishesIsRefusedAndProgressIsTold() throws IOException {
        file("a.txt");
        InputFile input = InputFile.of(folder.resolve("a.txt"));
        AtomicLong seen = new AtomicLong();
        input.read(new Received(), seen::addAndGet);
        assertThat(seen.get()).isEqualTo(input.size());
        Files.delete(folder.resolve("a.txt"));
        Received received = new Received();
        input.read(received);
        assertThat(received.says().get(0)).contains("found no such file");
        assertThat(input.size()).isEqualTo(-1);
    }
}
