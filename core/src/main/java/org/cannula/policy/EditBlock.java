package org.cannula.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an {@code edit} block of a payer file says beside its dates and source, while it is read. */
final class EditBlock {

    /** An expression may stand on several lines of one key; this is one of them, and where it begins in the file. */
    record Part(String text, int line, int column) {}

    private static final String ID = "[a-z0-9][a-z0-9-]*";
    private static final String DENIAL = "[A-Z]{2}-[A-Z0-9]{1,3}|[A-Z]{1,2}[0-9]{1,3}";

    final String id;
    final boolean off;
    final List<Part> when = new ArrayList<>();
    final List<Part> lines = new ArrayList<>();
    final List<String> denial = new ArrayList<>();
    String message = "";
    String severity = "";

    private EditBlock(String id, boolean off) {
        this.id = id;
        this.off = off;
    }

    /** The block an {@code edit} line opens; null where the line says no such thing. */
    static @Nullable EditBlock opened(List<String> words) {
        boolean named = words.size() > 1 && words.get(1).matches(ID);
        boolean off = words.size() == 3 && words.get(2).equals("off");
        return named && (off || words.size() == 2) ? new EditBlock(words.get(1), off) : null;
    }

    /**
     * Takes a detail that only edits have.
     *
     * @param raw the line as it stands in the file, for the column an expression begins in
     * @param invalid takes what would be valid where the detail is not
     * @return whether the key is one of an edit's
     */
    boolean take(int number, String key, List<String> words, String raw, Consumer<String> invalid) {
        String value = words.size() < 2 ? "" : words.get(1);
        switch (key) {
            case "when" -> expression(when, number, raw, invalid);
            case "lines" -> expression(lines, number, raw, invalid);
            case "message" -> {
                message = value;
                if (value.isBlank() || words.size() > 2) {
                    invalid.accept("message \"what a finding should say\"");
                }
            }
            case "severity" -> {
                severity = value;
                if (!Edit.SEVERITIES.contains(value)) {
                    invalid.accept("severity " + String.join(", ", Edit.SEVERITIES));
                }
            }
            case "denial" -> {
                denial.addAll(words.subList(1, words.size()));
                if (denial.isEmpty() || !denial.stream().allMatch(code -> code.matches(DENIAL))) {
                    invalid.accept("denial and codes such as CO-97 N20");
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void expression(List<Part> parts, int number, String raw, Consumer<String> invalid) {
        int open = raw.indexOf('"');
        int close = open < 0 ? -1 : raw.indexOf('"', open + 1);
        String after = close < 0 ? "" : raw.substring(close + 1).strip();
        if (close <= open + 1 || !(after.isEmpty() || after.startsWith("#"))) {
            invalid.accept("one expression between double quotes; texts in it stand between single ones");
        } else {
            parts.add(new Part(raw.substring(open + 1, close), number, open + 2));
        }
    }

    /** What is missing of an edit, in words; null where nothing is. */
    @Nullable
    String missing() {
        if (off) {
            boolean bare = when.isEmpty() && lines.isEmpty() && message.isEmpty() && severity.isEmpty();
            return bare ? null : "nothing but its dates, setting and source: it is switched off";
        }
        if (when.isEmpty() && lines.isEmpty()) {
            return "when \"EXPRESSION\", or lines \"EXPRESSION\"";
        }
        return message.isEmpty() ? "message \"TEXT\"" : severity.isEmpty() ? "severity" : null;
    }

    /** The test, or null where the expressions are wrong: then each problem was handed over with its place in the file. */
    @Nullable
    ClaimTest compiled(EditLanguage language, String input, Consumer<PayerFileError.Problem> problems) {
        try {
            return language.compile(text(when), text(lines));
        } catch (EditLanguage.Uncompilable wrong) {
            for (EditLanguage.Problem problem : wrong.problems()) {
                List<Part> parts = problem.ofLines() ? lines : when;
                Part part = parts.get(Math.min(problem.line(), parts.size()) - 1);
                problems.accept(new PayerFileError.Problem(
                        input,
                        part.line(),
                        part.column() + problem.column() - 1,
                        problem.found() + " in edit " + id,
                        problem.valid()));
            }
            return null;
        }
    }

    private static @Nullable String text(List<Part> parts) {
        return parts.isEmpty() ? null : parts.stream().map(Part::text).collect(Collectors.joining("\n"));
    }
}
