@NullMarked
package homeward.request.application.assess;

import org.jspecify.annotations.NullMarked;
