/**
 * The servers that the services need: broker, store, token issuer. Each is either given by its address or started in
 * this process. {@link homeward.local.servers.Servers} manages both kinds; {@link homeward.local.servers.Installation}
 * prevents mixing the data of different installations.
 */
@NullMarked
package homeward.local.servers;

import org.jspecify.annotations.NullMarked;
