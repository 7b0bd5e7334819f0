/** The whole case as the reintegration desk sees it: arrival, plan, what is left of the package. */
@NullMarked
package homeward.reintegration.casefile;

import org.jspecify.annotations.NullMarked;
