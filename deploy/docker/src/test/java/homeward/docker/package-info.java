/**
 * Compares {@code docker-compose.yml}, {@code .env.example} and Keycloak's realm with the services: names, ports,
 * settings, roles and claims. {@link homeward.docker.Setup} reads the files, {@link homeward.docker.ServiceFacts} the
 * services; each check returns the differences as sentences. Altered copies of the files show that every check can
 * fail.
 *
 * <p>No containers are started. A long test starts Keycloak, whose distribution is on Maven Central.
 */
@NullMarked
package homeward.docker;

import org.jspecify.annotations.NullMarked;
