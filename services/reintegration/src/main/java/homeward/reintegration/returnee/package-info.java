/** One returned person being helped: what may be asked, what is remembered, how it is decided. */
@NullMarked
package homeward.reintegration.returnee;

import org.jspecify.annotations.NullMarked;
