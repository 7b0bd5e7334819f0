/**
 * Holds {@code docker-compose.yml}, {@code .env.example} and Keycloak's realm against what the services know of themselves:
 * their names, ports, settings, roles and claims. {@link homeward.docker.Setup} is what the files say, {@link
 * homeward.docker.Known} what the services say, and each check lists the differences as sentences. That every check can
 * fail is shown with altered copies of the files.
 *
 * <p>Nothing here starts a container. The one server that Maven Central has as a whole, Keycloak, is started by a long test.
 */
@NullMarked
package homeward.docker;

import org.jspecify.annotations.NullMarked;
