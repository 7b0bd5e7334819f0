/** Concerns about a person, which suspend the return until another officer of the requesting state has decided on them. */
@NullMarked
package homeward.request.application.suspend;

import org.jspecify.annotations.NullMarked;
