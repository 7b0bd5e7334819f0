/**
 * The three servers that the services need: broker, store, token issuer. Each is either given by its address or started
 * by this run. {@link homeward.local.servers.Servers} holds both kinds; {@link homeward.local.servers.Installation}
 * keeps data of different installations apart.
 */
@NullMarked
package homeward.local.servers;

import org.jspecify.annotations.NullMarked;
