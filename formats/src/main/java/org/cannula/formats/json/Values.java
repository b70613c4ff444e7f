package org.cannula.formats.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cannula.chart.Amount;
import org.cannula.chart.Moment;
import org.cannula.formats.text.Texts;
import org.cannula.formats.text.Times;
import org.cannula.formats.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value the walk stands on. {@code null} and blank text both mean absent; a value of the wrong kind is a fault
 * and comes out as absent.
 */
final class Values {

    private final JsonIn in;

    Values(JsonIn in) {
        this.in = in;
    }

    @Nullable
    String text() throws IOException {
        return string("text in quotes");
    }

    /** A code: text in upper case, whatever the case it was written in. */
    @Nullable
    String code() throws IOException {
        String text = text();
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    @Nullable
    LocalDate day() throws IOException {
        return parsed(Times::day, Times.DAY);
    }

    @Nullable
    Moment moment() throws IOException {
        return parsed(Times::moment, Times.MOMENT);
    }

    @Nullable
    Amount amount() throws IOException {
        return parsed(Texts::amount, Texts.AMOUNT);
    }

    /** A decimal string, as money is written. */
    @Nullable
    BigDecimal decimalText() throws IOException {
        return parsed(Texts::decimal, Texts.DECIMAL + ", in quotes");
    }

    <T> @Nullable T word(Vocabulary<T> vocabulary) throws IOException {
        String text = string("text in quotes");
        if (text == null) {
            return null;
        }
        T meaning = vocabulary.find(text);
        if (meaning == null) {
            in.fault(Texts.quoted(text), vocabulary.insteadOf(text));
        }
        return meaning;
    }

    /** A whole number, or absent. */
    @Nullable
    Integer whole() throws IOException {
        JsonToken token = in.parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT && in.parser.getText().length() <= 9) {
            return in.parser.getIntValue();
        }
        wrong("a whole number of at most 9 digits");
        return null;
    }

    /** A decimal number that is not negative, or absent. */
    @Nullable
    BigDecimal number() throws IOException {
        JsonToken token = in.parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            BigDecimal value = Texts.decimal(in.parser.getText());
            if (value != null && value.signum() >= 0) {
                return value;
            }
        }
        wrong(Texts.DECIMAL + ", not negative");
        return null;
    }

    @Nullable
    Boolean truth() throws IOException {
        JsonToken token = in.parser.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        wrong("true or false");
        return null;
    }

    /** A list of texts; blank ones are left out. */
    List<String> codes() throws IOException {
        List<String> texts = new ArrayList<>();
        if (in.isList("a list of texts")) {
            while (in.nextItem()) {
                String text = code();
                if (text != null) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    /** Makes a value of text, or null where the text is none. */
    private interface Parse<T> {
        @Nullable
        T of(String text);
    }

    private <T> @Nullable T parsed(Parse<T> parse, String valid) throws IOException {
        String text = string(valid);
        if (text == null) {
            return null;
        }
        T value = parse.of(text);
        if (value == null) {
            in.fault(Texts.quoted(text), valid);
        }
        return value;
    }

    private @Nullable String string(String valid) throws IOException {
        if (in.parser.currentToken() != JsonToken.VALUE_STRING) {
            wrong(valid);
            return null;
        }
        String text = in.parser.getText();
        if (Texts.isBroken(text)) {
            in.fault("half of a surrogate pair", "text of whole characters");
            return null;
        }
        return text.isBlank() ? null : text;
    }

    private void wrong(String valid) throws IOException {
        if (in.parser.currentToken() != JsonToken.VALUE_NULL) {
            in.fault(in.shown(), valid);
            in.parser.skipChildren();
        }
    }
}
