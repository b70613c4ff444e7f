package org.cannula.formats.cms;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds headers by what they say: published files open with titles and notices, and their column names move and wrap. */
final class Headers {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}");

    private Headers() {}

    /** A name as it is compared: letters and digits only, lower case. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                plain.append(c);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** Index of the first cell of that name, compared plain; -1 where there is none. */
    static int column(Rec header, String... names) {
        for (int i = 0; i < header.cells().size(); i++) {
            String plain = plain(header.cells().get(i));
            for (String name : names) {
                if (plain.equals(plain(name))) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Index of the first record whose cells begin with these names, compared plain; -1 where there is none. */
    static int row(List<Rec> head, String... names) {
        for (int i = 0; i < head.size(); i++) {
            boolean all = true;
            for (int column = 0; column < names.length && all; column++) {
                all = plain(head.get(i).cell(column)).equals(plain(names[column]));
            }
            if (all) {
                return i;
            }
        }
        return -1;
    }

    /** A procedure code: five letters or digits. */
    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** A code without the blanks of another encoding that editors leave behind it: no code has a letter beyond ASCII. */
    static String code(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) > 126 || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return text.substring(0, end);
    }
}
