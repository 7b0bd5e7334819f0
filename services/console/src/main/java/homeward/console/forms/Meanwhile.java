package homeward.console.forms;

import java.util.List;

import homeward.console.cases.CaseFile;
import homeward.console.words.Speech;

/**
 * What was recorded after the version that the officer had seen.
 *
 * @param seen the version that the officer had seen
 * @param now the version of the file
 * @param events in order, in words
 */
public record Meanwhile(long seen, long now, List<Event> events) {

    /** An event, in words. */
    public record Event(String what, String by, String at) {}

    /** Of the application. */
    public static Meanwhile of(CaseFile<?> file, long seen, Speech say) {
        return of(file, file.applicationStream(), seen, say);
    }

    /** Of any stream of the case. */
    public static Meanwhile of(CaseFile<?> file, String stream, long seen, Speech say) {
        List<Event> events = file.events().stream()
                .filter(entry -> entry.stream().equals(stream) && entry.sequence() >= seen)
                .map(entry -> new Event(
                        say.word("event", entry.service() + "." + entry.type()),
                        say.state(entry.by()),
                        say.moment(entry.decided())))
                .toList();
        return new Meanwhile(seen, file.version(stream), events);
    }
}
