@NullMarked
package homeward.request.casefile;

import org.jspecify.annotations.NullMarked;
