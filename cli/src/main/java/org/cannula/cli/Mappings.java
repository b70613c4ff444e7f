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
import org.cannula.formats.mar.SiteMapping;
import org.cannula.formats.mar.SiteMappingFile;
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
                .description("Which columns of CSV, XLSX or Parquet fill which fields, where their names do not tell;"
                        + " or a site mapping: what the codes of a site mean in its charts.")
                .build();
    }

    /**
     * Reads what {@code --mapping} names, where it is given.
     *
     * @throws UsageError when it is no mapping file, saying what is wrong in it
     */
    static ReadOptions of(ParseResult given) {
        Path file = given.matchedOptionValue("--mapping", null);
        if (file == null) {
            return new ReadOptions(null, null, Extensions.ofProcess());
        }
        List<String> lines = lines(file);
        if (SiteMappingFile.begins(String.join("\n", lines))) {
            return new ReadOptions(null, site(file, lines), Extensions.ofProcess());
        }
        List<Fault> faults = new ArrayList<>();
        Mapping mapping = MappingFile.read(file.toString(), lines, faults);
        refuse(faults);
        return new ReadOptions(mapping, null, Extensions.ofProcess());
    }

    /** Reads a site mapping. */
    static SiteMapping site(Path file) {
        return site(file, lines(file));
    }

    private static SiteMapping site(Path file, List<String> lines) {
        List<Fault> faults = new ArrayList<>();
        SiteMapping site = SiteMappingFile.read(file.toString(), lines, faults);
        refuse(faults);
        return site;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UsageError("--mapping " + file + ": cannot be read");
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new UsageError("--mapping " + new Rejected("", faults).says());
        }
    }
}
