@NullMarked
package homeward.request.application.consent;

import org.jspecify.annotations.NullMarked;
