/**
 * How far a case has come, in the words every desk uses: one vocabulary for each stream, told by its events alone. What
 * a stage means for a decision is for the deciding stream to say; these are for readers.
 */
@NullMarked
package homeward.events.stages;

import org.jspecify.annotations.NullMarked;
