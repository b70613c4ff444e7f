package org.cannula.formats.cms;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The quarter that the titles of a drug file name: {@code Effective January 1, 2026 through March 31, 2026}. */
final class Effective {

    private static final Pattern TITLE =
            Pattern.compile("Effective\\s+(\\w+)\\s+1,\\s+(20\\d\\d)", Pattern.CASE_INSENSITIVE);

    private Effective() {}

    static Period edition(List<Rec> titles, Names names, String what) throws UnreadableFile {
        Period said = names.wanted() == null ? said(titles) : null;
        return said == null ? Needed.month(names, what) : said;
    }

    private static @Nullable Period said(List<Rec> titles) {
        for (Rec title : titles) {
            Matcher found = TITLE.matcher(String.join(" ", title.cells()));
            if (found.find() && Names.monthNamed(found.group(1)) > 0) {
                return Period.month(Integer.parseInt(found.group(2)), Names.monthNamed(found.group(1)));
            }
        }
        return null;
    }
}
