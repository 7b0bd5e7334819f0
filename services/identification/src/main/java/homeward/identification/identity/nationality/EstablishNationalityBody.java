package homeward.identification.identity.nationality;

import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * @param nationality ISO 3166-1 alpha-3 or ICAO 9303 code
 * @param evidence ids of the evidence the finding rests on
 */
public record EstablishNationalityBody(
        @Pattern(regexp = "[A-Z]{1,3}") String nationality,
        @Size(max = 50) Set<UUID> evidence) {}
