/** How long a finding on fitness to travel may be relied on, as dated data. */
@NullMarked
package homeward.transport.fitness;

import org.jspecify.annotations.NullMarked;
