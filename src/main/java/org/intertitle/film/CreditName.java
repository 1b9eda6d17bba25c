package org.intertitle.film;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in a list of names.
 *
 * @param person as it is written there
 * @param character who is played, if the list says so
 */
record CreditName(String person, @Nullable String character) {

	/** Longer than any name of the trade, in words. */
	private static final int MOST_WORDS = 7;

	/** As many words as a name has that nothing but its look marks as one. */
	private static final int USUAL_WORDS = 5;

	static final int LONGEST = 80;

	private static final Pattern PARTICLE = Pattern.compile(
			"^(?:de|da|di|du|del|della|dela|den|der|des|do|dos|das|van|"
					+ "von|vom|zu|zur|ter|ten|te|la|le|el|al|bin|ibn|ben|af|av|y|e|d['’]\\S*|l['’]\\S*|['’]t)\\b.*",
			Pattern.DOTALL);

	/** Guilds and societies, whose letters are no part of a name in our credits. */
	private static final Set<String> SOCIETIES = Set.of("asc", "bsc", "csc", "acs", "afc", "aic", "aec", "bvk", "nsc",
			"isc", "fsf", "hsc", "psc", "sasc", "sbc", "dff", "fnf", "imago", "ace", "cce", "bfe", "gbfe", "amps",
			"cas", "mpse", "csa", "cdg", "pga", "dga", "wga", "wgaw", "bse", "bfs", "tace", "tmc", "amc", "icg");

	/** Whether this can be somebody's name rather than a piece of a sentence. */
	boolean isPlausible() {
		return this.person.length() <= LONGEST && words() <= MOST_WORDS
				&& this.person.chars().anyMatch(Character::isLetter) && !this.person.contains("://")
				&& this.person.chars().noneMatch((letter) -> "@?!:<>{}=#".indexOf(letter) >= 0);
	}

	/** Whether it is also written like one. */
	boolean isWrittenLikeAName() {
		return isPlausible() && words() <= USUAL_WORDS
				&& (!Character.isLowerCase(this.person.codePointAt(0)) || beginsWithParticle(this.person));
	}

	private int words() {
		return this.person.split(" ").length;
	}

	/** Whether a text begins like "de Armas", with a small letter and yet a name. */
	static boolean beginsWithParticle(String text) {
		return PARTICLE.matcher(text).matches();
	}

	static boolean isSociety(String name) {
		return SOCIETIES.contains(name.replace(".", "").toLowerCase(Locale.ROOT));
	}

	/**
	 * Takes the letters of guilds from the end of a name.
	 * @param name such as "Roger Deakins ASC BSC"
	 * @return the name alone
	 */
	static String withoutSocieties(String name) {
		String bare = name;
		for (int gap = bare.lastIndexOf(' '); gap > 0 && isSociety(bare.substring(gap + 1))
				&& bare.substring(gap + 1).chars().noneMatch(Character::isLowerCase); gap = bare.lastIndexOf(' ')) {
			bare = bare.substring(0, gap).strip();
		}
		return bare;
	}

}
