package homeward.feed.showing;

import static homeward.feed.showing.Samples.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Role;
import homeward.events.codec.EventType;
import homeward.events.request.ApplicationEvent.InternalRecordKept;
import homeward.events.request.ApplicationEvent.SuspensionEnded;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.testkit.Happening;

/** The partner's feed of a case that is suspended for protection is that of a case suspended for any other reason. */
class SuspensionProperties {

    private static final Frames FRAMES = new Frames(Texts.read());
    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final PersonId PERSON = new PersonId(new UUID(2, 2));

    @Property(tries = 40)
    void whatIsSealedChangesNothing(
            @ForAll @Size(min = 1, max = 6) List<@AlphaChars @StringLength(min = 4, max = 400) String> protection,
            @ForAll @AlphaChars @StringLength(min = 4, max = 400) String other) {
        List<DomainEvent> first = new ArrayList<>();
        List<DomainEvent> second = new ArrayList<>();
        for (int i = 0; i < protection.size(); i++) {
            UUID id = new UUID(3, i);
            first.add(suspended(id, protection.get(i)));
            second.add(suspended(id, other));
            first.add(new InternalRecordKept(CASE, PERSON, id, sealed(protection.get(i))));
            second.add(new InternalRecordKept(CASE, PERSON, id, sealed(other)));
            first.add(new SuspensionEnded(CASE, PERSON, id, sealed(protection.get(i))));
            second.add(new SuspensionEnded(CASE, PERSON, id, sealed(other)));
        }

        for (String role : Role.ALL) {
            assertThat(feed(first, role)).isEqualTo(feed(second, role));
        }
    }

    private static TransferSuspended suspended(UUID id, String concern) {
        return new TransferSuspended(CASE, PERSON, id, new UUID(4, 4), sealed(concern));
    }

    private static <T> Personal<T> sealed(String ciphertext) {
        return new Personal.Sealed<>(PERSON, "key", ciphertext, "bound");
    }

    private static List<String> feed(List<DomainEvent> events, String role) {
        List<String> feed = new ArrayList<>();
        for (DomainEvent event : events) {
            Happened happened = Samples.happened(type(event), event);
            for (Language language : Language.values()) {
                Showing.of(happened, new Viewer(PARTNER, Set.of(role)))
                        .ifPresent(view -> feed.add(FRAMES.severity(happened) + FRAMES.json(happened, view, language)));
            }
        }
        return feed;
    }

    private static EventType type(DomainEvent event) {
        return Happening.CONTRACTS.of(event.getClass());
    }
}
