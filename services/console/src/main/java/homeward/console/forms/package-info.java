/** What every form has: faults told at the top and at the field, and what was recorded meanwhile. */
@NullMarked
package homeward.console.forms;

import org.jspecify.annotations.NullMarked;
