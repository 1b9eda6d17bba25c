package org.intertitle.film;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.intertitle.web.PageNotFound;

import org.springframework.orm.ObjectOptimisticLockingFailureException;

/**
 * Which of two records stays, and what it takes over from the other one.
 *
 * @param kept id of the record that stays
 * @param keptVersion as the editor saw it
 * @param gone id of the record that goes
 * @param goneVersion as the editor saw it
 * @param taken labels of the fields that are taken from the one that goes
 */
record Merge(long kept, int keptVersion, long gone, int goneVersion, Set<String> taken) {

	private static final String PREFIX = "take.";

	/**
	 * Reads what was chosen.
	 * @param kept id of the record that stays
	 * @param params of the form: {@code with}, {@code version}, {@code withVersion}, and
	 * for each field {@code take.<label>} with "gone" or "kept"
	 * @throws FilmRefused if it names no other record
	 */
	static Merge of(long kept, Map<String, String> params) {
		long gone = number(params.getOrDefault("with", ""));
		if (gone < 0 || gone == kept) {
			throw new FilmRefused(Map.of("with", "Choose another one to merge with."));
		}
		return new Merge(kept, (int) number(params.getOrDefault("version", "")), gone,
				(int) number(params.getOrDefault("withVersion", "")),
				params.entrySet()
					.stream()
					.filter((param) -> param.getKey().startsWith(PREFIX) && param.getValue().equals("gone"))
					.map((param) -> param.getKey().substring(PREFIX.length()))
					.collect(Collectors.toSet()));
	}

	private static long number(String text) {
		return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
	}

	void check(Class<?> type, int keptNow, int goneNow) {
		if (keptNow != this.keptVersion || goneNow != this.goneVersion) {
			throw new ObjectOptimisticLockingFailureException(type, this.kept);
		}
	}

	<T> T choose(String label, T kept, T gone) {
		return this.taken.contains(label) ? gone : kept;
	}

	/**
	 * Finds one of the two records.
	 * @param <T> what they are
	 * @param both as they were locked
	 * @param id of the one that is wanted
	 * @param ids tells the id of a record
	 * @throws PageNotFound if it is not there any more
	 */
	static <T> T one(List<T> both, long id, ToLongFunction<T> ids) {
		return both.stream()
			.filter((record) -> ids.applyAsLong(record) == id)
			.findFirst()
			.orElseThrow(PageNotFound::new);
	}

	List<Long> both() {
		return List.of(this.kept, this.gone);
	}

}
