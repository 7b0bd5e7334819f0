/**
 * The caller and its roles.
 *
 * <p><b>Guarantees.</b> {@link homeward.chassis.security.Caller} is read from a bearer token whose signature, issuer,
 * audience and expiry were verified, and that names subject, state and authority; other tokens open nothing. A token is
 * believed until the second of its expiry and for an hour at most; a verified one is cached briefly. Roles are those of
 * the claim {@code roles} that the platform knows.
 *
 * <p><b>For service authors.</b> {@link homeward.chassis.security.Caller} for the caller's state, {@link
 * homeward.events.Role} in {@code @RolesAllowed}.
 *
 * <p><b>For maintainers.</b> Whether a case exists for a caller is decided in {@code rest.PartyFilter} and by {@code
 * reading.Visibility}, not here.
 */
@NullMarked
package homeward.chassis.security;

import org.jspecify.annotations.NullMarked;
