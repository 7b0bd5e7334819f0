/**
 * An officer looks for cases of the own state by a reference, the number of a document or a name. Nothing is opened for it: names
 * and numbers are found by blind indexes of the vault, of which every state has its own.
 */
@NullMarked
package homeward.request.search;

import org.jspecify.annotations.NullMarked;
