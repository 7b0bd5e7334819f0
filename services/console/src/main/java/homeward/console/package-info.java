/**
 * The console: pages for the people who work with Homeward.
 *
 * <p>It owns no journal, no topic and no key. Everything on a page is an answer of a service to the signed-in officer's own
 * token, and every action is a command to a service; what is allowed is decided there, and a refusal is shown with its rule.
 * The pages are plain links and forms; scripts make them faster, never possible.
 */
@NullMarked
package homeward.console;

import org.jspecify.annotations.NullMarked;
