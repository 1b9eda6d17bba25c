package org.intertitle.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;

/**
 * Which job a label in a list of credits means. Credits come from posters, press kits,
 * databases and other magazines, each with habits of its own.
 */
final class JobLabels {

	/** As long as a label can be, in characters; anything longer is a sentence. */
	static final int LONGEST = 60;

	/** What stands in lists of credits and is none. */
	private static final String NO_JOB = "-";

	/** Labels that introduce a name without a colon and begin no name of a person. */
	private static final Set<String> BARE = Set.of("director", "directors", "writer", "writers", "producer",
			"producers", "editor", "editors", "cinematographer", "cinematography", "composer", "screenplay",
			"screenwriter", "starring", "featuring", "cast", "with", "dir", "dop", "dp", "director of photography",
			"executive producer", "executive producers", "production designer", "production design", "costume designer",
			"costume design", "by");

	private static final Pattern ASIDE = Pattern.compile("\\([^()]*+\\)");

	private static final Pattern MARKS = Pattern.compile("[\\p{M}.'’]++");

	private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]++");

	private static final Pattern BY = Pattern.compile("^(.+) (?:by|von|par|por|di|de|door|av|przez)$");

	private static final Pattern JOINTS = Pattern.compile("[/&+,]|(?<= )(?:and|und|et|y|e|og|och|i)(?= )");

	private static final Map<String, String> JOBS = jobs();

	private JobLabels() {
	}

	/**
	 * The jobs that one label names.
	 *
	 * @param jobs as credits name them, such as "Director"; none if the label stands for
	 * something that is no credit
	 * @param wellKnown whether the label was found, or taken as it stands
	 */
	record Label(List<String> jobs, boolean wellKnown) {

		static final Label CAST = new Label(List.of("Cast"), true);

		boolean isCast() {
			return this.jobs.contains("Cast");
		}

		boolean isCredit() {
			return !this.jobs.isEmpty();
		}

	}

	private static Map<String, String> jobs() {
		Map<String, String> jobs = new LinkedHashMap<>();
		for (String line : lines()) {
			String job = line.substring(0, line.indexOf(':'));
			Arrays.stream(line.substring(line.indexOf(':') + 1).split(","))
				.forEach((spelling) -> jobs.put(folded(spelling), job));
		}
		return jobs;
	}

	private static List<String> lines() {
		try {
			String file = new ClassPathResource("film/job-labels.txt").getContentAsString(StandardCharsets.UTF_8);
			return file.lines().filter((line) -> !line.startsWith("#")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String folded(String label) {
		String bare = MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFKD)).replaceAll("");
		return GAPS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
	}

	/**
	 * Reads a label that is well known, or made of several such ("Writer/Director").
	 * @param text the label without its colon
	 * @return what it names, or nothing
	 */
	static @Nullable Label known(String text) {
		if (text.length() > LONGEST) {
			return null;
		}
		String label = ASIDE.matcher(text).replaceAll(" ");
		String whole = job(label);
		if (whole != null) {
			return new Label(whole.equals(NO_JOB) ? List.of() : List.of(whole), true);
		}
		String[] parts = JOINTS.split(label);
		List<String> jobs = new ArrayList<>();
		for (String part : parts) {
			String job = job(part);
			if (job != null && !job.equals(NO_JOB)) {
				jobs.add(job);
			}
			else if (!part.isBlank()) {
				return null;
			}
		}
		return (parts.length > 1 && !jobs.isEmpty()) ? new Label(jobs.stream().distinct().toList(), true) : null;
	}

	private static @Nullable String job(String label) {
		String folded = folded(label);
		String job = JOBS.get(folded);
		return (job != null) ? job : JOBS.get(BY.matcher(folded).replaceFirst("$1"));
	}

	/**
	 * Reads a well-known label that needs no colon after it.
	 * @param text the label
	 * @return what it names, or nothing
	 */
	static @Nullable Label bare(String text) {
		String folded = (text.length() <= LONGEST) ? folded(text) : "";
		return (BARE.contains(folded) || BY.matcher(folded).matches()) ? known(text) : null;
	}

	/**
	 * Reads any label.
	 * @param text the label without its colon
	 * @return what it names; a label that nobody knows is a job of that name
	 */
	static Label any(String text) {
		return Objects.requireNonNullElseGet(known(text), () -> new Label(List.of(capitalised(text.strip())), false));
	}

	private static String capitalised(String label) {
		UnaryOperator<String> rest = label.chars().noneMatch(Character::isLowerCase)
				? (text) -> text.toLowerCase(Locale.ROOT) : UnaryOperator.identity();
		int end = label.offsetByCodePoints(0, 1);
		return label.substring(0, end).toUpperCase(Locale.ROOT) + rest.apply(label.substring(end));
	}

	/** All jobs that have a name here, the best known first. */
	static List<String> names() {
		return JOBS.values().stream().filter((job) -> !job.equals(NO_JOB)).distinct().toList();
	}

}
