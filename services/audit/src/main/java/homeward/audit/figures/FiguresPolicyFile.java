package homeward.audit.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads the policies bundled with the service. Unreadable policies prevent the start. */
@Singleton
class FiguresPolicyFile {

    private static final String NAME = "/figures.json";

    @Produces
    @Singleton
    FiguresPolicies policies() {
        return read();
    }

    static FiguresPolicies read() {
        try (InputStream file = FiguresPolicyFile.class.getResourceAsStream(NAME)) {
            return JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readValue(Objects.requireNonNull(file, NAME), FiguresPolicies.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("the policies on figures cannot be read", broken);
        }
    }
}
