package org.cannula.server;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the OpenAPI document what the records say in Java: which fields may be null, and that all others are there. */
@Component
class Nullness implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        JavaType java = Json31.mapper().constructType(type.getType());
        if (resolved != null && java != null && java.getRawClass().isRecord()) {
            String ref = resolved.get$ref();
            Schema<?> model =
                    ref == null ? resolved : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
            if (model != null && model.getProperties() != null) {
                mark(model, java.getRawClass());
            }
        }
        return resolved;
    }

    private static void mark(Schema<?> model, Class<?> record) {
        @SuppressWarnings("rawtypes")
        Map<String, Schema> properties = model.getProperties();
        for (RecordComponent component : record.getRecordComponents()) {
            Schema<?> property = properties.get(component.getName());
            if (property == null) {
                continue;
            }
            if (component.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
                // Text in Java, an object in the answer.
                property.setType("object");
                property.setTypes(Set.of("object"));
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(component.getName(), nullable(property));
            } else if (model.getRequired() == null || !model.getRequired().contains(component.getName())) {
                model.addRequiredItem(component.getName());
            }
        }
    }

    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() != null) {
            Schema<Object> either = new Schema<>();
            either.setAnyOf(List.of(property, new Schema<>().types(Set.of("null"))));
            return either;
        }
        Set<String> types = property.getTypes();
        if (types == null && property.getType() != null) {
            types = Set.of(property.getType());
        }
        if (types != null) {
            Set<String> both = new LinkedHashSet<>(types);
            both.add("null");
            property.setTypes(both);
        }
        return property;
    }
}
