package homeward.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import homeward.local.console.PlainError;
import homeward.local.servers.MarkedServer.Contents;

class BelongingTest {

    private static final String DIRECTORY = "/data";
    private static final String STORE = "the store at mongodb://db:27017";
    private static final Installation BEGUN = new Installation("one", false, true, "homeward", false);
    private static final Installation MARKED = BEGUN.whenMarked();
    private static final Contents EMPTY = new Contents(Optional.empty(), false);
    private static final Contents OURS = new Contents(Optional.of("one"), true);
    private static final Contents OTHERS = new Contents(Optional.of("two"), true);
    private static final Contents UNMARKED_DATA = new Contents(Optional.empty(), true);

    @Test
    void aFirstStartMarksAnEmptyServer() {
        assertThat(Belonging.decide(Optional.empty(), false, BEGUN, DIRECTORY)).isEqualTo(BEGUN);
        assertThat(Belonging.mustBeMarked(BEGUN, STORE, EMPTY, DIRECTORY)).isTrue();
    }

    @Test
    void aFirstStartThatWasInterruptedGoesOn() {
        assertThat(Belonging.mustBeMarked(BEGUN, STORE, OURS, DIRECTORY)).isFalse();
    }

    @Test
    void aLaterStartFindsItsOwn() {
        assertThat(Belonging.decide(Optional.of(MARKED), true, BEGUN, DIRECTORY))
                .isEqualTo(MARKED);
        assertThat(Belonging.mustBeMarked(MARKED, STORE, OURS, DIRECTORY)).isFalse();
    }

    @Test
    void dataOfAnotherInstallationIsRefused() {
        assertThatThrownBy(() -> Belonging.mustBeMarked(BEGUN, STORE, OTHERS, DIRECTORY))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("The store at mongodb://db:27017 holds data of another installation");
        assertThatThrownBy(() -> Belonging.mustBeMarked(MARKED, STORE, OTHERS, DIRECTORY))
                .isInstanceOf(PlainError.class);
        assertThatThrownBy(() -> Belonging.mustBeMarked(BEGUN, STORE, UNMARKED_DATA, DIRECTORY))
                .isInstanceOf(PlainError.class);
    }

    @Test
    void anEmptyServerIsNotTheOneALaterStartMeans() {
        assertThatThrownBy(() -> Belonging.mustBeMarked(MARKED, STORE, EMPTY, DIRECTORY))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("holds nothing of the installation in /data");
    }

    @Test
    void dataIsNotTakenToOtherServers() {
        Installation own = new Installation("three", true, true, "homeward", false);
        assertThatThrownBy(() -> Belonging.decide(Optional.of(MARKED), true, own, DIRECTORY))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("belongs with a given store (--store), its own broker and the prefix 'homeward'");
    }

    @Test
    void dataOfAnEarlierBuildIsRefused() {
        assertThatThrownBy(() -> Belonging.decide(Optional.empty(), true, BEGUN, DIRECTORY))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("of an earlier build");
    }

    @Test
    void startingEmptyNeedsEmptyServers() {
        Belonging.requireEmpty(STORE, EMPTY);
        assertThatThrownBy(() -> Belonging.requireEmpty(STORE, OURS))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("deletes nothing on a given server");
    }
}
