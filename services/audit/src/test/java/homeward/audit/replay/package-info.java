/** Tests of replaying, with events alone. */
@NullMarked
package homeward.audit.replay;

import org.jspecify.annotations.NullMarked;
