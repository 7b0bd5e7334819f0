package homeward.local.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;

import homeward.local.console.PlainError;

/**
 * Prepares cases: submits applications of a fictional person and waits until identification has been opened for each.
 */
final class CasesAtHand {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int OFFICERS = 8;
    private static final String STREAM = "identification-";

    private CasesAtHand() {}

    static List<OpenCase> prepare(PathClient client, int cases) throws InterruptedException {
        String application = resource("application.json");
        long limit = System.nanoTime() + PATIENCE.toNanos();
        AtomicInteger persons = new AtomicInteger();
        Callable<OpenCase> one = () -> {
            String id = client.command("request", "/applications", null, of(persons.getAndIncrement(), application))
                    .caseId();
            return awaitOpened(client, id, limit);
        };
        List<OpenCase> open = new ArrayList<>();
        try (ExecutorService officers =
                Executors.newFixedThreadPool(OFFICERS, Thread.ofVirtual().factory())) {
            for (Future<OpenCase> prepared : officers.invokeAll(Collections.nCopies(cases, one))) {
                open.add(prepared.get());
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof PlainError plain
                    ? plain
                    : new PlainError("The cases could not be prepared: " + failed.getCause());
        }
        return open;
    }

    /** For another person each time. */
    private static String of(int person, String application) {
        LocalDate born = LocalDate.of(1960, 1, 1).plusDays(person);
        return application.replace("\"1990\"", "\"" + born + "\"");
    }

    private static OpenCase awaitOpened(PathClient client, String caseId, long limit) throws InterruptedException {
        while (System.nanoTime() < limit) {
            JsonNode versions = client.caseFile("identification", caseId).path("versions");
            for (Map.Entry<String, JsonNode> version : versions.properties()) {
                if (version.getKey().startsWith(STREAM)) {
                    String stream = version.getKey();
                    return new OpenCase(
                            caseId,
                            stream.substring(stream.length() - 36),
                            version.getValue().asLong());
                }
            }
            Thread.sleep(250);
        }
        throw new PlainError("Identification was not opened for case " + caseId + ".");
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(CasesAtHand.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
