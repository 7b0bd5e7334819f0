/** The readmission application: commands, state and shared requirements. Each use case has a package of its own. */
@NullMarked
package homeward.request.application;

import org.jspecify.annotations.NullMarked;
