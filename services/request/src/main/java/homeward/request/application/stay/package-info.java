/** The requesting state corrects since when it knew of an irregular stay, from which the submission limit counts. */
@NullMarked
package homeward.request.application.stay;

import org.jspecify.annotations.NullMarked;
