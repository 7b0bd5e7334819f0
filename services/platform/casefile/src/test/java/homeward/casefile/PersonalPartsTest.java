package homeward.casefile;

import static homeward.casefile.testing.Family.CHILD;
import static homeward.casefile.testing.Family.PARENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.chassis.personal.PersonalReader.Opened;
import homeward.events.PersonId;
import homeward.events.Personal;

class PersonalPartsTest {

    private static final Map<String, Set<String>> READERS = Map.of("name", Set.of("officer"), "age", Set.of("doctor"));

    record Line(
            Personal<String> name,
            @Nullable Personal<Integer> age,
            @Nullable Personal<String> unnamed) {}

    record Page(String title, List<Line> lines, @Nullable Line extra) {}

    /** Access of a caller with one role; the ciphertext is the value. */
    private record As(String role) implements Opened {

        @Override
        public <T> Personal<T> open(Personal<T> value, Class<T> type) {
            String text = ((Personal.Sealed<T>) value).ciphertext();
            return Personal.of(value.person(), type.cast(type == Integer.class ? Integer.valueOf(text) : text));
        }

        @Override
        public <T> Personal<T> openFor(Set<String> roles, Personal<T> value, Class<T> type) {
            return roles.contains(role) ? open(value, type) : value;
        }
    }

    private static <T> Personal<T> sealed(PersonId person, String text) {
        return new Personal.Sealed<>(person, "key", text, "event#/field");
    }

    private final Line parent = new Line(sealed(PARENT, "Alex"), sealed(PARENT, "40"), sealed(PARENT, "?"));
    private final Line child = new Line(sealed(CHILD, "Sam"), null, null);
    private final Page page = new Page("family", List.of(parent, child), child);

    @Test
    void eachPartIsOpenedForItsOwnReaders() {
        assertThat(PersonalParts.open(page, READERS, new As("officer")))
                .isEqualTo(new Page(
                        "family",
                        List.of(
                                new Line(Personal.of(PARENT, "Alex"), parent.age(), parent.unnamed()),
                                new Line(Personal.of(CHILD, "Sam"), null, null)),
                        new Line(Personal.of(CHILD, "Sam"), null, null)));
        assertThat(PersonalParts.open(page, READERS, new As("doctor")).lines())
                .containsExactly(new Line(parent.name(), Personal.of(PARENT, 40), parent.unnamed()), child);
    }

    @Test
    void nothingIsOpenedForAnybodyElse() {
        assertThat(PersonalParts.open(page, READERS, new As("auditor"))).isEqualTo(page);
    }
}
