package org.intertitle.scale;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

/**
 * Articles of twenty years about a {@link Catalogue}: every one follows from the seed and
 * its number alone, so that each of its tables can be written by itself.
 */
final class Magazine {

	private static final Duration AGE = Duration.ofDays(20 * 365);

	/** So many of all articles appear in one month, when a festival is on. */
	private static final double FESTIVAL_FROM = 0.60;

	private static final double FESTIVAL_TO = 0.64;

	private static final Duration FESTIVAL = Duration.ofDays(28);

	private static final int YEARS_AHEAD = 5;

	/** The state of one article in a thousand each. */
	private static final int DRAFTS = 20;

	private static final int IN_REVIEW = 25;

	private static final int SCHEDULED = 30;

	private static final int EMBARGOED = 33;

	private static final int WITHDRAWN = 43;

	private final int size;

	private final Instant until;

	private final Catalogue catalogue;

	private final Vocabulary words;

	private final Prose prose;

	private final Zipf films;

	private final Zipf authors = new Zipf(Catalogue.AUTHORS, 5);

	private final Zipf topics = new Zipf(Catalogue.TOPICS, 1);

	Magazine(int size, Instant until, Catalogue catalogue, Vocabulary words, Prose prose) {
		this.size = size;
		this.until = until;
		this.catalogue = catalogue;
		this.words = words;
		this.prose = prose;
		this.films = new Zipf(catalogue.films(), 50);
	}

	/** What the rest of an article depends on. */
	private record Outline(String kind, String status, String title, String subject, @Nullable Integer film) {

		boolean isReview() {
			return this.kind.equals("REVIEW");
		}

	}

	private Outline outline(int id) {
		SplittableRandom random = this.catalogue.random(20, id);
		String kind = kind(random.nextInt(100));
		String status = status(random.nextInt(1000));
		if (kind.equals("REVIEW")) {
			int film = this.films.next(random) + 1;
			String title = this.catalogue.film(film);
			String headline = (random.nextInt(3) == 0) ? title + ": " + this.prose.title(random) : title + ", reviewed";
			return new Outline(kind, status, headline, title, film);
		}
		String title = this.prose.title(random);
		return new Outline(kind, status, title + " and " + this.prose.title(random), title, null);
	}

	private static String kind(int percent) {
		return (percent < 70) ? "REVIEW" : (percent < 80) ? "FEATURE" : (percent < 90) ? "NEWS"
				: (percent < 95) ? "INTERVIEW" : (percent < 98) ? "TRIBUTE" : "LIST";
	}

	private static String status(int thousandth) {
		return (thousandth < DRAFTS) ? "DRAFT" : (thousandth < IN_REVIEW) ? "IN_REVIEW"
				: (thousandth < SCHEDULED) ? "SCHEDULED" : (thousandth < EMBARGOED) ? "EMBARGOED"
						: (thousandth < WITHDRAWN) ? "WITHDRAWN" : "PUBLISHED";
	}

	private String slug(int id, Outline outline) {
		return Catalogue.slug(outline.title()) + "-" + Integer.toString(id, 36);
	}

	/** From old to new, give or take two days. */
	private @Nullable Instant publishedAt(int id, Outline outline, SplittableRandom random) {
		long jitter = random.nextLong(Duration.ofDays(2).toMinutes());
		return switch (outline.status()) {
			case "DRAFT", "IN_REVIEW" -> null;
			case "SCHEDULED", "EMBARGOED" -> this.until.plus(Duration.ofDays(YEARS_AHEAD * 365L)).plus(jitter,
					ChronoUnit.MINUTES);
			default -> this.until.minus(age((double) id / this.size)).minus(jitter, ChronoUnit.MINUTES);
		};
	}

	private static Duration age(double place) {
		double festival = (AGE.toMinutes() * (1 - FESTIVAL_FROM));
		if (place >= FESTIVAL_FROM && place < FESTIVAL_TO) {
			double through = (place - FESTIVAL_FROM) / (FESTIVAL_TO - FESTIVAL_FROM);
			return Duration.ofMinutes((long) (festival - through * FESTIVAL.toMinutes()));
		}
		return Duration.ofMinutes((long) (AGE.toMinutes() * (1 - place)));
	}

	void article(int id, Rows rows) {
		Outline outline = outline(id);
		SplittableRandom random = this.catalogue.random(21, id);
		Instant published = publishedAt(id, outline, random);
		Instant updated = (published != null && published.isBefore(this.until)) ? published : this.until;
		boolean open = outline.status().equals("DRAFT") || outline.status().equals("IN_REVIEW");
		String body = body(id, outline, random);
		rows.add(id, slug(id, outline), outline.kind(),
				outline.status().equals("EMBARGOED") ? "PUBLISHED" : outline.status(), outline.title(),
				(random.nextInt(4) == 0) ? this.prose.heading(random) : null,
				this.prose.paragraph(1, outline.subject(), people(outline), random), body, body.split(" ").length,
				outline.film(), outline.isReview() ? (1 + random.nextInt(10)) / 2.0 : null,
				(outline.isReview() && random.nextInt(5) < 3)
						? this.prose.paragraph(2, outline.subject(), people(outline), random) : null,
				Catalogue.picture(id), published, updated,
				(!outline.isReview() && random.nextInt(20) == 0) ? 1 + random.nextInt(this.catalogue.series()) : null,
				open ? null : 1, updated);
	}

