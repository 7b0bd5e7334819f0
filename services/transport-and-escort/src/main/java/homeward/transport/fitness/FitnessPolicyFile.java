package homeward.transport.fitness;

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
public class FitnessPolicyFile {

    private static final String NAME = "/fitness-to-travel.json";

    @Produces
    @Singleton
    public FitnessPolicies policies() {
        return read();
    }

    public static FitnessPolicies read() {
        try (InputStream file = FitnessPolicyFile.class.getResourceAsStream(NAME)) {
            return JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readValue(Objects.requireNonNull(file, NAME), FitnessPolicies.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("the policies on fitness to travel cannot be read", broken);
        }
    }
}
