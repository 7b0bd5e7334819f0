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
     * One step: a request posted to a service, a file brought or something opened there, a look at the live feed, a case
     * taken away, or a move of the clock.
     *
     * @param say description for the reader
     * @param as the officer: {@code <state>-<role>}
     * @param service the target service
     * @param post path; {@code ${name}} is replaced by a remembered value
     * @param body the request body
     * @param remember names for values of the service's case file afterwards, by JSON pointer
     * @param refused the rule expected to refuse the request; null if it must be carried out
     * @param field the field of the body that the refusal must name, such as {@code persons[0].details.dateOfBirth}
     * @param forward period by which the clock moves; null for a step that posts
     * @param then what the case files must show before the next step
     * @param open path that is read, instead of one that is posted to; it must be there
     * @param file content of a file, base64, posted in place of a body
     * @param answered names for values of the answer, by JSON pointer
     * @param sha256 of what must be received when it is opened, hex
     * @param told kinds of events that the live feed must have told the officer of this case, in this order; others may
     *     come between them. The officer goes on where it stopped at the step before of this kind, and its connection
     *     breaks once
     * @param bundle whether the officer, an auditor of the requesting state, takes the case away as a bundle that {@code
     *     ./homeward verify} accepts
     */
    public record Step(
            String say,
            @Nullable String as,
            @Nullable String service,
            @Nullable String post,
            @Nullable JsonNode body,
            @Nullable Map<String, String> remember,
            @Nullable String refused,
            @Nullable String field,
            @Nullable String forward,
            @Nullable List<Expectation> then,
            @Nullable String open,
            @Nullable String file,
            @Nullable Map<String, String> answered,
            @Nullable String sha256,
            @Nullable List<String> told,
            @Nullable Boolean bundle) {

        List<Expectation> expected() {
            return then == null ? List.of() : then;
        }

        boolean takesTheCaseAway() {
            return Boolean.TRUE.equals(bundle);
        }
    }

    /**
     * @param service the service whose case file is read
     * @param as the officer who reads it
     * @param at JSON pointer into the case file
     * @param is the expected value there, as text, empty if nothing may be there; null if it does not matter
     * @param opened whether personal data is opened for the reading, which the ledger records
     * @param lacks texts that may stand nowhere at or below that place
     */
    public record Expectation(
            String service,
            String as,
            String at,
            @Nullable String is,
            @Nullable Boolean opened,
            @Nullable List<String> lacks) {

        boolean readsPersonalData() {
            return Boolean.TRUE.equals(opened);
        }

        String wanted() {
            return (is == null ? "" : "'" + is + "'") + (lacks == null ? "" : " without " + lacks);
        }

        /** @param found what stands at the place; a missing node if nothing does */
        boolean isMetBy(JsonNode found) {
            String text = found.toString();
            return (is == null || found.asText().equals(is))
                    && (lacks == null || lacks.stream().noneMatch(text::contains));
        }
    }

    /** All officers who act or read. */
    Set<String> officers() {
        Set<String> officers = new TreeSet<>();
        for (Step step : steps) {
            if (step.as() != null) {
                officers.add(step.as());
            }
            step.expected().forEach(reading -> officers.add(reading.as()));
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
