/** Tests of the stages: which events advance them, and that only the specified events set them back. */
@NullMarked
package homeward.events.stages;

import org.jspecify.annotations.NullMarked;
