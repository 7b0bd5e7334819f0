package homeward.chassis.codes;

import java.util.Set;
import java.util.UUID;

/**
 * An access as it is stored, without its code.
 *
 * @param keyId of the key under which the secret's hash is sealed
 * @param secret the sealed hash
 * @param given ids of all that the state has given this person, this one included
 */
@SuppressWarnings("ArrayRecordComponent")
record KeptAccess(Access access, String keyId, byte[] secret, Set<UUID> given) {}
