/**
 * A run of the whole platform on one machine: its data directory, ports, servers and services, its clock, and the
 * addresses that other commands find it by. {@link homeward.local.run.LocalRun} starts and stops all of it.
 */
@NullMarked
package homeward.local.run;

import org.jspecify.annotations.NullMarked;
