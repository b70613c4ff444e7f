package org.cannula.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cannula.formats.Fault;
import org.cannula.formats.ReadOptions;
import org.cannula.formats.Rejected;
import org.cannula.formats.table.Mapping;
import org.cannula.formats.table.MappingFile;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** How a run reads its inputs: the mapping that {@code --mapping} names, and this program's extensions. */
final class Mappings {

    private Mappings() {}

    static OptionSpec option() {
        return OptionSpec.builder("--mapping")
                .paramLabel("FILE")
                .type(Path.class)
                .description("Which columns of CSV, XLSX or Parquet fill which fields, where their names do not tell.")
                .build();
    }

    /** Without a mapping: claims are left aside. */
    static ReadOptions none() {
        return new ReadOptions(null, Extensions.ofProcess());
    }

    /**
     * Reads what {@code --mapping} names, where it is given.
     *
     * @throws UsageError when it is no mapping file, saying what is wrong in it
     */
    static ReadOptions of(ParseResult given) {
        Path file = given.matchedOptionValue("--mapping", null);
        return new ReadOptions(file == null ? null : read(file), Extensions.ofProcess());
    }

    private static Mapping read(Path file) {
        List<Fault> faults = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            Mapping mapping = MappingFile.read(file.toString(), lines, faults);
            if (faults.isEmpty()) {
                return mapping;
            }
        } catch (IOException e) {
            throw new UsageError("--mapping " + file + ": cannot be read");
        }
        throw new UsageError("--mapping " + new Rejected("", faults).says());
    }
}
