/** Deemed consent: silence that is consent under the treaty, valid once an officer has confirmed it. */
@NullMarked
package homeward.request.application.deem;

import org.jspecify.annotations.NullMarked;
