package org.intertitle.scale;

/**
 * What there is to search for in a filled database.
 *
 * @param frequent stands in about half of all articles
 * @param second in nearly as many
 * @param rare in seven
 * @param either in three of ten articles
 * @param other in as many, and never beside the last one
 * @param phrase two words that often stand apart and seldom together
 * @param person somebody who is named in several articles
 * @param title of a film
 */
public record Landmarks(String frequent, String second, String rare, String either, String other, String phrase,
		String person, String title) {

	/**
	 * Finds them.
	 * @param seed that the database was filled with
	 * @param size how many articles it has
	 */
	public static Landmarks of(long seed, int size) {
		Vocabulary words = new Vocabulary(seed);
		Catalogue catalogue = new Catalogue(seed, size, words, new Prose(words));
		return new Landmarks(words.noun(0), words.noun(1), Prose.RARE, Prose.NEVER_TOGETHER.getFirst(),
				Prose.NEVER_TOGETHER.getLast(), words.adjective(0) + " " + words.noun(0),
				catalogue.person(catalogue.people() / 2), catalogue.film(catalogue.films() / 2));
	}

}
