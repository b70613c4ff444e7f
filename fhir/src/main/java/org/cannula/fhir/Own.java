package org.cannula.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a visit holds and FHIR R4 has no element for, as extensions: {@code urn:cannula:administration:bag} and the like. They
 * are ours: whoever does not know them may leave them out.
 */
final class Own {

    static final String ADMINISTRATION = "urn:cannula:administration:";
    static final String VISIT = "urn:cannula:visit:";

    private Own() {}

    /** The value of the extension of a name, or null. */
    static @Nullable String text(Node of, String prefix, String name) {
        for (Node extension : of.all("extension")) {
            if ((prefix + name).equals(extension.text("url"))) {
                return extension.text("value[x]");
            }
        }
        return null;
    }

    /** Every value of extensions of a name. */
    static List<String> all(Node of, String prefix, String name) {
        return of.all("extension").stream()
                .filter(extension -> (prefix + name).equals(extension.text("url")))
                .map(extension -> String.valueOf(extension.text("value[x]")))
                .toList();
    }
}
