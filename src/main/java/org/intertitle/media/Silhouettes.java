package org.intertitle.media;

/**
 * Cut-outs, about a thousand units high, foot at the origin. They face right.
 */
final class Silhouettes {

	private static final String BODY = "M-45-850Q-135-810-150-720L-160-330L-85-320L-95 0L-15 0L0-300L15 0L95 0L85-320"
			+ "L160-330L150-720Q135-810 45-850Z";

	private static final String HEAD = "M-80-915A1 0 80-915A1 0-80-915Z";

	private static final String HAT = "M-135-945L135-945L130-975L75-985L60-1060L-65-1060L-75-985L-130-975Z";

	static final Outline COAT = Outline.of(BODY + HEAD);

	static final Outline COAT_AND_HAT = Outline.of(BODY + HEAD + HAT);

	/** A person who is small on a small sheet. */
	static final Outline COAT_AFAR = Outline
		.of("M0-850Q-150-810-150-700L-165-320L-80-320L-90 0L90 0L80-320L165-320L150-700Q150-810 0-850Z" + HEAD);

	static final Outline DRESS = Outline.of("M-35-850L-45-810Q-105-800-110-730L-75-560L-190-270L-60-265L-70 0L-15 0"
			+ "L-5-260L10-260L25 0L80 0L65-265L195-270L75-560L110-730Q105-800 45-810L35-850Z"
			+ "M95-900A1 0-95-900L-80-820L80-820Z");

	/** Head and shoulders under a hat. */
	static final Outline GUMSHOE = Outline.of("M-430 0Q-420-250-225-305L-215-400Q-290-480-280-600L-405-665"
			+ "L-245-695L-220-890Q-200-975-100-945Q-50-925 10-960Q70-965 80-890L100-705Q210-680 300-605"
			+ "Q190-615 112-615L118-565L178-480Q180-460 134-452L145-420L122-404L136-374Q112-352 128-310"
			+ "Q110-268 18-282L5-245Q250-215 320 0Z");

	/** The same as seen across a street. */
	static final Outline PASSER_BY = Outline.of("M-400 0Q-380-280 0-300Q380-280 400 0Z"
			+ "M-170-450A1 0 170-450A1 0-170-450ZM-330-600L330-600L190-680L150-880L-150-880L-190-680Z");

	/** Cut off at the forehead, nose at x = 0; runs on to the left. */
	static final Outline PROFILE = Outline.of("M-170-1000Q-125-860-150-750Q-160-700-140-670L-12-490Q0-450-50-442"
			+ "L-98-432Q-90-400-58-378Q-48-350-88-338Q-50-320-60-285Q-75-262-108-256Q-62-225-75-165Q-95-105-190-108"
			+ "Q-300-105-330 0L-2400 0L-2400-1000Z");

	static final Outline MASK = Outline.of("M-330-930Q-200-1010 0-970Q200-1010 330-930Q420-500 300-230Q180-20 0 0"
			+ "Q-180-20-300-230Q-420-500-330-930Z");

	static final Outline EYES_OF_MASK = Outline
		.of("M-250-560Q-150-700-50-560Q-150-600-250-560ZM50-560Q150-700 250-560Q150-600 50-560Z");

	static final Outline SMILE = Outline.of("M-190-300Q0-60 190-300Q0-200-190-300Z");

	static final Outline FROWN = Outline.of("M-170-170Q0-380 170-170Q0-270-170-170Z");

	/** Reaching up, cut with scissors. */
	static final Outline HAND = Outline.of("M-190 0L-150-420L-340-640L-300-720L-130-590L-215-905L-130-945L-25-640"
			+ "L-15-1000L80-1000L90-640L195-920L275-880L180-560L330-700L385-630L190-350L230 0Z");

	/** Seen from behind; the head is under an umbrella. Hangs from the origin. */
	static final Outline RAINCOAT = Outline.of("M150 150Q130 0 0 0Q-130 0-150 150L-230 810L-90 810L-90 1260L-20 1260"
			+ "L0 810L15 810L30 1260L100 1260L100 810L220 810Z");

	/** The same where it is too small to have legs. */
	static final Outline CAPE = Outline.of("M-150 150A1 1 150 150L240 1260L-240 1260Z");

	/** Open, its rim at the origin's height. */
	static final Outline UMBRELLA = Outline
		.of("M-1000 100A1020 1 1000 100Q670-180 330 100Q0-180-330 100" + "Q-670-180-1000 100Z");

	/** Perched on a wire through the origin. */
	static final Outline BIRD = Outline
		.of("M-550 550Q-500-200-50-720Q60-1020 320-950L580-800L370-720" + "Q560-180 120 20Q-150 100-380 600Z");

	static final Outline TULIP = Outline
		.of("M-330-620Q-480-40 0 0Q480-40 330-620Q190-540 130-420L0-680L-130-420" + "Q-190-540-330-620Z");

	static final Outline PETAL = Outline.of("M0-720Q-250-300 0 0Q250-300 0-720Z");

	static final Outline LEAF = Outline.of("M0 0Q60-600 420-800Q380-300 0 100Z");

	static final Outline FLAME = Outline.of("M60-1000Q330-520 250-240Q190 0 0 0Q-190 0-250-240Q-300-560 60-1000Z");

	static final Outline HOUSE = Outline
		.of("M-240 100L-240-450L-300-450L0-950L120-700L120-900L200-900L200-600" + "L300-450L240-450L240 100Z");

	/** From the lock's middle down. */
	static final Outline SKIRT_OF_KEYHOLE = Outline.of("M-420 500L-950 2400L950 2400L420 500Z");

	static final Outline SHOE = Outline.of("M0 0L60-1400L400-1400L410-420Q700-400 1100-160L1120 0Z");

	/** Point down. */
	static final Outline BLADE = Outline.of("M0 0L-45-620L150-620Q130-250 0 0Z");

	static final Outline HILT = Outline
		.of("M-75-620L180-620L180-650L110-660Q130-820 95-1000L-15-1000" + "Q20-820-10-660L-75-650Z");

	/** Of a clock, at twelve. */
	static final Outline POINTER = Outline.of("M-28-1000L28-1000L60 180L-60 180Z");

	/** A pool of light, a thousand units to each side. */
	static final Outline POOL = Outline.of("M-1000 0Q-1000-260 0-260Q1000-260 1000 0Q1000 260 0 260Q-1000 260-1000 0Z");

	/** The half of a planet's ring that is in front of it. */
	static final Outline RING = Outline
		.of("M-1750 60Q-1300 620 0 620Q1300 620 1750 60Q1300 380 0 380" + "Q-1300 380-1750 60Z");

	private Silhouettes() {
	}

}
