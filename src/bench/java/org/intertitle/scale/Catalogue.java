package org.intertitle.scale;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Films, the people who made them, and those who write: every record follows from the
 * seed and its number alone. Numbers begin at 1, and are ids.
 */
final class Catalogue {

	static final int TOPICS = 500;

	static final int AUTHORS = 300;

	/** Every film of the series up to this one belongs to one. */
	private static final int FILMS_PER_SERIES = 5;

	private static final String[] GENRES = { "Drama", "Comedy", "Thriller", "Action", "Horror", "Romance",
			"Documentary", "Animation", "Western", "Musical", "Crime", "Fantasy" };

	private static final String[] COUNTRIES = { "France", "Japan", "United States", "Italy", "Germany", "India",
			"Brazil", "Iran", "Sweden", "Mexico", "South Korea", "Senegal" };

	private static final String[] JOBS = { "Producer", "Cinematographer", "Editor", "Composer" };

	private final long seed;

	private final Prose prose;

	private final String[] people;

	private final String[] films;

	private final String[] authors;

	private final String[] topics;

	private final String[] filmSlugs;

	private final String[] peopleSlugs;

	private final Zipf fame;

	/** A record of the film's credits. */
	record Job(String name, int person, String character) {
	}

	Catalogue(long seed, int articles, Vocabulary words, Prose prose) {
		this.seed = seed;
		this.prose = prose;
		this.people = named(3 * articles / 10, (id) -> words.name(random(2, id)));
		this.films = named(articles / 10, (id) -> prose.title(random(1, id)));
		this.authors = named(AUTHORS, (id) -> words.name(random(3, id)));
		this.topics = named(TOPICS, (id) -> Vocabulary.capital(words.noun(40 + 3 * id)));
		this.filmSlugs = slugs(this.films, this::year);
		this.peopleSlugs = slugs(this.people, (id) -> 0);
		this.fame = new Zipf(this.people.length, 100);
	}

	private static String[] named(int number, IntFunction<String> name) {
		return IntStream.rangeClosed(1, number).mapToObj(name).toArray(String[]::new);
	}

	/** Two records of one name are told apart by a number. */
	private static String[] slugs(String[] names, IntFunction<Integer> year) {
		Set<String> taken = new HashSet<>();
		String[] slugs = new String[names.length];
		for (int at = 0; at < names.length; at++) {
			int released = year.apply(at + 1);
			String slug = slug(names[at]) + ((released != 0) ? "-" + released : "");
			slugs[at] = taken.add(slug) ? slug : slug + "-" + (at + 1);
		}
		return slugs;
	}

	static String slug(String name) {
		return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
			.replaceAll("[\\p{M}’.]", "")
			.replaceAll("[^a-z0-9]+", "-");
	}

	/**
	 * Each kind of thing has a sequence of its own for each number. Neighbours are mixed
	 * apart, because a seed that is a little larger only continues the same sequence.
	 */
	SplittableRandom random(int kind, long id) {
		long mixed = (this.seed * 31 + kind) * 0xD6E8FEB86659FD93L + id;
		mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
		mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
		return new SplittableRandom(mixed ^ (mixed >>> 32));
	}

	int films() {
		return this.films.length;
	}

	int people() {
		return this.people.length;
	}

	int series() {
		return Math.max(1, this.films.length / 50);
	}

	String film(int id) {
		return this.films[id - 1];
	}

	String filmSlug(int id) {
		return this.filmSlugs[id - 1];
	}

	String person(int id) {
		return this.people[id - 1];
	}

	String author(int id) {
		return this.authors[id - 1];
	}

	String topic(int id) {
		return this.topics[id - 1];
	}

	int year(int film) {
		return 1920 + random(4, film).nextInt(106);
	}

	/** Between 8 and 25 credits, in billing order. */
	List<Job> credits(int film) {
		SplittableRandom random = random(5, film);
		int number = 8 + random.nextInt(18);
		int director = somebody(random);
		Set<Job> credits = new LinkedHashSet<>();
		credits.add(new Job("Director", director, ""));
		credits.add(new Job("Writer", (random.nextInt(3) == 0) ? director : somebody(random), ""));
		for (String job : JOBS) {
			credits.add(new Job(job, somebody(random), ""));
		}
		while (credits.size() < number) {
			credits.add(new Job("Cast", somebody(random), this.people[random.nextInt(this.people.length)]));
		}
		return new ArrayList<>(credits);
	}

	private int somebody(SplittableRandom random) {
		return this.fame.next(random) + 1;
	}

	void film(int id, Rows rows) {
		SplittableRandom random = random(6, id);
		boolean original = random.nextInt(8) == 0;
		boolean inSeries = id <= series() * FILMS_PER_SERIES;
		rows.add(id, filmSlug(id), film(id), original ? this.prose.title(random) : null, year(id),
				"{\"" + Vocabulary.pick(COUNTRIES, random) + "\"}", "{English}",
				"{" + Vocabulary.pick(GENRES, random) + "}", 70 + random.nextInt(100),
				this.prose.paragraph(3, film(id), List.of("the hero"), random),
				picture(id), inSeries ? (id - 1) % series() + 1 : null, inSeries ? (id - 1) / series() + 1 : null);
	}

	/** Two of five films and articles have one, of their own number. */
	static @Nullable Integer picture(int id) {
		return (id % 5 < 2) ? id : null;
	}

	void person(int id, Rows rows) {
		rows.add(id, this.peopleSlugs[id - 1], person(id));
	}

	void creditsOf(int film, Rows rows) {
		int position = 0;
		for (Job job : credits(film)) {
			rows.add(film, ++position, job.name(), job.person(), job.character().isEmpty() ? null : job.character());
		}
	}

	void series(int id, Rows rows) {
		SplittableRandom random = random(7, id);
		String name = this.prose.title(random);
		rows.add(id, slug(name) + "-" + id, name, this.prose.paragraph(2, name, List.of("the hero"), random));
	}

	void author(int id, Rows rows) {
		rows.add(id, slug(author(id)) + "-" + id, author(id), "Critic",
				this.prose.paragraph(2, author(id), List.of(author(id)), random(8, id)));
	}

	void topic(int id, Rows rows) {
		rows.add(id, slug(topic(id)), topic(id),
				this.prose.paragraph(1, topic(id), List.of("a critic"), random(9, id)));
	}

}
