package org.intertitle.film;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A film, a person or a series cannot be kept as it was filled in.
 */
public class FilmRefused extends RuntimeException {

	private final Map<String, String> faults;

	FilmRefused(Map<String, String> faults) {
		super(faults.toString());
		this.faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
	}

	/**
	 * What is wrong.
	 * @return one sentence for each field that has a fault, in the order of the form
	 */
	public Map<String, String> faults() {
		return this.faults;
	}

}
