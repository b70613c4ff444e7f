package org.cannula.edits;

import dev.cel.common.CelIssue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannula.policy.EditLanguage;

/** What the compiler says of an expression, with what would be valid in its place. */
final class Wrong {

    private static final Pattern FIELD = Pattern.compile("undefined field '([^']*)'");
    private static final Pattern NAME = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern RESULT = Pattern.compile("expected type 'bool' but found '([^']*)'");
    private static final Pattern OPERANDS =
            Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'.*", Pattern.DOTALL);

    private Wrong() {}

    static EditLanguage.Problem of(CelIssue issue, boolean ofLines) {
        String said = issue.getMessage();
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int column = Math.max(0, issue.getSourceLocation().getColumn()) + 1;
        Matcher field = FIELD.matcher(said);
        Matcher name = NAME.matcher(said);
        Matcher result = RESULT.matcher(said);
        Matcher operands = OPERANDS.matcher(said);
        String found = said.strip();
        String valid = "a CEL expression; texts between single quotes";
        if (field.matches()) {
            found = "no field " + field.group(1);
            valid = "of claim " + words(ClaimTypes.CLAIM.keySet()) + "; of a line " + words(ClaimTypes.LINE.keySet());
        } else if (name.matches()) {
            found = "no " + name.group(1);
            valid = "claim, setting" + (ofLines ? ", l" : "") + ", what a loop names, or a function of CEL";
        } else if (result.matches()) {
            found = "an expression of type " + result.group(1);
            valid = "one that is true or false";
        } else if (operands.matches()) {
            found = operands.group(1).replace("_", "") + " between " + operands.group(2);
            valid = "operands that go together: numbers with numbers, texts between single quotes with texts";
        }
        return new EditLanguage.Problem(ofLines, line, column, found, valid);
    }

    private static String words(Set<String> names) {
        return String.join(", ", names);
    }
}
