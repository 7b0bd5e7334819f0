package homeward.chassis.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkSealTest {

    private static final List<String> SERVICES = List.of("request", "identification");

    @TempDir
    private static Path folder = Path.of("");

    private final Path secrets = folder.resolve(UUID.randomUUID().toString());

    @Test
    void anotherReplicaReadsWhatOneHasSealed() {
        Marks place = Marks.NONE.with("request", 70_000).with("identification", 4_097);

        assertThat(new MarkSeal(secrets, SERVICES).open(new MarkSeal(secrets, SERVICES).seal(place)))
                .contains(place);
    }

    @Test
    void aTextTellsNothingNotEvenByItsLength() {
        MarkSeal seal = new MarkSeal(secrets, SERVICES);
        Marks far = Marks.NONE.with("request", Long.MAX_VALUE).with("identification", Long.MAX_VALUE);

        assertThat(seal.seal(far)).hasSameSizeAs(seal.seal(Marks.NONE));
        assertThat(seal.seal(Marks.NONE)).isNotEqualTo(seal.seal(Marks.NONE)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void whatWasNotSealedHereIsNoPlace(@TempDir Path others) {
        MarkSeal seal = new MarkSeal(secrets, SERVICES);
        String text = seal.seal(Marks.NONE);
        String altered = text.substring(0, 40) + (text.charAt(40) == 'A' ? "B" : "A") + text.substring(41);

        assertThat(seal.open(altered)).isEmpty();
        assertThat(seal.open("nonsense")).isEmpty();
        assertThat(seal.open("")).isEmpty();
        assertThat(seal.open("x".repeat(100_000))).isEmpty();
        assertThat(new MarkSeal(others.resolve("keys"), SERVICES).open(text)).isEmpty();
    }

    @Test
    void aServiceThatIsFollowedFromNowOnIsReadFromItsBeginning() {
        Marks place = Marks.NONE.with("request", 70_000);
        String before = new MarkSeal(secrets, List.of("request")).seal(place);

        assertThat(new MarkSeal(secrets, SERVICES).open(before)).contains(place);
    }
}
