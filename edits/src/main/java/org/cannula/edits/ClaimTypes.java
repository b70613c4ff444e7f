package org.cannula.edits;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an expression may ask of a claim: the fields of a claim and of its lines, with their types. */
final class ClaimTypes implements CelTypeProvider {

    private static final CelType TEXTS = ListType.create(SimpleType.STRING);

    /** Fields of a claim, in the order in which an error lists them. */
    static final Map<String, CelType> CLAIM = claim();

    /** Fields of a line. Units and charges are whole numbers, so that they compare exactly. */
    static final Map<String, CelType> LINE = line();

    /** They read the fields above, so they come after them. */
    static final ClaimTypes TYPES = new ClaimTypes();

    private final ImmutableList<CelType> all = ImmutableList.of(struct("Claim", CLAIM), struct("Line", LINE));

    private ClaimTypes() {}

    static CelType reference(String name) {
        return StructTypeReference.create(name);
    }

    private static Map<String, CelType> claim() {
        Map<String, CelType> fields = new LinkedHashMap<>();
        for (String text : new String[] {
            "type",
            "billType",
            "payer",
            "payerId",
            "filing",
            "frequency",
            "placeOfService",
            "locality",
            "provider",
            "from",
            "through"
        }) {
            fields.put(text, SimpleType.STRING);
        }
        fields.put("diagnoses", TEXTS);
        fields.put("conditionCodes", TEXTS);
        fields.put("lines", ListType.create(reference("Line")));
        return fields;
    }

    private static Map<String, CelType> line() {
        Map<String, CelType> fields = new LinkedHashMap<>();
        fields.put("line", SimpleType.INT);
        fields.put("code", SimpleType.STRING);
        fields.put("units", SimpleType.INT);
        fields.put("modifiers", TEXTS);
        for (String text : new String[] {"date", "revenueCode", "placeOfService", "ndc"}) {
            fields.put(text, SimpleType.STRING);
        }
        fields.put("chargeCents", SimpleType.INT);
        return fields;
    }

    private static StructType struct(String name, Map<String, CelType> fieldTypes) {
        ImmutableMap<String, CelType> fields = ImmutableMap.copyOf(fieldTypes);
        return StructType.create(
                name, ImmutableSet.copyOf(fields.keySet()), field -> Optional.ofNullable(fields.get(field)));
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return all;
    }

    @Override
    public Optional<CelType> findType(String name) {
        return all.stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
