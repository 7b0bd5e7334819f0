package homeward.chassis.rest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;

import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Descriptions of fields by their names, from all files {@value #FILE} on the class path. */
final class DescribedFields {

    static final String FILE = "homeward/openapi/fields.properties";

    private final Properties descriptions = new Properties();

    DescribedFields() {
        try {
            for (URL file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(FILE))) {
                try (Reader text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    descriptions.load(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Describes the schema's properties that have no description, and those of the schemas within. */
    void describe(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                if (property.getRef() == null && property.getDescription() == null) {
                    property.setDescription(descriptions.getProperty(name));
                }
                describe(property);
            });
        }
        describe(schema.getItems());
        describe(schema.getAdditionalPropertiesSchema());
    }
}
