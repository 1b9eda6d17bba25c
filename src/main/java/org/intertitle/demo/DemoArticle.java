package org.intertitle.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;

import org.intertitle.article.ArticleForm;
import org.intertitle.article.Correction;
import org.intertitle.article.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code demo/articles}.
 */
record DemoArticle(String slug, String title, Kind kind, @Nullable String kicker, String standfirst,
		@Nullable String film, @Nullable BigDecimal rating, @Nullable String verdict, List<String> authors,
		List<String> topics, LocalDateTime published, @Nullable String cover, @Nullable String searchDescription,
		@Nullable List<DatedText> corrections, String body) {

	record DatedText(LocalDate date, String text) {
	}

	ArticleForm form(@Nullable Long coverId, Instant publishAt, UnaryOperator<String> withPictures) {
		List<Correction> corrected = (this.corrections == null) ? List.of()
				: this.corrections.stream().map((note) -> new Correction(note.date(), note.text())).toList();
		return new ArticleForm(this.kind, this.slug, this.title, this.kicker, this.standfirst,
				withPictures.apply(this.body), this.film, this.rating, this.verdict, this.authors, this.topics, null,
				coverId, publishAt, null, "", null, this.searchDescription, null, corrected);
	}

}
