/** Cases that ask the running platform for what it must refuse, hide or keep: {@code src/test/resources/cases}. */
@NullMarked
package homeward.local.cases;

import org.jspecify.annotations.NullMarked;
