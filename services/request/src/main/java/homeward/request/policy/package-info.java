/** Time limits of an application, acted on without an officer's command. */
@NullMarked
package homeward.request.policy;

import org.jspecify.annotations.NullMarked;
