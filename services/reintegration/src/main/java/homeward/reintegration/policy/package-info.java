/** What this service does when something happens elsewhere, or when a moment has come. */
@NullMarked
package homeward.reintegration.policy;

import org.jspecify.annotations.NullMarked;
