/** Silence becomes consent where the treaty says so, and counts once a person has confirmed it. */
@NullMarked
package homeward.request.application.deem;

import org.jspecify.annotations.NullMarked;
