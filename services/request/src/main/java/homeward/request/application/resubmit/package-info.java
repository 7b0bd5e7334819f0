/** A case learns that a later application, for persons of its own, names it as the former one. */
@NullMarked
package homeward.request.application.resubmit;

import org.jspecify.annotations.NullMarked;
