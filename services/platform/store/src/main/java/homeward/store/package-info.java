/**
 * The embedded document store: mongo-java-server's commands and query language on H2's MVStore, with ordered indexes, a
 * planner that uses them, and group commit.
 */
@NullMarked
package homeward.store;

import org.jspecify.annotations.NullMarked;
