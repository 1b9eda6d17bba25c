package org.intertitle.newsroom;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Pattern;

import org.intertitle.article.ArticleForm;
import org.intertitle.markdown.Markdown;
import org.intertitle.publication.CurrentSite;
import org.intertitle.publication.Site;
import org.intertitle.web.FieldErrors;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Between the article form as it is typed and the article.
 */
@Component
class ArticleForms {

	/** An address that stood in for one until there is a title. */
	private static final Pattern UNTITLED = Pattern.compile("untitled(-\\d+)?");

	private final References references;

	private final CurrentSite site;

	private final Markdown markdown;

	private final Clock clock;

	ArticleForms(References references, CurrentSite site, Markdown markdown, Clock clock) {
		this.references = references;
		this.site = site;
		this.markdown = markdown;
		this.clock = clock;
	}

	/**
	 * What a form says.
	 *
	 * @param form the article; only to be kept if there are no errors
	 * @param errors what is wrong at which field
	 * @param found what may be meant by the names that were typed
	 */
	record Reading(ArticleForm form, FieldErrors errors, References.Found found) {

		boolean wrong() {
			return !this.errors.byField().isEmpty();
		}

	}

	Reading read(ArticleFields typed) {
		References.Found found = this.references.find(typed);
		FormReading reading = new FormReading(typed, found, this.site.read(), this.markdown, this.clock.instant());
		ArticleForm form = reading.read();
		return new Reading(form, reading.errors(), found);
	}

	ArticleFields write(ArticleForm form) {
		References.Labels labels = this.references.labels(form);
		Site site = this.site.read();
		return new ArticleFields(form.title(), UNTITLED.matcher(form.slug()).matches() ? "" : form.slug(),
				form.kind().name(), form.kicker(), form.standfirst(), form.body(), labels.film(), number(form.rating()),
				form.verdict(), String.join(", ", labels.authors()), String.join(", ", form.topics()), labels.series(),
				labels.cover(), (form.publishAt() != null) ? Moments.write(form.publishAt(), site.zone()) : "",
				Objects.toString(form.plannedOn(), ""), form.embargoNote(), form.searchTitle(),
				form.searchDescription(), form.canonicalUrl(), Corrections.write(form.corrections()));
	}

	private static String number(@Nullable BigDecimal rating) {
		return (rating != null) ? rating.stripTrailingZeros().toPlainString() : "";
	}

}
