package org.intertitle.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import static org.assertj.core.api.Assertions.assertThat;

class PlainExpressionTests {

	private static final TemplateEngine PLAIN = engine(new PlainExpressions());

	private static final TemplateEngine SPRING = engine(null);

	private static TemplateEngine engine(@Nullable IDialect dialect) {
		SpringTemplateEngine engine = new SpringTemplateEngine();
		if (dialect != null) {
			engine.setDialect(dialect);
		}
		engine.setTemplateResolver(new StringTemplateResolver());
		return engine;
	}

	@ParameterizedTest
	@ValueSource(strings = { "word", "word.length()", "word.empty", "word.isEmpty()", "word.bytes.length", "nothing",
			"nothing == null", "nothing != null", "word == null", "word != null", "film.title", "film.title.length()",
			"film.director", "film.director == null", "film.getYear()", "film.year", "film.released",
			"film.between(word, nothing)", "film.between(film.title, word)", "film.of(film.year)", "film.in(word)",
			"list.empty", "list.size()", "list", "map.key", "map.none", "map.none == null", "date.year", "date.month",
			"date.dayOfMonth", "set.empty", "hidden.name", "hidden.open()", "kind", "kind.name()", "kind.label",
			"kind.label()", "optional.present", " film . title ", "none.title", "film.none", "film.director.length()",
			"film.title == word", "film.year > 1999 ? 'new' : 'old'", "film.title + word", "!list.empty",
			"#strings.toUpperCase(word)", "list[0]", "film.title == 'Stalker'", "film.fails()", "film.many(word)",
			"class", "film.class", "film.getClass()", "word.", ".word", "film.title(", "", "true",
			"T(java.lang.Runtime)", "new String('a')", "null", "film.year == null" })
	void comesToWhatSpringMakesOfIt(String expression) {
		assertThat(said(PLAIN, expression)).isEqualTo(said(SPRING, expression));
	}

	@Test
	void knowsWhatIsNotForIt() {
		assertThat(PlainExpression.of("film.title")).isPresent();
		assertThat(PlainExpression.of("site.date(article.publishedAt)")).isPresent();
		assertThat(PlainExpression.of("film != null")).isPresent();
		assertThat(Set.of("a + b", "a[0]", "#strings.length(a)", "a == 'b'", "a?.b", "a.b ? c : d", "'a'", "!a",
				"param.a", "@bean", "a.b(1)", "null"))
			.allMatch((text) -> PlainExpression.of(text).isEmpty());
	}

	private static String said(TemplateEngine engine, String expression) {
		Map<String, @Nullable Object> variables = new HashMap<>(
				Map.of("word", "mirror", "film", new Film("Stalker", null, 1979), "list", List.of("a", "b"), "map",
						Map.of("key", "value"), "date", LocalDate.of(2001, 2, 3), "set", Set.of(), "hidden",
						new Hidden(), "kind", Kind.REVIEW, "optional", Optional.of(1)));
		variables.put("nothing", null);
		try {
			return engine.process("<p th:text=\"${" + expression + "}\" th:classappend=\"${" + expression + "}\"></p>",
					new Context(null, variables));
		}
		catch (TemplateProcessingException ex) {
			return "fails";
		}
	}

	/** For the test. */
	record Film(String title, @Nullable String director, int year) {

		public boolean isReleased() {
			return true;
		}

		public String between(String first, @Nullable String second) {
			return first + "-" + second;
		}

		public String of(Integer year) {
			return "of " + year;
		}

		public String in(String word) {
			return "word " + word;
		}

		public String in(Object other) {
			return "other " + other;
		}

		public String many(String... words) {
			return words.length + " words";
		}

		public String fails() {
			throw new IllegalStateException("on purpose");
		}

	}

	private static final class Hidden {

		@SuppressWarnings("unused")
		public String getName() {
			return "a name";
		}

		@SuppressWarnings("unused")
		public String open() {
			return "a method";
		}

	}

	enum Kind {

		REVIEW {
			@Override
			String label() {
				return "Review";
			}
		};

		abstract String label();

	}

}
