package homeward.local.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import homeward.local.console.PlainError;

/** The offset of the local run's time from real time: one value, stored with the data, that never decreases. */
public final class LocalClock {

    private static final String OPERATOR = "operator";
    private final Path file;

    public LocalClock(Path file) {
        this.file = file;
    }

    public Duration offset() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException unreadable) {
            throw new PlainError("The clock's offset in " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** The platform's time and its offset, in words. */
    public String reading() {
        Duration ahead = offset();
        return ahead.isZero()
                ? "%s, which is real time".formatted(now())
                : "%s, %d days and %d:%02d hours ahead of real time"
                        .formatted(now(), ahead.toDays(), ahead.toHoursPart(), ahead.toMinutesPart());
    }

    private Instant now() {
        return Instant.now().plus(offset()).truncatedTo(ChronoUnit.SECONDS);
    }

    /** This clock for the services at the given addresses. */
    public PlatformTime of(Addresses addresses) {
        return new RunningTime(this, addresses);
    }

    /**
     * Moves time forward in all services. A service that is down gets the offset when it starts.
     *
     * @throws PlainError if a service does not acknowledge it
     */
    public Duration forward(Duration by, Addresses addresses) {
        if (addresses.issuer().given()) {
            throw new PlainError("The clock of this run cannot be moved: its tokens come from a given issuer, "
                    + addresses.issuer().issuer() + ".");
        }
        if (by.isNegative() || by.isZero()) {
            throw new PlainError("Time only moves forward: give a period such as P25D or PT2H.");
        }
        Duration next = offset().plus(by);
        keep(next);
        String token = Tokens.of(addresses).get(OPERATOR);
        addresses.services().forEach((service, uri) -> deliver(service, URI.create(uri), token, next));
        return next;
    }

    private void keep(Duration next) {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, next + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new PlainError("The clock's offset cannot be kept: " + unwritable.getMessage());
        }
    }

    private static void deliver(String service, URI uri, String token, Duration offset) {
        HttpRequest request = HttpRequest.newBuilder(
                        ServiceProcess.management(uri).resolve("/platform/clock"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .PUT(HttpRequest.BodyPublishers.ofString("{\"offset\":\"" + offset + "\"}"))
                .build();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new PlainError(
                        service + " did not take the new time: " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException down) {
            throw new PlainError(service + " did not acknowledge the new time; it learns it at its next start.");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PlainError("Stopped while moving the clock.");
        }
    }
}
