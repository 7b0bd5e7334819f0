/** Calls to the services' public interfaces with the officer's own token. What a service refuses is an answer like any other. */
@NullMarked
package homeward.console.api;

import org.jspecify.annotations.NullMarked;
