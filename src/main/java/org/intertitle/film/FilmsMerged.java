package org.intertitle.film;

/**
 * Two records of one film have become one. Whoever points to the one that goes has to
 * follow at once, in the same transaction: it is deleted next, and the database refuses
 * that while anything points to it.
 *
 * @param kept id of the film that stays
 * @param gone id of the film that goes
 */
public record FilmsMerged(long kept, long gone) {
}
