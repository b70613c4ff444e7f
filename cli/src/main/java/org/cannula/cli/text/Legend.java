package org.cannula.cli.text;

import java.util.EnumSet;
import java.util.Set;
import org.cannula.cli.text.Look.Ink;

/** The signs of a timeline. Those that were used are explained below it, each once a run. */
public final class Legend {

    /** A sign, its stand-in where only ASCII can be shown, and what it means. */
    enum Sign {
        EARNS('█', '#', Ink.GOOD, "earns a unit"),
        TOGETHER('▓', '=', Ink.SHARED, "runs beside another infusion"),
        IDLE('░', '-', Ink.FAINT, "earns nothing"),
        POINT('◆', '*', Ink.GOOD, "push or injection"),
        IDLE_POINT('◇', 'o', Ink.FAINT, "push or injection that earns nothing"),
        OPEN('▶', '>', Ink.BAD, "stop not documented"),
        OPEN_START('◀', '<', Ink.BAD, "start not documented"),
        UNKNOWN('·', '.', Ink.BAD, ""),
        GOES_ON('▶', '>', Ink.GOOD, "goes on beyond the axis"),
        MIDNIGHT('┆', ':', Ink.FAINT, "midnight"),
        TICK('╵', '\'', Ink.FAINT, "minutes at which a unit is reached");

        private final char sign;
        private final char ascii;
        private final Ink ink;
        private final String means;

        Sign(char sign, char ascii, Ink ink, String means) {
            this.sign = sign;
            this.ascii = ascii;
            this.ink = ink;
            this.means = means;
        }

        char in(Look look) {
            return look.sign(sign, ascii);
        }

        Ink ink() {
            return ink;
        }
    }

    private final Set<Sign> used = EnumSet.noneOf(Sign.class);
    private final Set<Sign> explained = EnumSet.noneOf(Sign.class);

    void used(Sign sign) {
        used.add(sign);
    }

    /** One entry for each sign that was used and not explained before, as many to a line as fit. */
    void print(Page page) {
        Look look = page.look();
        StringBuilder line = new StringBuilder();
        int width = 0;
        for (Sign sign : used) {
            if (!sign.means.isEmpty() && explained.add(sign)) {
                int entry = 3 + 1 + 1 + sign.means.length();
                if (width > 0 && width + entry > look.width()) {
                    page.line(line.toString());
                    line.setLength(0);
                    width = 0;
                }
                line.append(width == 0 ? "  " : "   ")
                        .append(look.paint(sign.ink, String.valueOf(sign.in(look))))
                        .append(' ')
                        .append(look.paint(Ink.FAINT, sign.means));
                width += entry;
            }
        }
        if (line.length() > 0) {
            page.line(line.toString());
        }
        used.clear();
    }
}
