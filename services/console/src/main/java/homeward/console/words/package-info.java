/** The languages: texts, words for codes, and how dates, spans of time and places are said. */
@NullMarked
package homeward.console.words;

import org.jspecify.annotations.NullMarked;
