package homeward.reintegration.entitlement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads the catalogue bundled with the service. An unreadable catalogue prevents the start. */
@Singleton
public class CatalogueFile {

    private static final String NAME = "/assistance-packages.json";

    @Produces
    @Singleton
    public PackageCatalogue catalogue() {
        return read();
    }

    public static PackageCatalogue read() {
        try (InputStream file = CatalogueFile.class.getResourceAsStream(NAME)) {
            return JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readValue(Objects.requireNonNull(file, NAME), PackageCatalogue.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("the catalogue of assistance packages cannot be read", broken);
        }
    }
}
