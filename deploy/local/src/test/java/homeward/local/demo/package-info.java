@NullMarked
package homeward.local.demo;

import org.jspecify.annotations.NullMarked;
