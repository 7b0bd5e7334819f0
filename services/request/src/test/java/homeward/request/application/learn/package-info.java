@NullMarked
package homeward.request.application.learn;

import org.jspecify.annotations.NullMarked;
