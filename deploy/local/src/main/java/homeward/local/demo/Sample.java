package homeward.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import homeward.local.console.PlainError;

/**
 * A fictional case as a file in {@code samples/}: the steps, in order, and the expected end.
 *
 * @param title one line
 * @param about what the case shows
 * @param ends expected values in the four read models at the end
 */
public record Sample(String title, String about, List<Step> steps, List<Expectation> ends) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * One step: a request posted to a service, or a move of the clock.
     *
     * @param say description for the reader
     * @param as the officer: {@code <state>-<role>}
     * @param service the target service
     * @param post path; {@code ${name}} is replaced by a remembered value
     * @param body the request body
     * @param remember names for values of the service's case file afterwards, by JSON pointer
     * @param refused the rule expected to refuse the request; null if it must be carried out
     * @param forward period by which the clock moves; null for a step that posts
     */
    public record Step(
            String say,
            @Nullable String as,
            @Nullable String service,
            @Nullable String post,
            @Nullable JsonNode body,
            @Nullable Map<String, String> remember,
            @Nullable String refused,
            @Nullable String forward) {}

    /**
     * @param service the service whose case file is read
     * @param as the officer who reads it
     * @param at JSON pointer into the case file
     * @param is the expected value there, as text
     */
    public record Expectation(String service, String as, String at, String is) {}

    /** All officers who act or read. */
    Set<String> officers() {
        Set<String> officers = new TreeSet<>();
        for (Step step : steps) {
            if (step.as() != null) {
                officers.add(step.as());
            }
        }
        ends.forEach(end -> officers.add(end.as()));
        return officers;
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException none) {
            throw new PlainError("No samples can be read in " + folder + ".");
        }
    }

    static Sample read(Path file) {
        try {
            return JSON.readValue(Files.readAllBytes(file), Sample.class);
        } catch (IOException wrong) {
            throw new PlainError("The sample " + file.getFileName() + " cannot be read: "
                    + String.valueOf(wrong.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
