package org.intertitle.newsroom;

import org.intertitle.account.SignedIn;
import org.intertitle.account.Submission;
import org.intertitle.account.Submissions;
import org.intertitle.article.ArticleDesk;
import org.intertitle.article.ArticleForm;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Saves an article once for each form that was sent, and lets go of what was kept of the
 * form while it was typed.
 */
@Component
class ArticleSaves {

	private final ArticleDesk desk;

	private final Submissions submissions;

	private final Autosaves autosaves;

	ArticleSaves(ArticleDesk desk, Submissions submissions, Autosaves autosaves) {
		this.desk = desk;
		this.submissions = submissions;
		this.autosaves = autosaves;
	}

	/**
	 * What came of a save.
	 *
	 * @param id of the article
	 * @param number of its newest revision
	 */
	record Saved(long id, int number) {

		String address() {
			return "/admin/articles/" + this.id;
		}

		private static boolean isWritten(String text) {
			return text.matches("\\d+/\\d+");
		}

		private static Saved read(String written) {
			String[] parts = written.split("/");
			return new Saved(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
		}

		private String write() {
			return this.id + "/" + this.number;
		}

	}

	/**
	 * What a form is of. One whose answer was lost has been saved and does not know it:
	 * it goes on from there, and makes neither a second article nor a conflict with
	 * itself.
	 * @param id of the article, as the form says; 0 for a new one
	 * @param base the revision that the form says it began with
	 */
	Saved before(long id, int base, Submission submission) {
		return this.submissions.before(submission)
			.filter(Saved::isWritten)
			.map(Saved::read)
			.filter((saved) -> id == 0 || saved.id() == id && saved.number() > base)
			.orElse(new Saved(id, base));
	}

	/**
	 * Saves.
	 * @param id of the article; 0 for a new one
	 * @param base the revision that the edit began with
	 * @param track of the form's autosave, if it has one
	 * @return what came of it, or had come of it when the same form was sent before
	 */
	Saved save(long id, int base, ArticleForm form, Submission submission, @Nullable String track, SignedIn who) {
		return Saved.read(this.submissions.once(submission, () -> {
			Saved saved = (id == 0) ? new Saved(this.desk.draft(form, who), 1)
					: new Saved(id, this.desk.save(id, base, form, who));
			if (track != null) {
				this.autosaves.close(track, who);
			}
			return saved.write();
		}));
	}

}
