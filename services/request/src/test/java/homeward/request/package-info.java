@NullMarked
package homeward.request;

import org.jspecify.annotations.NullMarked;
