package homeward.request.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.events.StateCode;
import homeward.request.correspondence.Letter;
import homeward.request.correspondence.Letters;

/**
 * What the two states wrote to each other, without the texts.
 *
 * @param waiting what waits for each of the two states; empty before the first message
 */
public record Correspondence(List<Letter> messages, List<Waiting> waiting) {

    /**
     * What waits for one state.
     *
     * @param unread messages that nobody there has opened
     * @param unanswered messages that ask for an answer and have none
     * @param nextDue the earliest moment until which an answer is asked for, passed or not; null if none is set
     */
    public record Waiting(
            StateCode state,
            int unread,
            int unanswered,
            @Nullable Instant nextDue) {}

    static Correspondence of(Letters letters) {
        List<Letter> all = letters.letters();
        return new Correspondence(
                all,
                all.stream()
                        .flatMap(letter -> Stream.of(letter.from(), letter.to()))
                        .distinct()
                        .sorted()
                        .map(state -> waiting(state, all))
                        .toList());
    }

    private static Waiting waiting(StateCode state, List<Letter> all) {
        List<Letter> received =
                all.stream().filter(letter -> letter.to().equals(state)).toList();
        List<Letter> unanswered = received.stream().filter(Letter::awaitsAnswer).toList();
        return new Waiting(
                state,
                (int) received.stream()
                        .filter(letter -> letter.retrieved() == null)
                        .count(),
                unanswered.size(),
                unanswered.stream()
                        .map(Letter::answerDue)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null));
    }
}
