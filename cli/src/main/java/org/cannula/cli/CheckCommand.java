package org.cannula.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.formats.Fault;
import org.cannula.formats.InputSink;
import org.cannula.formats.Note;
import org.cannula.formats.Rejected;
import org.cannula.formats.mar.SiteMappingFile;
import org.cannula.formats.table.MappingFile;
import org.cannula.policy.EditLanguage;
import org.cannula.policy.PayerFileError;
import org.cannula.policy.Payers;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Reads inputs and says what is wrong with them, without coding or auditing anything. */
final class CheckCommand implements Command {

    private final Shell shell;
    private boolean quiet;
    private int good;
    private int bad;

    CheckCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Command.spec("check", "Check whether visits, claims, payer files and mapping files can be read.");
        spec.addPositional(Command.words("FILES", "1..*", "Files, folders, globs, or - for standard input."));
        spec.addOption(Mappings.option());
        return spec.addOption(Command.flag("Only the exit code.", "-q", "--quiet"));
    }

    @Override
    public int run(ParseResult given) throws IOException {
        quiet = given.matchedOptionValue("--quiet", false);
        List<String> files = given.matchedPositionalValue(0, List.of());
        try (Sources sources = Sources.of(files, shell.in(), Mappings.of(given))) {
            for (Rejected each : sources.rejected()) {
                bad++;
                say(each.says());
            }
            for (Sources.Source source : sources.found()) {
                check(source);
            }
        }
        if (bad > 0) {
            return good > 0 ? Exit.SOME_REJECTED : Exit.NOTHING_DONE;
        }
        return good > 0 ? Exit.DONE : Exit.NOTHING_DONE;
    }

    private void check(Sources.Source source) throws IOException {
        List<String> setting = source.settingLines();
        if (!setting.isEmpty()) {
            if (SettingFiles.isPayer(String.join("\n", setting))) {
                payer(source.name(), setting);
            } else {
                mapping(source.name(), setting);
            }
            return;
        }
        Tally tally = new Tally();
        source.read(tally);
        good += tally.visits + tally.claims;
        bad += tally.rejected.size();
        String words = source.name() + ": " + Count.of(tally.visits, "visit") + ", " + Count.of(tally.claims, "claim");
        say(words + (tally.rejected.isEmpty() ? "" : ", " + tally.rejected.size() + " rejected"));
        for (Note each : tally.notes) {
            String place = each.origin().place();
            say("  " + (place.isEmpty() ? "" : place + ": ") + each.says());
        }
        tally.rejected.forEach(each -> say(each.says().indent(2).stripTrailing()));
    }

    private void payer(String name, List<String> lines) {
        try {
            Payers.builtIn().with(name, lines, () -> Extensions.load("edits", EditLanguage.class));
            good++;
            say(name + ": 1 payer");
        } catch (PayerFileError e) {
            bad++;
            say(name + ": 1 rejected");
            say(String.join("\n", e.problems().stream().map(each -> "  " + each).toList()));
        }
    }

    private void mapping(String name, List<String> lines) {
        List<Fault> faults = new ArrayList<>();
        if (SiteMappingFile.begins(String.join("\n", lines))) {
            SiteMappingFile.read(name, lines, faults);
        } else {
            MappingFile.read(name, lines, faults);
        }
        good += faults.isEmpty() ? 1 : 0;
        bad += faults.isEmpty() ? 0 : 1;
        say(name + (faults.isEmpty() ? ": 1 mapping" : ": 1 rejected"));
        if (!faults.isEmpty()) {
            say(new Rejected("", faults).says().indent(2).stripTrailing());
        }
    }

    private void say(String line) {
        if (!quiet) {
            shell.print(line + "\n");
        }
    }

    /** What one input holds. */
    private static final class Tally implements InputSink {
        private final List<Rejected> rejected = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        private int visits;
        private int claims;

        @Override
        public void visit(Visit visit) {
            visits++;
        }

        @Override
        public void claim(Claim claim) {
            claims++;
        }

        @Override
        public void rejected(Rejected each) {
            rejected.add(each);
        }

        @Override
        public void note(Note each) {
            notes.add(each);
        }
    }
}
