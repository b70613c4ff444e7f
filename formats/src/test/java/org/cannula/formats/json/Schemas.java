package org.cannula.formats.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/** The schemas of docs/reference. */
final class Schemas {

    private static final Path FOLDER = Path.of(System.getProperty("cannula.root"), "docs", "reference");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode document;
    private final JsonSchema schema;

    private Schemas(JsonNode document) {
        this.document = document;
        this.schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(document);
    }

    static Schemas named(String name) {
        try {
            return new Schemas(MAPPER.readTree(Files.readString(FOLDER.resolve(name + ".schema.json"))));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** What the schema has against a JSON text. */
    List<String> against(String json) {
        try {
            return schema.validate(MAPPER.readTree(json)).stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The schema itself, or a part of it. */
    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    /** Names of the properties of an object the schema describes. */
    List<String> names(String pointer) {
        return MAPPER
                .convertValue(
                        document.at(pointer + "/properties"), new TypeReference<LinkedHashMap<String, Object>>() {})
                .keySet()
                .stream()
                .toList();
    }
}
