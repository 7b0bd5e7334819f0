/** How long an assessment before removal may be relied on, as dated data. */
@NullMarked
package homeward.transport.assessment;

import org.jspecify.annotations.NullMarked;
