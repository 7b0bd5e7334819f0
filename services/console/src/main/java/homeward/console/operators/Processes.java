package homeward.console.operators;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Addresses;
import homeward.console.api.Asking;
import homeward.console.api.Service;
import homeward.console.api.Together;

/** The processes by their management ports. Each is asked by itself: one that is silent hides no other. Blocking. */
@Singleton
class Processes {

    private static final String READ_SIDE = "/platform/projections";
    /** Bytes of an answer: some ten thousand parked streams. */
    private static final long MOST = 8L << 20;

    private static final Pattern MODEL = Pattern.compile("[a-z0-9-]{1,60}");

    private final OperatorSettings settings;
    private final Together together;
    private final ObjectMapper json;
    private final Asking http;

    Processes(OperatorSettings settings, Addresses addresses, Together together, ObjectMapper json) {
        this.settings = settings;
        this.together = together;
        this.json = json;
        this.http = new Asking(addresses.patience());
    }

    /** @param status 0 if there was no answer */
    private record Answer<T>(int status, @Nullable T value) {}

    private record Healed(int streams) {}

    /** What came of an operation: a code of the page's words, and the number of streams that were healed. */
    record Done(String code, int streams) {}

    /** Services first, in the order in which a case meets them. */
    List<Seen> all(String token) {
        List<String> order = List.of(Service.values()).stream().map(Service::id).toList();
        Comparator<String> known =
                Comparator.comparingInt(name -> order.contains(name) ? order.indexOf(name) : order.size());
        List<Supplier<Seen>> asked = settings.processes().keySet().stream()
                .sorted(known.thenComparing(Comparator.naturalOrder()))
                .<Supplier<Seen>>map(name -> () -> seen(name, token))
                .toList();
        return together.all(asked);
    }

    boolean knows(@Nullable String name) {
        return name != null && settings.processes().containsKey(name);
    }

    /** Tries every parked stream of a service again. */
    Done heal(String name, String token) {
        Answer<Healed> answer = post(name, READ_SIDE + "/parked/heal", token, Healed.class);
        Healed healed = answer.value();
        return healed == null ? failed(answer.status()) : new Done("HEALED", healed.streams());
    }

    /** @param model as the service names it */
    Done rebuild(String name, String model, String token) {
        if (!MODEL.matcher(model).matches()) {
            return failed(404);
        }
        Answer<Void> answer = post(name, READ_SIDE + "/" + model + "/rebuild", token, null);
        return answer.status() == 202 ? new Done("STARTED", 0) : failed(answer.status());
    }

    private static Done failed(int status) {
        return new Done(
                switch (status) {
                    case 0 -> "SILENT";
                    case 401, 403 -> "REFUSED";
                    case 404 -> "UNKNOWN";
                    case 409 -> "RUNS";
                    default -> "FAILED";
                },
                0);
    }

    private Seen seen(String name, String token) {
        Health health = health(name);
        if (health.isSilent()) {
            return new Seen(name, health, null, "SILENT", null);
        }
        Answer<ReadSide> answer = get(name, READ_SIDE, token, ReadSide.class);
        if (answer.status() == 404) {
            return new Seen(name, health, null, "NONE", null);
        }
        return new Seen(
                name,
                health,
                answer.value(),
                answer.value() != null ? "" : isForbidden(answer.status()) ? "REFUSED" : "SILENT",
                answer.status() == 0
                        ? null
                        : get(name, "/platform/clock", token, ClockReading.class)
                                .value());
    }

    private static boolean isForbidden(int status) {
        return status == 401 || status == 403;
    }

    /** A process that does not answer one question is not asked the others. */
    private Health health(String name) {
        Map<String, Health.Told> told = new HashMap<>();
        for (String question : List.of("live", "ready", "well")) {
            Answer<Health.Told> answer = get(name, "/q/health/" + question, null, Health.Told.class);
            if (answer.value() == null) {
                break;
            }
            told.put(question, answer.value());
        }
        return told.isEmpty()
                ? Health.NONE
                : new Health(
                        state(told.get("live")),
                        state(told.get("ready")),
                        state(told.get("well")),
                        told.values().stream()
                                .flatMap(one -> one.failing().stream())
                                .distinct()
                                .sorted(Comparator.comparing(Health.Failing::name))
                                .toList());
    }

    private static Health.State state(Health.@Nullable Told told) {
        return told == null ? Health.State.SILENT : told.state();
    }

    private <T> Answer<T> get(String name, String path, @Nullable String token, Class<T> type) {
        return send(request(name, path, token).GET(), type);
    }

    private <T> Answer<T> post(String name, String path, String token, @Nullable Class<T> type) {
        return send(request(name, path, token).POST(HttpRequest.BodyPublishers.noBody()), type);
    }

    private HttpRequest.Builder request(String name, String path, @Nullable String token) {
        URI base = Optional.ofNullable(settings.processes().get(name)).orElseThrow();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Health that is bad has a status of its own and is read all the same. */
    private <T> Answer<T> send(HttpRequest.Builder request, @Nullable Class<T> type) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), MOST);
            boolean read = answer.statusCode() / 100 == 2 || type == Health.Told.class;
            return new Answer<>(
                    answer.statusCode(), type == null || !read ? null : json.readValue(answer.body(), type));
        } catch (JsonProcessingException other) {
            return new Answer<>(500, null);
        } catch (IOException down) {
            return new Answer<>(0, null);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Answer<>(0, null);
        }
    }
}
