/**
 * A run of the whole platform on one machine: data directory, ports, servers, services, clock, and the file of
 * addresses that other commands read. {@link homeward.local.run.LocalRun} starts and stops all of it.
 */
@NullMarked
package homeward.local.run;

import org.jspecify.annotations.NullMarked;
