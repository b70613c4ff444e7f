package org.cannula.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cannula.basis.Rule;
import org.cannula.codes.CodeTable;
import org.cannula.engine.RulePages;
import org.cannula.formats.pages.CodeFacts;
import org.cannula.formats.pages.Fact;
import org.cannula.policy.Knob;
import org.cannula.policy.Payer;
import org.cannula.policy.Payers;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Prints the page of a rule or check, or what is known of a code, a payer or a knob. */
final class ExplainCommand implements Command {

    private final Shell shell;

    ExplainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Command.spec("explain", "Explain a rule, a check, a code, a payer or a knob.");
        return spec.addPositional(Command.words(
                "NAME|CODE",
                "0..*",
                "Such as ConcurrentOncePerEncounter, 96368, regence or overlapTest; without a name, all of them."));
    }

    @Override
    public int run(ParseResult given) {
        List<String> names = given.matchedPositionalValue(0, List.of());
        if (names.isEmpty()) {
            shell.print(all());
            return Exit.DONE;
        }
        int exit = Exit.DONE;
        for (int i = 0; i < names.size(); i++) {
            Optional<String> page = page(names.get(i));
            if (page.isPresent()) {
                shell.print((i == 0 ? "" : "\n") + page.get());
            } else {
                shell.err()
                        .println("cannula explain: nothing is called \"" + names.get(i) + "\""
                                + Nearest.hint(names.get(i), known()));
                exit = Exit.USAGE;
            }
        }
        return exit;
    }

    private static Optional<String> page(String name) {
        for (Rule rule : RulePages.rules()) {
            if (rule.name().equalsIgnoreCase(name)) {
                return Optional.of(RulePages.of(rule));
            }
        }
        String code = name.toUpperCase(Locale.ROOT);
        if (!CodeTable.builtIn().rows(code).isEmpty()) {
            return Optional.of(code(code));
        }
        Payer payer = Payers.builtIn().named(name);
        if (payer != null) {
            return Optional.of(PolicyPages.of(payer));
        }
        for (Knob knob : Knob.values()) {
            if (knob.word().equalsIgnoreCase(name) || name.equalsIgnoreCase(knob.point())) {
                return Optional.of(PolicyPages.of(knob));
            }
        }
        return Optional.empty();
    }

    private static String code(String code) {
        StringBuilder text = new StringBuilder();
        for (Fact fact : CodeFacts.of(code)) {
            text.append(
                    fact.name().equals(code)
                            ? code + "  " + fact.value() + "\n"
                            : String.format(Locale.ROOT, "  %-17s%s%n", fact.name(), fact.value()));
        }
        return text.toString();
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>();
        RulePages.rules().forEach(rule -> known.add(rule.name()));
        known.addAll(CodeTable.builtIn().codes());
        Payers.builtIn().all().forEach(payer -> known.add(payer.name()));
        for (Knob knob : Knob.values()) {
            known.add(knob.word());
        }
        return known;
    }

    private static String all() {
        StringBuilder text = new StringBuilder("Rules and checks\n");
        RulePages.rules().forEach(rule -> text.append("  ").append(rule.name()).append('\n'));
        text.append("\nPayers\n");
        Payers.builtIn()
                .all()
                .forEach(payer -> text.append("  ").append(payer.name()).append('\n'));
        text.append("\nKnobs (points on which readings differ)\n");
        for (Knob knob : Knob.values()) {
            text.append("  ").append(knob.word()).append('\n');
        }
        text.append("\nCodes\n");
        StringBuilder line = new StringBuilder(" ");
        for (String code : CodeTable.builtIn().codes()) {
            if (line.length() + code.length() + 1 > 78) {
                text.append(line).append('\n');
                line.setLength(1);
            }
            line.append(' ').append(code);
        }
        return text.append(line).append('\n').toString();
    }
}
