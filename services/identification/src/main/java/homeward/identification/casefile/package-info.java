/** The whole case as the identification desk sees it: evidence, findings, travel documents. */
@NullMarked
package homeward.identification.casefile;

import org.jspecify.annotations.NullMarked;
