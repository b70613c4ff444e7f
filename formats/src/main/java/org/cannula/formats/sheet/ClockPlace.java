package org.cannula.formats.sheet;

import java.util.List;
import org.cannula.formats.text.Line;
import org.jspecify.annotations.Nullable;

/**
 * Where in the line of an administration its clock time or range is written: what an editor replaces when a bar is moved.
 *
 * @param from characters before it
 * @param to characters up to its end
 */
public record ClockPlace(int from, int to) {

    /** The place in a line of a sheet; null where the line does not begin with a clock time that can be read. */
    public static @Nullable ClockPlace of(String line) {
        SheetLine words = Lexer.lex(new Line(1, line, "", 0), new SheetFaults(""));
        if (words == null || words.tokens().isEmpty()) {
            return null;
        }
        List<Token> tokens = words.tokens();
        int last = 0;
        String text = tokens.get(0).isWord() ? tokens.get(0).raw() : "";
        if (tokens.size() > 2 && AdministrationLine.isDash(tokens.get(1).raw())) {
            text += "-" + tokens.get(2).raw();
            last = 2;
        }
        boolean isRange = SheetClocks.RANGE.matcher(text).matches();
        if (!isRange && Clock.of(text) == null) {
            return null;
        }
        if (!isRange && tokens.size() > 1 && tokens.get(1).raw().startsWith("~")) {
            last = 1;
        }
        Token end = tokens.get(last);
        return new ClockPlace(
                tokens.get(0).column() - 1, end.column() - 1 + end.raw().length());
    }
}
