package homeward.transport.transfer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import homeward.chassis.deciding.Openings;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.EscortIdentity;

/**
 * Who escorts an itinerary.
 *
 * @param required whether it was proposed as escorted
 * @param named in order of assignment
 */
public record Escorts(boolean required, List<Named> named) {

    /** @param identity opened when a decision is made, if the keeper still can */
    public record Named(PersonId id, EscortFunction function, Personal<EscortIdentity> identity) {

        /** The same name or the same service number, whatever case and spaces they are written with. */
        boolean isSame(EscortIdentity other) {
            return identity instanceof Personal.Present<EscortIdentity> known
                    && (plain(known.value().name()).equals(plain(other.name()))
                            || plain(known.value().serviceNumber()).equals(plain(other.serviceNumber())));
        }
    }

    public boolean hasLeader() {
        return named.stream().anyMatch(escort -> escort.function() == EscortFunction.ESCORT_LEADER);
    }

    public Optional<Named> find(PersonId id) {
        return named.stream().filter(escort -> escort.id().equals(id)).findFirst();
    }

    public boolean names(Personal<EscortIdentity> identity) {
        return identity instanceof Personal.Present<EscortIdentity> given
                && named.stream().anyMatch(escort -> escort.isSame(given.value()));
    }

    Escorts with(Named next) {
        return new Escorts(
                required, Stream.concat(named.stream(), Stream.of(next)).toList());
    }

    Escorts replaced(PersonId former, PersonId id, Personal<EscortIdentity> identity) {
        return new Escorts(
                required,
                named.stream()
                        .map(escort -> escort.id().equals(former) ? new Named(id, escort.function(), identity) : escort)
                        .toList());
    }

    Escorts opened(Openings by) {
        return new Escorts(
                required,
                named.stream()
                        .map(escort -> new Named(
                                escort.id(), escort.function(), by.open(escort.identity(), EscortIdentity.class)))
                        .toList());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
