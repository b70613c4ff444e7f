package org.cannula.fhir;

import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What references of a claim lead to, as far as it is in the same record, and the ids they stand for. */
final class References {

    private static final String NPI = "us-npi";

    private final Map<String, Resource> resources = new HashMap<>();

    /** Makes a resource of the same Bundle known, by its kind and id and by its address. */
    void add(Resource resource, @Nullable String url) {
        String id = resource.getIdElement().getIdPart();
        if (id != null) {
            resources.put(resource.fhirType() + "/" + id, resource);
        }
        if (url != null) {
            resources.put(url, resource);
        }
    }

    /** The resource a reference leads to: contained in the claim or in the same Bundle; else null. */
    @Nullable
    Node follow(@Nullable Node reference) {
        if (reference == null || !(reference.value() instanceof Reference to)) {
            return null;
        }
        Resource found = to.getResource() instanceof Resource contained ? contained : null;
        if (found == null && to.getReference() != null) {
            found = resources.get(to.getReference());
        }
        return found == null ? null : new Node(found, reference.pointer());
    }

    /** The id of what a reference names: its NPI, another identifier, or the last part of the reference itself. */
    @Nullable
    String id(@Nullable Node reference) {
        if (reference == null) {
            return null;
        }
        String own = reference.text("identifier", "value");
        if (own != null) {
            return own;
        }
        Node resource = follow(reference);
        String identifier = resource == null ? null : identifier(resource);
        if (identifier != null) {
            return identifier;
        }
        String text = reference.text("reference");
        // A contained resource without an identifier has a name that every such claim has.
        return text == null || text.startsWith("#") ? null : lastPart(text);
    }

    private static @Nullable String identifier(Node resource) {
        String first = null;
        for (Node identifier : resource.all("identifier")) {
            String value = identifier.text("value");
            String system = identifier.text("system");
            if (value != null && system != null && system.endsWith(NPI)) {
                return value;
            }
            first = first == null ? value : first;
        }
        return first;
    }

    /** {@code Patient/1} and {@code urn:uuid:1} are {@code 1}; a version behind it is left out. */
    private static String lastPart(String reference) {
        int version = reference.indexOf("/_history/");
        String whole = version < 0 ? reference : reference.substring(0, version);
        return whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf(':')) + 1);
    }
}
