package org.intertitle.publication;

import java.util.LinkedHashMap;
import java.util.Map;

import org.intertitle.markdown.Markdown;
import org.intertitle.markdown.MarkdownRefused;
import org.intertitle.web.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * A fixed page exactly as it was typed.
 *
 * @param title its heading
 * @param slug the address; blank for one that follows from the title
 * @param description for search engines
 * @param body Markdown
 * @param version of the page that the form began with
 */
record TypedPage(String title, String slug, String description, String body, String version) {

	TypedPage(@Nullable String title, @Nullable String slug, @Nullable String description, @Nullable String body,
			@Nullable String version) {
		this.title = (title != null) ? title : "";
		this.slug = (slug != null) ? slug : "";
		this.description = (description != null) ? description : "";
		this.body = (body != null) ? body : "";
		this.version = (version != null) ? version : "";
	}

	static TypedPage of(PageRecord page) {
		return new TypedPage(page.title(), page.slug(), page.description(), page.body(),
				Integer.toString(page.version()));
	}

	/** Whether the form began with the page as it is now. */
	boolean isOf(PageRecord page) {
		return this.version.equals(Integer.toString(page.version()));
	}

	/** The same, to be saved upon the page as it is now. */
	TypedPage upon(PageRecord page) {
		return new TypedPage(this.title, this.slug, this.description, this.body, Integer.toString(page.version()));
	}

	/**
	 * Reads the form.
	 * @param check notes what is wrong
	 * @return the page; only to be kept if nothing is wrong
	 */
	StaticPageForm read(Markdown markdown, FieldCheck check) {
		String heading = check.needed("title", "The title", this.title);
		String address = check.slug("slug", this.slug);
		String summary = check.text("description", "The description", this.description, FieldCheck.PARAGRAPH)
			.replaceAll("\\s+", " ");
		String text = this.body.replace("\r\n", "\n").strip();
		try {
			markdown.text(text);
		}
		catch (MarkdownRefused ex) {
			check.wrong("body", String.valueOf(ex.getMessage()));
		}
		if (text.isEmpty()) {
			check.wrong("body", "The text is missing.");
		}
		return new StaticPageForm(address, 1, heading, summary, text);
	}

	/** What the form says, by label. */
	Map<String, String> texts() {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put("Title", this.title);
		texts.put("Slug", this.slug);
		texts.put("Description", this.description);
		texts.put("Text", this.body);
		return texts;
	}

}
