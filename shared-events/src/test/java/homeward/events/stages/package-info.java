/** Tests of the stages: what sets one forward, and that nothing sets one back without saying so. */
@NullMarked
package homeward.events.stages;

import org.jspecify.annotations.NullMarked;
