package homeward.local.bench;

import java.time.Duration;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import homeward.local.console.PlainError;
import homeward.local.run.Addresses;
import homeward.local.servers.Access;

/** Rebuilds a read model of all four topics on an idle platform, and compares it with a consumer that only counts. */
final class RebuildBench {

    private static final String SERVICE = "request";
    private static final String PROJECTION = "case-file";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int COUNTS = 3;

    private final PathClient client;
    private final Addresses addresses;
    private final Access access;

    RebuildBench(PathClient client, Addresses addresses, Access access) {
        this.client = client;
        this.addresses = addresses;
        this.access = access;
    }

    /**
     * @param events number of events in the four topics
     * @param filledSeconds until the new build contained all of them
     * @param switchedSeconds until it replaced the old build, which all processes must learn first
     * @param bareSeconds best time in which the bare consumer read the same events
     */
    record Result(long events, double filledSeconds, double switchedSeconds, double bareSeconds) {

        double perSecond() {
            return events / filledSeconds;
        }

        double barePerSecond() {
            return events / bareSeconds;
        }

        double ratio() {
            return perSecond() / barePerSecond();
        }
    }

    Result measure() throws InterruptedException {
        BareConsumer.Count best = BareConsumer.count(addresses, access);
        for (int i = 1; i < COUNTS; i++) {
            BareConsumer.Count next = BareConsumer.count(addresses, access);
            best = next.seconds() < best.seconds() ? next : best;
        }
        int before = view().path("live").asInt();
        long begun = System.nanoTime();
        client.startRebuild(SERVICE, PROJECTION);
        double filled = 0;
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            JsonNode view = view();
            boolean switched = view.path("live").asInt() > before;
            if (filled == 0 && (switched || isFilled(view))) {
                filled = since(begun);
            }
            if (switched) {
                return new Result(best.records(), filled, since(begun), best.seconds());
            }
            Thread.sleep(10);
        }
        throw new PlainError("The read model was not rebuilt within " + PATIENCE.toMinutes() + " minutes.");
    }

    private static boolean isFilled(JsonNode view) {
        return view.path("building").asInt() > 0
                && view.path("total").asLong() > 0
                && view.path("done").asLong() >= view.path("total").asLong();
    }

    private JsonNode view() throws InterruptedException {
        JsonNode projections =
                client.management(SERVICE, "/platform/projections").path("projections");
        return StreamSupport.stream(projections.spliterator(), false)
                .filter(view -> view.path("name").asText().equals(PROJECTION))
                .findFirst()
                .orElseThrow(() -> new PlainError(SERVICE + " has no read model " + PROJECTION + "."));
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
