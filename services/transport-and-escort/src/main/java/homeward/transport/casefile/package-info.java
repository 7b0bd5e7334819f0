/** The whole case as the transport desk sees it: who may travel when, and what is missing. */
@NullMarked
package homeward.transport.casefile;

import org.jspecify.annotations.NullMarked;
