/** A requesting officer begins an application, saves it and comes back to it, alone or with colleagues of the same state. */
@NullMarked
package homeward.request.drafts;

import org.jspecify.annotations.NullMarked;
