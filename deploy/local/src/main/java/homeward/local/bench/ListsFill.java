package homeward.local.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import homeward.local.console.Console;
import homeward.local.console.PlainError;
import homeward.local.run.Addresses;
import homeward.local.run.PlatformTime;

/**
 * Makes the cases by commands, so that each is in the journal, on the topic and in every read model like any other. They are made
 * on {@value #DAYS} days of the platform's time, if that can be moved, so that they are due on as many.
 */
final class ListsFill {

    private static final String REQUEST = "request";
    private static final String TRANSPORT = "transport-and-escort";
    private static final String REPLIES = "rus-requested-officer";
    private static final String AUDITOR = "rus-auditor";

    private static final int OFFICERS = 16;
    private static final int DAYS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Events of a transfer that has been opened and knows of the consent. */
    private static final int CONSENTED = 2;

    private final Addresses addresses;
    private final PlatformTime time;
    private final Console console;
    private final ListsClient request;
    private final ListsClient transport;
    private final PathClient operator;
    private final AtomicInteger next = new AtomicInteger();
    private final List<JsonNode> last = Collections.synchronizedList(new ArrayList<>());
    private final List<Journey> journeys = Collections.synchronizedList(new ArrayList<>());

    ListsFill(Addresses addresses, PlatformTime time, Console console) {
        this.addresses = addresses;
        this.time = time;
        this.console = console;
        this.request = new ListsClient(addresses, REQUEST);
        this.transport = new ListsClient(addresses, TRANSPORT);
        this.operator = new PathClient(addresses);
    }

    /** A journey to be planned, once the transport desk knows that it may. */
    private record Journey(int number, String caseId, String person) {}

    void fill(int cases) throws InterruptedException {
        long begun = System.nanoTime();
        int made = 0;
        for (int day = 1; day <= DAYS; day++) {
            if (day > 1 && time.movable()) {
                time.forward("P1D");
            }
            int until = (int) ((long) cases * day / DAYS);
            next.set(made);
            last.clear();
            AtOnce.all(IntStream.range(0, OFFICERS).boxed().toList(), _ -> work(until, cases));
            awaitRest();
            made = until;
            console.line(
                    "  %,d of %,d cases after %d s",
                    made, cases, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        }
        AtOnce.all(journeys, this::plan);
        awaitVisible();
        awaitRest();
    }

    private void work(int until, int cases) throws InterruptedException {
        JsonNode receipt = null;
        for (int number = next.getAndIncrement(); number < until; number = next.getAndIncrement()) {
            receipt = make(number, cases);
        }
        if (receipt != null) {
            last.add(receipt);
        }
    }

    private JsonNode make(int number, int cases) throws InterruptedException {
        String replies = REPLIES + "@filing" + number % 8;
        JsonNode receipt = request.post(
                201,
                state(number) + "-requesting-officer@filing" + number % 4,
                "/applications",
                null,
                ListedCases.application(number));
        String path = "/applications/" + caseId(receipt);
        if (ListedCases.isReceived(number)) {
            receipt = request.post(
                    201, replies, path + "/receipt", version(receipt), "{\"receivedAt\": \"%s\"}".formatted(now()));
        }
        boolean planned = ListedCases.isPlanned(number, cases);
        if (planned || ListedCases.isAsked(number)) {
            String person = awaitFile(replies, receipt)
                    .path("application")
                    .path("persons")
                    .path(0)
                    .path("personId")
                    .asText();
            if (ListedCases.isAsked(number)) {
                request.post(201, replies, path + "/messages", null, ListedCases.question(number, person, now()));
            }
            if (planned) {
                receipt = request.post(
                        201,
                        replies,
                        path + "/approvals",
                        version(receipt),
                        "{\"personId\": \"%s\"}".formatted(person));
                journeys.add(new Journey(number, caseId(receipt), person));
            }
        }
        return receipt;
    }

    private void plan(Journey journey) throws InterruptedException {
        String officer = state(journey.number()) + "-transport-coordinator";
        String path = "/cases/" + journey.caseId();
        long limit = System.nanoTime() + PATIENCE.toNanos();
        long version = 0;
        while (version < CONSENTED) {
            pause(limit);
            version = transport
                    .find(officer, path)
                    .path("versions")
                    .path("transfer-" + journey.caseId())
                    .asLong();
        }
        transport.post(
                201,
                officer,
                path + "/itineraries",
                version,
                ListedCases.itinerary(journey.number(), journey.person(), now()));
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String state(int number) {
        return ListedCases.requesting(number).toLowerCase(Locale.ROOT);
    }

    private static String caseId(JsonNode receipt) {
        return receipt.path("caseId").asText();
    }

    private static long version(JsonNode receipt) {
        return receipt.path("version").asLong();
    }

    /** What each officer made last is in the lists and in the histories, so all that was recorded before it is in the topics. */
    private void awaitVisible() throws InterruptedException {
        ListsClient audit = new ListsClient(addresses, "audit");
        long limit = System.nanoTime() + PATIENCE.toNanos();
        for (JsonNode receipt : last) {
            awaitFile(REPLIES, receipt);
            while (audit.find(AUDITOR, "/histories/" + caseId(receipt)).isMissingNode()) {
                pause(limit);
            }
        }
    }

    /** Every desk has its lists in memory, and no read model and no policy waits for anything more of any partition. */
    void awaitRest() throws InterruptedException {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        for (String service : addresses.writing()) {
            new ListsClient(addresses, service).get(REPLIES, "/work?size=1");
            while (isBehind(operator.management(service, "/platform/projections"))) {
                pause(limit);
            }
        }
    }

    private static boolean isBehind(JsonNode readSide) {
        return readSide.path("lag").asLong(-1) != 0
                || readSide.path("policyLag").asLong(0) != 0;
    }

    /** The case file, as soon as it shows what the receipt is of. */
    private JsonNode awaitFile(String officer, JsonNode receipt) throws InterruptedException {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        String stream = receipt.path("stream").asText();
        String path = "/cases/" + caseId(receipt) + "?atLeast=" + stream + ":" + version(receipt);
        JsonNode file = request.find(officer, path);
        while (file.path("versions").path(stream).asLong() < version(receipt)) {
            pause(limit);
            file = request.find(officer, path);
        }
        return file;
    }

    private static void pause(long limit) throws InterruptedException {
        if (System.nanoTime() > limit) {
            throw new PlainError("The cases were not visible after " + PATIENCE.toMinutes() + " minutes.");
        }
        Thread.sleep(250);
    }
}
