package org.cannula.codes;

/** The spelling under which a drug name is looked up: hyphens, apostrophes and ways to write "with" make no difference. */
final class DrugKey {

    private DrugKey() {}

    /** The key of a name that is already lower case with single blanks. */
    static String of(String name) {
        StringBuilder key = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char before = i == 0 ? ' ' : name.charAt(i - 1);
            char after = i + 1 == name.length() ? ' ' : name.charAt(i + 1);
            char c = name.charAt(i);
            switch (c) {
                case '\'', '\u2019', '\u00ae', '\u2122' -> {
                    // An apostrophe or a trade mark sign is part of no name.
                }
                case '-', '\u2013', ';', ':', '*' -> key.append(' ');
                case ',' -> key.append(isDigit(before) && isDigit(after) ? "" : " ");
                case '\u00bd' -> key.append(isDigit(before) || before == ' ' ? "1/2" : " 1/2");
                case '&' -> key.append(" and ");
                case '+' -> key.append(before == ' ' || after != ' ' ? " with " : "+");
                case '.' -> key.append(after == ' ' ? "" : ".");
                case ' ' -> key.append(after == '%' ? "" : " ");
                case '/' -> slash(key, before, after);
                default -> key.append(c);
            }
        }
        return DrugTable.normal(key.toString());
    }

    /** {@code w/} is "with"; a slash after a letter separates names or amounts; any other is part of a number. */
    private static void slash(StringBuilder key, char before, char after) {
        int length = key.length();
        if (before == 'w' && (length == 1 || key.charAt(length - 2) == ' ')) {
            key.setLength(length - 1);
            key.append("with ");
        } else {
            key.append(Character.isLetter(before) && (Character.isLetter(after) || isDigit(after)) ? ' ' : '/');
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
