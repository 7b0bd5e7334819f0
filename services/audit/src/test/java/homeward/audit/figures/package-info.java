/** Tests of the figures: of what is counted, and of what can be found out from what is published. */
@NullMarked
package homeward.audit.figures;

import org.jspecify.annotations.NullMarked;
