package homeward.feed.ring;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.following.Marks;
import homeward.feed.showing.Frames;
import homeward.feed.showing.Happened;
import homeward.feed.showing.Language;
import homeward.feed.showing.Severity;
import homeward.feed.showing.Viewer.View;

/** An event in the order of this process. What is written for one reader is kept for all who see the same. */
public final class Item {

    private final long number;
    private final Arrival arrival;
    private final Happened happened;
    private final Severity severity;
    private final Marks now;
    private final Frames frames;
    private final Function<Marks, String> seal;
    private final Map<Kept, Buffer> written = new ConcurrentHashMap<>();
    private volatile boolean old;
    private @Nullable String place;

    private record Kept(View view, Language language, Form form) {}

    /**
     * @param number in the order of this process, without gaps
     * @param now the place in all journals behind this event, in this process
     */
    public Item(
            long number, Arrival arrival, Happened happened, Marks now, Frames frames, Function<Marks, String> seal) {
        this.number = number;
        this.arrival = arrival;
        this.happened = happened;
        this.severity = frames.severity(happened);
        this.now = now;
        this.frames = frames;
        this.seal = seal;
    }

    public long number() {
        return number;
    }

    public Arrival arrival() {
        return arrival;
    }

    public Happened happened() {
        return happened;
    }

    public Severity severity() {
        return severity;
    }

    public Marks now() {
        return now;
    }

    /** The place behind this event, for a reader that has had all before it in this process. */
    public synchronized String place() {
        if (place == null) {
            place = seal.apply(now);
        }
        return Objects.requireNonNull(place);
    }

    /** For a reader that has had all before it in this process. */
    public Buffer written(View view, Language language, Form form) {
        return old
                ? bytes(view, language, form)
                : written.computeIfAbsent(new Kept(view, language, form), _ -> bytes(view, language, form));
    }

    private Buffer bytes(View view, Language language, Form form) {
        return Buffer.buffer(form.event(place(), frames.json(happened, view, language)));
    }

    /** For a reader at a place of its own. */
    public Buffer written(View view, Language language, Form form, Marks behind) {
        return Buffer.buffer(form.event(seal.apply(behind), frames.json(happened, view, language)));
    }

    /** Forgets what is written, and keeps nothing more: few readers are still interested. */
    void forget() {
        old = true;
        written.clear();
    }
}
