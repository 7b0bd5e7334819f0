package homeward.journal.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    @Test
    void eachIsGreaterThanTheOneBefore() {
        List<UUID> ids =
                Stream.generate(new TimeOrderedIds()::next).limit(10_000).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.stream().map(UUID::toString)).isSorted();
    }

    @Test
    void axonTakesItsIdsFromHere() {
        String id = new GenericEventMessage<>("something happened").getIdentifier();

        assertThat(UUID.fromString(id).version()).isEqualTo(7);
    }
}
