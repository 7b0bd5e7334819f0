/** Cases found by what is at hand: a reference, the number of a document, or a name in some spelling. */
@NullMarked
package homeward.console.search;

import org.jspecify.annotations.NullMarked;
