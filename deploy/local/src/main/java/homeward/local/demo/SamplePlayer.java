package homeward.local.demo;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import homeward.local.bundles.TakenCases;
import homeward.local.bundles.TakenCases.Taken;
import homeward.local.console.PlainError;
import homeward.local.demo.Api.Answer;
import homeward.local.demo.Played.Done;
import homeward.local.demo.Sample.Expectation;
import homeward.local.demo.Sample.Step;
import homeward.local.run.PlatformTime;

/** Plays one sample through the public APIs, step by step, as the named officers. */
final class SamplePlayer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CASE = "case";
    private static final Pattern PERSON = Pattern.compile("/persons/([^/]+)");

    private final Api api;
    private final PlatformTime time;
    private final List<String> services;
    private final CaseFeed feed;
    private final TakenCases taken;
    private final Remembered remembered;
    private final Played played = new Played();

    /**
     * @param services those with a journal
     * @param feed of the case to be played
     */
    SamplePlayer(Api api, PlatformTime time, List<String> services, CaseFeed feed, TakenCases taken) {
        this.api = api;
        this.time = time;
        this.services = services;
        this.feed = feed;
        this.taken = taken;
        this.remembered = new Remembered(time);
    }

    /** @throws PlainError naming the step or the end that differs from the sample */
    void play(Sample sample) {
        int number = 0;
        for (Step step : sample.steps()) {
            number++;
            String where = "step " + number + " of '" + sample.title() + "'";
            play(step, where);
            step.expected().forEach(reading -> await(reading, "after " + where));
        }
        sample.ends().forEach(end -> await(end, "at the end of '" + sample.title() + "'"));
    }

    /** The steps carried out so far. */
    Played played() {
        return played;
    }

    boolean hasCase() {
        return remembered.knows(CASE);
    }

    private void play(Step step, String where) {
        if (step.forward() != null) {
            time.forward(step.forward());
            played.add(Done.without(step, time.now(), List.of()));
            return;
        }
        if (step.as() != null && step.told() != null) {
            List<String> seen = told(step.as(), step.told(), where);
            played.add(Done.without(step, time.now(), seen));
            return;
        }
        if (step.as() != null && step.takesTheCaseAway()) {
            List<String> seen = takenAway(step.as(), where);
            played.add(Done.without(step, time.now(), seen));
            return;
        }
        if (step.as() != null && step.service() != null && (step.open() != null || step.file() != null)) {
            withoutCommit(step, step.as(), step.service(), where);
            return;
        }
        if (step.as() == null || step.service() == null || step.post() == null) {
            throw new PlainError("A step posts or opens as an officer at a service, looks at the feed or takes the case"
                    + " away as an officer, or moves time forward: " + where);
        }
        Answer answer = carryOut(step, step.as(), step.service(), step.post(), where);
        if (answer.carriedOut()) {
            if (!hasCase()) {
                remembered.keep(CASE, answer.body().path("caseId").asText());
            }
            long position = answer.body().path("position").asLong();
            played.add(new Done(step, time.now(), Played.commit(step.service(), position), null, List.of()));
            played.recorded(step.service(), position);
            look(step, step.as(), step.service(), answer, where);
        } else {
            played.add(new Done(
                    step, time.now(), null, answer.body().path("detail").asText(), List.of()));
        }
    }

    /** Follows the live feed until it has told what it must. */
    private List<String> told(String as, List<String> kinds, String where) {
        try {
            return List.of("the feed: "
                    + feed.await(as, caseId(), kinds).stream()
                            .map(event -> event.path("text").asText())
                            .collect(Collectors.joining("; ")));
        } catch (PlainError missing) {
            throw new PlainError(where + ": " + missing.getMessage());
        }
    }

    /** As a bundle that covers all that the desks show by now. */
    private List<String> takenAway(String as, String where) {
        for (String service : services) {
            for (JsonNode line :
                    api.caseFile(service, caseId(), as, null).body().path("history")) {
                played.recorded(
                        line.path("service").asText(), line.path("position").asLong());
            }
        }
        try {
            Taken bundle =
                    taken.take(caseId(), as.substring(0, 3).toUpperCase(Locale.ROOT), api.token(as), played.recorded());
            return List.of(
                    "it holds: commits by journal " + bundle.commits() + ", "
                            + (bundle.witnesses().isEmpty()
                                    ? "not cosigned, as this run has no witness"
                                    : "cosigned by " + String.join(", ", bundle.witnesses())),
                    bundle.command());
        } catch (PlainError missing) {
            throw new PlainError(where + ": " + missing.getMessage());
        }
    }

    /** Opens a file, which must be the expected one. */
    private void openFile(Step step, String service, String path, String as, String sha256, String where) {
        Api.Received file = api.file(service, path, as);
        if (file.status() != 200) {
            throw new PlainError(where + ": the answer was " + file.status());
        }
        if (!file.sha256().equals(sha256)) {
            throw new PlainError(
                    where + ": what was received has the SHA-256 " + file.sha256() + ", expected was " + sha256);
        }
        played.add(
                Done.without(step, time.now(), List.of(file.bytes() + " bytes, with the expected SHA-256 " + sha256)));
    }

    /** Opens something, or brings a file: no case file shows at once that it was done. */
    private void withoutCommit(Step step, String as, String service, String where) {
        Answer answer;
        if (step.open() != null && step.sha256() != null) {
            openFile(step, service, remembered.filled(step.open()), as, step.sha256(), where);
            return;
        }
        if (step.open() != null) {
            answer = api.open(service, remembered.filled(step.open()), as);
        } else if (step.file() != null && step.post() != null) {
            byte[] file = Base64.getDecoder().decode(step.file());
            answer = api.bring(
                    service,
                    remembered.filled(step.post()),
                    as,
                    UUID.randomUUID().toString(),
                    file);
        } else {
            throw new PlainError("A file is posted: " + where);
        }
        if (!answer.carriedOut()) {
            throw new PlainError(where + ": the answer was " + answer.status() + " " + answer.body());
        }
        if (step.answered() != null) {
            step.answered()
                    .forEach((name, pointer) ->
                            remembered.keep(name, answer.body().at(pointer).asText()));
        }
        played.add(Done.without(step, time.now(), List.of()));
    }

    /** Repeats the step while a fact is not known yet or the stream has changed, as a client should. */
    private Answer carryOut(Step step, String as, String service, String post, String where) {
        JsonNode body = remembered.filled(step.body() == null ? JSON.createObjectNode() : step.body());
        String path = remembered.filled(post);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Long version = remembered.knows(CASE) ? version(service, path, as) : null;
            Answer answer = api.post(service, path, as, UUID.randomUUID().toString(), version, body);
            if (asExpected(answer, step)) {
                return answer;
            }
            if (System.nanoTime() > end || !mayChange(answer, step.refused() != null)) {
                throw new PlainError(where + ": expected "
                        + (step.refused() == null
                                ? "it to be carried out"
                                : "the rule " + step.refused() + (step.field() == null ? "" : " on " + step.field()))
                        + ", but the answer was " + answer.status() + " " + answer.body());
            }
            pause();
        }
    }

    private static boolean asExpected(Answer answer, Step step) {
        if (step.refused() == null) {
            return answer.carriedOut();
        }
        return answer.rule().equals(step.refused()) && (step.field() == null || answer.names(step.field()));
    }

    private static boolean mayChange(Answer answer, boolean awaitingRefusal) {
        return switch (answer.status()) {
            case 404, 409, 412, 428, 503 -> true;
            default -> awaitingRefusal && !answer.carriedOut();
        };
    }

    /** The version of the stream that the path changes, from the service's own case file; null if it has none yet. */
    private @Nullable Long version(String service, String path, String officer) {
        JsonNode versions =
                api.caseFile(service, caseId(), officer, null).body().path("versions");
        String stream = stream(service, path);
        return versions.has(stream) ? versions.path(stream).asLong() : null;
    }

    /**
     * Applications, correspondences and transfers are one stream per case; the other two services also have one per person.
     */
    private String stream(String service, String path) {
        Matcher person = PERSON.matcher(path);
        return switch (service) {
            case "request" -> (path.endsWith("/messages") ? "correspondence-" : "application-") + caseId();
            case "transport-and-escort" -> "transfer-" + caseId();
            default -> service + "-" + caseId() + (person.find() ? "-" + person.group(1) : "");
        };
    }

    /** Reads the service's case file after the step, for values to remember and for due dates. */
    private void look(Step step, String as, String service, Answer answer, String where) {
        String reached = answer.body().path("stream").asText() + ":"
                + answer.body().path("version").asText();
        JsonNode caseFile = api.caseFile(service, caseId(), as, reached).body();
        DueDates.of(caseFile, played.steps().size()).forEach(played::add);
        if (step.remember() == null) {
            return;
        }
        step.remember().forEach((name, pointer) -> {
            JsonNode value = caseFile.at(remembered.filled(pointer));
            if (value.isMissingNode()) {
                throw new PlainError(where + ": the case file has nothing at " + pointer);
            }
            remembered.keep(name, value.asText());
        });
    }

    private void await(Expectation expected, String where) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String place = remembered.filled(expected.at());
        JsonNode found = JSON.missingNode();
        while (System.nanoTime() < end) {
            found = read(expected).at(place);
            if (expected.isMetBy(found)) {
                return;
            }
            pause();
        }
        throw new PlainError(where + ", " + expected.service() + " does not show " + expected.as()
                + " what is expected at " + place + ": not " + expected.wanted() + ", but " + found);
    }

    private JsonNode read(Expectation expected) {
        return expected.readsPersonalData()
                ? api.openedCaseFile(expected.service(), caseId(), expected.as())
                        .body()
                : api.caseFile(expected.service(), caseId(), expected.as(), null)
                        .body();
    }

    String caseId() {
        return remembered.get(CASE);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PlainError("Stopped.");
        }
    }
}
