package org.intertitle.film;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Tells an actor from who is played: "Ana de Armas as Eve", "Ana de Armas (Eve)", "Ana de
 * Armas – Eve".
 */
final class PlayedPart {

	private static final Pattern AS = Pattern.compile("\\s+(?:as|plays|als|comme|como|→|=)\\s+",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern DASH = Pattern.compile("\\s+[-–—]+\\s+");

	private static final Pattern ASIDE = Pattern.compile("\\s*[(\\[]([^()\\[\\]]*+)[)\\]]");

	/** What is said in brackets of how somebody takes part, and is no character. */
	private static final Pattern MANNER = Pattern.compile(
			"(?i)(?:voice|voice only|uncredited|cameo|archive footage|credit only|special appearance|as .*|also .*|"
					+ "scenes deleted|p\\.?g\\.?a\\.?|guest.*|narrator \\(voice\\)|wga|\\d+ episodes?.*|\\d{4}.*|born .*|"
					+ "in credits order|\\W*)");

	private static final Pattern EDGES = Pattern.compile("^[\\s\"“”„«»*\\-–—•·.,:;/]+|[\\s\"“”„«»*\\-–—•·,:;/]+$");

	private static final Pattern FULL_STOP = Pattern.compile("(?<=\\p{L}{4})\\.$");

	private PlayedPart() {
	}

	/** Whether a name has said who is played, with nothing closing it. */
	static boolean isOpen(String name) {
		return AS.matcher(name).find() && !name.endsWith(")");
	}

	/** Whether a name says who is played. */
	static boolean isNamed(String name) {
		return AS.matcher(name).find() || ASIDE.matcher(name).find();
	}

	/**
	 * Reads one entry of a list.
	 * @param entry such as "Ana de Armas as Eve"
	 * @param cast whether somebody may be played
	 * @return the person and, in a cast, who is played
	 */
	static CreditName read(String entry, boolean cast) {
		if (cast) {
			for (Pattern mark : new Pattern[] { AS, DASH }) {
				Matcher matcher = mark.matcher(entry);
				if (matcher.find() && matcher.start() > 0) {
					return of(entry.substring(0, matcher.start()), entry.substring(matcher.end()));
				}
			}
		}
		return of(entry, cast ? aside(entry) : null);
	}

	/** Makes an entry out of its two halves. */
	static CreditName of(String person, @Nullable String character) {
		String name = tidy(ASIDE.matcher(person).replaceAll(""));
		String part = (character != null) ? tidyPart(character) : "";
		return new CreditName(CreditName.withoutSocieties(name), part.isEmpty() ? null : part);
	}

	private static @Nullable String aside(String entry) {
		return ASIDE.matcher(entry)
			.results()
			.map((aside) -> aside.group(1).strip())
			.filter((aside) -> !MANNER.matcher(aside).matches())
			.findFirst()
			.orElse(null);
	}

	/**
	 * A voice is worth saying; that somebody is not in the credits is not, nor what is
	 * told of the character behind a colon.
	 */
	private static String tidyPart(String character) {
		int colon = character.indexOf(": ");
		String name = (colon > 0) ? character.substring(0, colon) : character;
		String kept = ASIDE.matcher(name).replaceAll((aside) -> {
			String said = aside.group(1).strip();
			boolean voice = said.equalsIgnoreCase("voice");
			return (voice || !MANNER.matcher(said).matches()) ? Matcher.quoteReplacement(" (" + said + ")") : "";
		});
		return tidy(kept);
	}

	private static String tidy(String text) {
		String bare = EDGES.matcher(text.replaceAll("\\s+", " ")).replaceAll("");
		return FULL_STOP.matcher(bare).replaceFirst("");
	}

}
