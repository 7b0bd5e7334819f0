/** The page of one case, and the actions that its file offers to the officer. */
@NullMarked
package homeward.console.dossier;

import org.jspecify.annotations.NullMarked;
