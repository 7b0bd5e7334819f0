/**
 * A whole platform in processes that tests can kill and restart, with one or more replicas per service, and a client
 * that repeats commands until they have a final answer. Start at {@link homeward.local.running.KillableRun}.
 */
@NullMarked
package homeward.local.running;

import org.jspecify.annotations.NullMarked;
