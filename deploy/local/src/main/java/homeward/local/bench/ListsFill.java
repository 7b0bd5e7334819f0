package homeward.local.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;

import homeward.local.console.Console;
import homeward.local.console.PlainError;

/** Makes the cases by commands, so that each is in the journal, on the topic and in every read model like any other. */
final class ListsFill {

    private static final int OFFICERS = 16;
    private static final int SHOWN = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final ListsClient client;
    private final PathClient operator;
    private final Console console;
    private final AtomicInteger next = new AtomicInteger();
    private final List<JsonNode> last = Collections.synchronizedList(new ArrayList<>());

    ListsFill(ListsClient client, PathClient operator, Console console) {
        this.client = client;
        this.operator = operator;
        this.console = console;
    }

    void fill(int cases) throws InterruptedException {
        try (ExecutorService officers =
                Executors.newFixedThreadPool(OFFICERS, Thread.ofVirtual().factory())) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < OFFICERS; i++) {
                working.add(officers.submit(() -> {
                    work(cases);
                    return null;
                }));
            }
            for (Future<?> officer : working) {
                officer.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof PlainError plain
                    ? plain
                    : new PlainError("The cases could not be made: " + failed.getCause());
        }
        awaitVisible();
    }

    private void work(int cases) throws InterruptedException {
        JsonNode receipt = null;
        for (int number = next.getAndIncrement(); number < cases; number = next.getAndIncrement()) {
            receipt = client.post(
                    201,
                    ListedCases.requesting(number).toLowerCase(Locale.ROOT) + "-requesting-officer@filing" + number % 4,
                    "/applications",
                    null,
                    ListedCases.application(number));
            if (number % 2 == 0) {
                receipt = client.post(
                        201,
                        "rus-requested-officer@filing" + number % 8,
                        "/applications/" + receipt.path("caseId").asText() + "/receipt",
                        receipt.path("version").asLong(),
                        "{\"receivedAt\": \"%s\"}".formatted(Instant.now().truncatedTo(ChronoUnit.MILLIS)));
            }
            if (number > 0 && number % SHOWN == 0) {
                console.line("  %,d cases", number);
            }
        }
        if (receipt != null) {
            last.add(receipt);
        }
    }

    /**
     * What each officer made last is in the lists, so all that was recorded before it is in the topics; then the lists wait for
     * nothing more of any partition.
     */
    private void awaitVisible() throws InterruptedException {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        for (JsonNode receipt : last) {
            String stream = receipt.path("stream").asText();
            long version = receipt.path("version").asLong();
            String path = "/cases/" + receipt.path("caseId").asText() + "?atLeast=" + stream + ":" + version;
            while (client.find("rus-requested-officer", path)
                            .path("versions")
                            .path(stream)
                            .asLong()
                    < version) {
                pause(limit);
            }
        }
        while (operator.management(ListsClient.DESK, "/platform/projections")
                        .path("lag")
                        .asLong(-1)
                != 0) {
            pause(limit);
        }
    }

    private static void pause(long limit) throws InterruptedException {
        if (System.nanoTime() > limit) {
            throw new PlainError("The cases were not visible after " + PATIENCE.toMinutes() + " minutes.");
        }
        Thread.sleep(100);
    }
}
