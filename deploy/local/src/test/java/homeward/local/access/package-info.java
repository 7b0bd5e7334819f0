/** Who may call what, and what becomes of input that can never be right: every endpoint of every service. */
@NullMarked
package homeward.local.access;

import org.jspecify.annotations.NullMarked;
