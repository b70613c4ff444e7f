package org.cannula.fhir;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes the elements of a resource that are no FHIR R4, and goes on. Elements nobody knows are left out. */
final class Problems extends LenientErrorHandler implements IParserErrorHandler {

    /**
     * An element that could not be read.
     *
     * @param element its name
     * @param value the value it has; null where it is an object or a list in place of the other
     */
    record Problem(String element, @Nullable String value) {}

    private final List<Problem> found = new ArrayList<>();

    /** What was noted since this was last asked. */
    List<Problem> take() {
        List<Problem> taken = List.copyOf(found);
        found.clear();
        return taken;
    }

    @Override
    public void invalidValue(@Nullable IParseLocation where, @Nullable String value, @Nullable String error) {
        String name = where == null ? null : where.getParentElementName();
        found.add(new Problem(name == null ? "" : name, value));
    }

    @Override
    public void incorrectJsonType(
            @Nullable IParseLocation where,
            String element,
            ValueType expected,
            @Nullable ScalarType expectedScalar,
            ValueType is,
            @Nullable ScalarType isScalar) {
        found.add(new Problem(element, null));
    }

    @Override
    public void unexpectedRepeatingElement(@Nullable IParseLocation where, String element) {
        found.add(new Problem(element, null));
    }

    @Override
    public void unknownElement(@Nullable IParseLocation where, String element) {
        // Of a later version, or somebody's own.
    }

    @Override
    public void unknownAttribute(@Nullable IParseLocation where, String attribute) {
        // Likewise.
    }

    @Override
    public void unknownReference(@Nullable IParseLocation where, String reference) {
        // What a reference leads to is of use where it is there.
    }

    @Override
    public void missingRequiredElement(@Nullable IParseLocation where, String element) {
        // Whether a claim can do without it is decided where it is read.
    }

    @Override
    public void containedResourceWithNoId(@Nullable IParseLocation where) {
        // Nothing can refer to it.
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(@Nullable IParseLocation where) {
        // Extensions that are read have one value.
    }
}
