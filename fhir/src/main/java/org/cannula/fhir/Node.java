package org.cannula.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.jspecify.annotations.Nullable;

/**
 * An element of a resource, and where it stands in the JSON it was read from. {@code Claim} and {@code
 * ExplanationOfBenefit} name what is wanted of them alike, so both are read by name.
 *
 * @param value the element
 * @param pointer its JSON pointer
 */
record Node(Base value, String pointer) {

    /** The elements of a name, in order; an element that says only why it is absent counts too. */
    List<Node> all(String name) {
        List<Node> found = new ArrayList<>();
        Property property = value.getNamedProperty(name);
        if (property != null) {
            boolean list = property.isList();
            List<Base> values = property.getValues();
            for (int i = 0; i < values.size(); i++) {
                Base each = values.get(i);
                if (each != null) {
                    found.add(new Node(each, pointer + "/" + jsonName(name, each) + (list ? "/" + i : "")));
                }
            }
        }
        return found;
    }

    /** The JSON name of a choice of types holds the type: {@code serviced[x]} is {@code servicedDate}. */
    private static String jsonName(String name, Base value) {
        String type = value.fhirType();
        return name.endsWith("[x]")
                ? name.substring(0, name.length() - 3) + Character.toUpperCase(type.charAt(0)) + type.substring(1)
                : name;
    }

    /** Its kind, such as {@code Coding}. */
    String fhirType() {
        return value.fhirType();
    }

    /** The first element of a name, or null. */
    @Nullable
    Node one(String name) {
        List<Node> all = all(name);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The first element at the end of a path of names, or null. */
    @Nullable
    Node at(String... path) {
        Node node = this;
        for (String name : path) {
            node = node == null ? null : node.one(name);
        }
        return node;
    }

    /** The value of a primitive at the end of a path, as written; null where absent. */
    @Nullable
    String text(String... path) {
        Node node = at(path);
        String text = node != null && node.value().isPrimitive() ? node.value().primitiveValue() : null;
        return text == null || text.isBlank() ? null : text.strip();
    }
}
