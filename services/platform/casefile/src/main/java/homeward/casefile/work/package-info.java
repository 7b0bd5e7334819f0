/**
 * Work lists: what waits for whom, over all cases of a desk, in memory and without any framework.
 *
 * <p>{@code Listed} is the part of a case file's section that lists need; it is stored beside the section and read without it.
 * {@code Entry} is a case as one state sees it in its lists, and {@code Shelf} holds the entries of one state in order, so
 * that a page and its total take no query. What a state may not know of a case is in none of its entries: neither a filter nor
 * an order nor a count can tell it.
 */
@NullMarked
package homeward.casefile.work;

import org.jspecify.annotations.NullMarked;
