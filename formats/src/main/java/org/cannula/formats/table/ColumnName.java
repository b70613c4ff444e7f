package org.cannula.formats.table;

import java.util.Locale;

/** Names of columns as they are compared: only letters and digits count, in any case. */
final class ColumnName {

    private ColumnName() {}

    /** {@code "HCPCS_CD 1"} as {@code hcpcscd1}; {@code #}, which stands for any number, is kept. */
    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '#') {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * The number a column has where a pattern has {@code #}; 0 where the pattern has none and the names are the same, -1
     * where the column is another one. Both are keys.
     */
    static int number(String pattern, String column) {
        int hash = pattern.indexOf('#');
        if (hash < 0) {
            return pattern.equals(column) ? 0 : -1;
        }
        int tail = pattern.length() - hash - 1;
        int end = column.length() - tail;
        boolean around = end > hash
                && end - hash <= 4
                && column.startsWith(pattern.substring(0, hash))
                && column.endsWith(pattern.substring(hash + 1));
        if (!around) {
            return -1;
        }
        int number = 0;
        for (int i = hash; i < end; i++) {
            char digit = column.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
