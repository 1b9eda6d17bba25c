package org.intertitle.media;

import java.util.List;
import java.util.Set;

/**
 * What a film's genres lead one to expect of its poster.
 */
enum Mood {

	DARK("noir crime thriller mystery gangster heist detective suspense"),

	DREAD("horror gothic slasher ghost"),

	SHARP("action war spy martial thriller revenge political sport"),

	STRANGE("science sci-fi fantasy surreal experimental avant-garde psychological"),

	BRIGHT("animation family children comedy musical"),

	TENDER("romance romantic love melodrama"),

	OPEN("western adventure road epic travel"),

	PLAIN("documentary biography history historical essay news interview feature"),

	SILENT("silent expressionis");

	/** Moods that pastel colours would contradict, and those that the dark would. */
	static final Set<Mood> GLOOMY = Set.of(DARK, DREAD);

	static final Set<Mood> LIGHT = Set.of(BRIGHT, TENDER);

	private final List<String> genres;

	Mood(String genres) {
		this.genres = List.of(genres.split(" "));
	}

	/** Parts of the names of its genres. */
	List<String> genres() {
		return this.genres;
	}

}
