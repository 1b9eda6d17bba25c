package org.intertitle.media;

import java.util.Collections;
import java.util.Set;
import java.util.function.Consumer;

import static org.intertitle.media.Mood.BRIGHT;
import static org.intertitle.media.Mood.DARK;
import static org.intertitle.media.Mood.DREAD;
import static org.intertitle.media.Mood.OPEN;
import static org.intertitle.media.Mood.PLAIN;
import static org.intertitle.media.Mood.SHARP;
import static org.intertitle.media.Mood.SILENT;
import static org.intertitle.media.Mood.STRANGE;
import static org.intertitle.media.Mood.TENDER;

/**
 * The ideas that a cover can be built on, each with the title words that call for it and
 * the moods that it suits.
 */
enum Composition {

	SUN(Skies::sun, Reach.ANY, "sun sunrise sunset dawn dusk day days summer morning desert sol soleil sole sonne",
			OPEN, TENDER),

	CITY(Skies::city, Reach.ANY,
			"city cities street streets town night nights nuit notte nacht noche moonlight metropolis", DARK, PLAIN),

	PEAKS(Skies::peaks, Reach.ANY, "mountain mountains hill hills peak alps snow ice summit", OPEN, PLAIN),

	WAVES(Skies::waves, Reach.ANY,
			"sea seas ocean wave waves water river lake boat battleship ship island mer mare pirate shore beach coast",
			BRIGHT, OPEN),

	PLANET(Skies::planet, Reach.FITTING, "space star stars planet world odyssey moon mars galaxy earth", STRANGE),

	WIRE(Skies::wire, Reach.ANY, "bird birds wing wings crane cranes swallow fly crow raven eagle angel angels", OPEN,
			DREAD, PLAIN),

	ROAD(Ways::road, Reach.ANY, "road highway drive journey strada route car driver way west rider express", OPEN,
			SHARP),

	FOREST(Ways::forest, Reach.ANY, "forest wood woods tree trees grass lost labyrinth wild hunt", DREAD, OPEN, SILENT),

	HOUSE(Ways::house, Reach.ANY, "house home mansion hotel manor motel farm family", DREAD, DARK),

	UMBRELLA(Ways::umbrella, Reach.FITTING, "rain umbrella umbrellas parapluies storm weather", TENDER, BRIGHT),

	BALLOON(Ways::balloon, Reach.FITTING, "balloon child children boy girl kid kids childhood", BRIGHT, TENDER),

	TULIP(Ways::tulip, Reach.FITTING, "flower flowers rose roses blossom cherry garden lilies daisies love spring",
			TENDER),

	STAIRS(Rooms::stairs, Reach.ANY, "stairs staircase upstairs climb heaven ascent high low", SHARP, DARK, PLAIN),

	FACADE(Rooms::facade, Reach.ANY, "window windows room apartment tenant neighbour neighbor", DARK, PLAIN),

	CURTAIN(Rooms::curtain, Reach.ANY, "curtain theatre theater stage opera ballet shoes dance game play", BRIGHT,
			DARK),

	DOOR(Lights::door, Reach.ANY, "door doors out stranger visitor guest portrait", DARK, DREAD),

	SPOTLIGHT(Lights::spotlight, Reach.ANY, "spotlight singer song songs cabaret limelight piano idol", DARK, SILENT,
			BRIGHT),

	KEYHOLE(Lights::keyhole, Reach.ANY, "key keyhole secret secrets spy mystery lock hidden private lives", DARK,
			SHARP),

	BLINDS(Lights::blinds, Reach.FITTING, "noir detective investigation suspicion", DARK),

	FLAME(Lights::flame, Reach.ANY, "fire flame burning candle light lights ashes hell fog saint", DREAD, TENDER),

	APERTURE(Things::aperture, Reach.ANY, "camera lens film films cinema picture pictures photograph movie movies",
			PLAIN, SHARP),

	CLOCK(Things::clock, Reach.ANY, "clock time hour hours minute minutes noon midnight tomorrow yesterday once", SHARP,
			PLAIN),

	KNIFE(Things::knife, Reach.FITTING, "knife knives sword blade samurai blood kill killing killer murder", SHARP,
			DREAD),

	SPIRAL(Things::spiral, Reach.ANY, "vertigo spiral dream dreams mind memory memories madness whirlpool", STRANGE,
			DREAD),

	MONOGRAM(Signs::monogram, Reach.ANY, "m z", PLAIN, SHARP, BRIGHT),

	ROUNDEL(Signs::roundel, Reach.ANY, "circle circus ring wheel", PLAIN, BRIGHT, TENDER),

	PAIR(Signs::pair, Reach.ANY, "lovers couple marriage two double separation", TENDER, BRIGHT),

	BARS(Signs::bars, Reach.ANY, "prison escaped escape anatomy jazz trial jury blues", DARK, SHARP, SILENT),

	EYE(Faces::eye, Reach.ANY, "eye eyes look see seen gaze watch watching peeping witness", DREAD, STRANGE, DARK),

	PROFILES(Faces::profiles, Reach.ANY, "face faces kiss encounter friends husband wife persona conversation", TENDER,
			PLAIN),

	MASK(Faces::mask, Reach.FITTING, "mask clown joker phantom comedy", DREAD, STRANGE, SILENT),

	HAND(Faces::hand, Reach.ANY, "hand hands thief thieves touch pickpocket dead grave", DREAD, SHARP, SILENT),

	LOOMING(Faces::looming, Reach.FITTING, "shadow shadows third man", DARK, SILENT);

	private final Consumer<Sheet> drawing;

	private final Reach reach;

	private final Set<String> words;

	private final Set<Mood> moods;

	Composition(Consumer<Sheet> drawing, Reach reach, String words, Mood... moods) {
		this.drawing = drawing;
		this.reach = reach;
		this.words = Set.of(words.split(" "));
		this.moods = Set.of(moods);
	}

	void draw(Sheet sheet) {
		this.drawing.accept(sheet);
	}

	/** How readily it is chosen: a word of the title all but decides. */
	int weight(Hints hints) {
		if (!Collections.disjoint(this.words, hints.words())) {
			return 3000;
		}
		if (hints.any(this.moods)) {
			return 8;
		}
		return (this.reach == Reach.ANY) ? 2 : 0;
	}

	/**
	 * Whether a composition can stand for any film, or only where a hint calls for it.
	 */
	private enum Reach {

		ANY, FITTING

	}

}
