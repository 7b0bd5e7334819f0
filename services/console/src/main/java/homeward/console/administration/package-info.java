/**
 * The pages of a state's administrators: erasures that are due, proposed and carried out, keys, and who has acted for the state. All of it
 * is what the services give for the administrator's token; no page names another state.
 */
@NullMarked
package homeward.console.administration;

import org.jspecify.annotations.NullMarked;
