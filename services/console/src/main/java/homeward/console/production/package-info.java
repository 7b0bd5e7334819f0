/** What the console must be given before it starts in production: {@code ProductionGate} says in one line what is missing. */
@NullMarked
package homeward.console.production;

import org.jspecify.annotations.NullMarked;
