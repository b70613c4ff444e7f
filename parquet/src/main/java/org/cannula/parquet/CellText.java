package org.cannula.parquet;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveStringifier;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Writes the values of a column as text, as its type means them: numbers plain, days as 2026-03-02. */
interface CellText {

    /** A value, never null. */
    String of(Object value);

    static CellText of(PrimitiveType type) {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        PrimitiveStringifier written = type.stringifier();
        if (type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY && meaning == null) {
            return value -> unannotated(value.toString());
        }
        if (meaning instanceof LogicalTypeAnnotation.TimestampLogicalTypeAnnotation) {
            // Written with seconds and a zone of its own; a claim has days.
            return value -> written.stringify(((Number) value).longValue()).substring(0, "2026-03-02T08:00".length());
        }
        return value -> {
            if (value instanceof Integer number) {
                return written.stringify(number.intValue());
            }
            if (value instanceof Long number) {
                return written.stringify(number.longValue());
            }
            if (value instanceof Double || value instanceof Float) {
                return fraction(value.toString());
            }
            return value.toString();
        };
    }

    /** The shortest decimal that is this number, without an exponent; what is no number stays the word it is. */
    private static String fraction(String number) {
        return Character.isDigit(number.charAt(number.length() - 1))
                ? new BigDecimal(number).stripTrailingZeros().toPlainString()
                : number;
    }

    /** Older writers do not say that bytes are text. The reader hands them over as {@code 0x} and digits. */
    private static String unannotated(String hex) {
        return new String(HexFormat.of().parseHex(hex.substring("0x".length())), StandardCharsets.UTF_8);
    }
}
