package homeward.transport.transfer.propose;

import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import homeward.events.PersonId;

/** @param legs in the order they are travelled */
public record ProposeItineraryBody(
        @NotEmpty @Size(max = 20) Set<PersonId> travellers,
        @NotEmpty @Size(max = 20) List<@Valid LegBody> legs,
        boolean escorted) {}
