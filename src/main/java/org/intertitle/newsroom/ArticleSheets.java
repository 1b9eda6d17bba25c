package org.intertitle.newsroom;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.intertitle.account.SignedIn;
import org.intertitle.article.ArticleIndex;
import org.intertitle.article.History;
import org.intertitle.article.Notes;
import org.intertitle.article.Proofs;
import org.intertitle.article.Revision;
import org.intertitle.article.SearchAppearance;
import org.intertitle.article.Standing;
import org.intertitle.markdown.Manuscript;
import org.intertitle.markdown.Markdown;
import org.intertitle.markdown.MarkdownRefused;
import org.intertitle.web.FieldErrors;
import org.intertitle.web.PageNotFound;

/**
 * Lays out the article form: empty, as it was saved, or as it was typed.
 */
@Component
class ArticleSheets {

	private static final int LATEST_NOTES = 30;

	private final ArticleIndex index;

	private final History history;

	private final Notes notes;

	private final ArticleForms forms;

	private final Autosaves autosaves;

	private final Presence presence;

	private final Proofs proofs;

	private final Markdown markdown;

	ArticleSheets(ArticleIndex index, History history, Notes notes, ArticleForms forms, Autosaves autosaves,
			Presence presence, Proofs proofs, Markdown markdown) {
		this.index = index;
		this.history = history;
		this.notes = notes;
		this.forms = forms;
		this.autosaves = autosaves;
		this.presence = presence;
		this.proofs = proofs;
		this.markdown = markdown;
	}

	/** A form for an article that nobody has begun. */
	ArticleSheet empty(SignedIn who) {
		return sheet(null, 0, ArticleFields.EMPTY, FieldErrors.none(), null, fresh(), null, who);
	}

	/** An article as it was last saved. */
	ArticleSheet saved(long id, SignedIn who) {
		Standing standing = this.index.standing(id).requireReadable(who);
		Revision head = this.history.head(id).orElseThrow(PageNotFound::new);
		return sheet(standing, head.number(), this.forms.write(head.content()), FieldErrors.none(), null, fresh(), null,
				who);
	}

	/** An article as somebody typed it and did not save it. */
	ArticleSheet unsaved(long id, String track, SignedIn who) {
		Autosaves.Autosave autosave = this.autosaves.onTrack(track, who).orElseThrow(PageNotFound::new);
		return sheet(standing(id, who), autosave.base(), autosave.fields(), FieldErrors.none(), null, fresh(), track,
				who);
	}

	/** A form that was sent and came back. */
	ArticleSheet typed(long id, int base, ArticleFields fields, ArticleForms.Reading reading, FieldErrors errors,
			String formKey, @Nullable String track, SignedIn who) {
		return sheet(standing(id, who), base, fields, errors, reading.found(), formKey, track, who);
	}

	/** The address that a revision gives the article. */
	String slug(long id, int number) {
		return this.history.revision(id, number)
			.map((revision) -> this.forms.write(revision.content()).slug())
			.orElse("");
	}

	/** Whether there are changes that readers do not see. */
	boolean pending(long id) {
		return this.index.standing(id).pending();
	}

	private static String fresh() {
		return UUID.randomUUID().toString();
	}

	/** Lets nobody send a form who may not change the article. */
	void requireEditable(long id, SignedIn who) {
		if (id != 0) {
			this.index.standing(id).requireEditable(who);
		}
	}

	private @Nullable Standing standing(long id, SignedIn who) {
		return (id != 0) ? this.index.standing(id).requireReadable(who) : null;
	}

	private ArticleSheet sheet(@Nullable Standing standing, int base, ArticleFields fields, FieldErrors errors,
			References.@Nullable Found found, String formKey, @Nullable String track, SignedIn who) {
		long id = (standing != null) ? standing.id() : 0;
		List<Autosaves.Autosave> unsaved = this.autosaves.of(id, who)
			.stream()
			.filter((autosave) -> !autosave.track().equals(track))
			.toList();
		Manuscript body = body(fields.body());
		return new ArticleSheet(standing, base, fields, errors, found, formKey, track, unsaved,
				(id != 0) ? this.presence.others(id, who) : List.of(),
				(id != 0) ? this.notes.of(id, LATEST_NOTES) : List.of(), body.words(), body.readingMinutes(),
				(id != 0) ? appearance(id) : null);
	}

	private @Nullable SearchAppearance appearance(long id) {
		try {
			return this.history.head(id).map((head) -> this.proofs.appearance(id, head.content())).orElse(null);
		}
		catch (MarkdownRefused ex) {
			return null;
		}
	}

	private Manuscript body(String body) {
		try {
			return this.markdown.manuscript(body);
		}
		catch (MarkdownRefused ex) {
			return new Manuscript(List.of(), 0);
		}
	}

}
