package homeward.casefile.retention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads the bundled policies. Unreadable policies prevent the start. */
@Singleton
public class RetentionPolicyFile {

    private static final String NAME = "/retention.json";

    @Produces
    @Singleton
    public RetentionPolicies policies() {
        return read();
    }

    public static RetentionPolicies read() {
        try (InputStream file = RetentionPolicyFile.class.getResourceAsStream(NAME)) {
            return JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readValue(Objects.requireNonNull(file, NAME), RetentionPolicies.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("the policies on retention cannot be read", broken);
        }
    }
}
