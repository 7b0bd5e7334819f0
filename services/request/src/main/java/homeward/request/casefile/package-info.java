/** The whole case as the request desk sees it: decisions, limits, and what is due. */
@NullMarked
package homeward.request.casefile;

import org.jspecify.annotations.NullMarked;
