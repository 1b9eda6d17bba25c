package org.intertitle.film;

/**
 * Two series have become one. As with {@link FilmsMerged}, whoever points to the one that
 * goes follows in the same transaction.
 *
 * @param kept id of the series that stays
 * @param gone id of the series that goes
 */
public record SeriesMerged(long kept, long gone) {
}
