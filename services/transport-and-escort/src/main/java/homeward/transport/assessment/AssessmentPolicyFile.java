package homeward.transport.assessment;

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
public class AssessmentPolicyFile {

    private static final String NAME = "/assessment-before-removal.json";

    @Produces
    @Singleton
    public AssessmentPolicies policies() {
        return read();
    }

    public static AssessmentPolicies read() {
        try (InputStream file = AssessmentPolicyFile.class.getResourceAsStream(NAME)) {
            return JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readValue(Objects.requireNonNull(file, NAME), AssessmentPolicies.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("the policies on assessments cannot be read", broken);
        }
    }
}
