/** Journeys through the console as people make them: in a browser, over the whole platform. */
@NullMarked
package homeward.local.browser;

import org.jspecify.annotations.NullMarked;