	private List<String> people(Outline outline) {
		Integer film = outline.film();
		return (film == null) ? List.of(this.catalogue.person(1 + outline.title().length()))
				: this.catalogue.credits(film).stream().map((job) -> this.catalogue.person(job.person())).toList();
	}

	private String body(int id, Outline outline, SplittableRandom random) {
		StringBuilder text = new StringBuilder(6_000);
		List<String> people = people(outline);
		List<Integer> related = related(id);
		int length = 2_300 + random.nextInt(3_000);
		paragraph(text, 3, outline, people, random);
		planted(id, text, random);
		for (int section = 1; text.length() < length; section++) {
			text.append("## ").append(this.prose.heading(random)).append(Rows.LINE).append(Rows.LINE);
			paragraph(text, 2 + random.nextInt(4), outline, people, random);
			paragraph(text, 2 + random.nextInt(4), outline, people, random);
			if (section <= related.size()) {
				text.append("Related article: /")
					.append(slug(related.get(section - 1), outline(related.get(section - 1))))
					.append('/')
					.append(Rows.LINE)
					.append(Rows.LINE);
			}
		}
		text.setLength(text.length() - 2 * Rows.LINE.length());
		return text.toString();
	}

	private void paragraph(StringBuilder text, int sentences, Outline outline, List<String> people,
			SplittableRandom random) {
		for (int sentence = 0; sentence < sentences; sentence++) {
			this.prose.sentence(text, outline.subject(), people, random);
			text.append((sentence < sentences - 1) ? " " : Rows.LINE + Rows.LINE);
		}
	}

	/** What the drill searches for. */
	private void planted(int id, StringBuilder text, SplittableRandom random) {
		if (random.nextInt(5) < 3) {
			text.append("It comes from *")
				.append(Prose.NEVER_TOGETHER.get(id % 2))
				.append("*, as [somebody said](https://example.org/")
				.append(id)
				.append(").")
				.append(Rows.LINE)
				.append(Rows.LINE);
		}
		if (id % (this.size / 7) == 3) {
			text.append("This is what we call a ")
				.append(Prose.RARE)
				.append(" of the ")
				.append(this.words.adjective(0))
				.append(' ')
				.append(this.words.noun(0))
				.append('.')
				.append(Rows.LINE)
				.append(Rows.LINE);
		}
	}

	/** Up to two older articles, of which the oldest hundredth is named most. */
	private List<Integer> related(int id) {
		SplittableRandom random = this.catalogue.random(22, id);
		List<Integer> targets = new ArrayList<>();
		while (id > 100 && targets.size() < 2 && random.nextInt(2) == 0) {
			int target = 1 + random.nextInt((random.nextInt(5) == 0) ? Math.max(1, this.size / 100) : id - 1);
			if (target != id && !targets.contains(target)) {
				targets.add(target);
			}
		}
		return targets;
	}

	void relatedLinks(int id, Rows rows) {
		int position = 0;
		for (int target : related(id)) {
			rows.add(id, ++position, "/" + slug(target, outline(target)) + "/", target);
		}
	}

	/** The date that lists know. */
	private @Nullable Instant listedAt(int id) {
		Outline outline = outline(id);
		boolean listed = outline.status().equals("PUBLISHED") || outline.status().equals("EMBARGOED");
		return listed ? publishedAt(id, outline, this.catalogue.random(21, id)) : null;
	}

	void bylines(int id, Rows rows) {
		SplittableRandom random = this.catalogue.random(23, id);
		Instant listed = listedAt(id);
		int first = this.authors.next(random) + 1;
		rows.add(id, 1, first, listed);
		if (random.nextInt(12) == 0) {
			rows.add(id, 2, first % Catalogue.AUTHORS + 1, listed);
		}
	}

	void topics(int id, Rows rows) {
		SplittableRandom random = this.catalogue.random(24, id);
		Instant listed = listedAt(id);
		Set<Integer> topics = new HashSet<>();
		int number = 1 + random.nextInt(4);
		for (int position = 1; position <= number; position++) {
			int topic = this.topics.next(random) + 1;
			if (topics.add(topic)) {
				rows.add(id, topics.size(), topic, listed);
			}
		}
	}

	void corrections(int id, Rows rows) {
		SplittableRandom random = this.catalogue.random(25, id);
		if (random.nextInt(50) == 0) {
			rows.add(id, 1, this.until.minus(id % 1000, ChronoUnit.DAYS).toString().substring(0, 10),
					this.prose.paragraph(1, "this article", List.of("a reader"), random));
		}
	}

	/** A slug that readers may remember, which leads on to today's. */
	void formerAddress(int id, Rows rows) {
		if (id % 100 == 7) {
			rows.add("formerly-" + Integer.toString(id, 36), id);
		}
	}

	void image(int id, Rows rows) {
		if (Catalogue.picture(id) != null) {
			SplittableRandom random = this.catalogue.random(26, id);
			rows.add(id, "%016x%08x".formatted(random.nextLong(), id), 1200 + 40 * random.nextInt(20), 1000,
					"#%06x".formatted(random.nextInt(1 << 24)), this.prose.heading(random), 200_000);
		}
	}

}
