package org.intertitle.article;

import java.util.LinkedHashMap;
import java.util.Map;

import org.intertitle.markdown.Markdown;
import org.intertitle.markdown.MarkdownRefused;
import org.intertitle.web.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * A topic exactly as it was typed.
 *
 * @param name as it is to be printed
 * @param slug the address; blank for one that follows from the name
 * @param description Markdown on one line
 * @param version of the record that the form began with
 */
record TypedTopic(String name, String slug, String description, String version) {

	TypedTopic(@Nullable String name, @Nullable String slug, @Nullable String description, @Nullable String version) {
		this.name = (name != null) ? name : "";
		this.slug = (slug != null) ? slug : "";
		this.description = (description != null) ? description : "";
		this.version = (version != null) ? version : "";
	}

	/** A topic of which no more is known. */
	static TypedTopic named(String name) {
		return new TypedTopic(name, null, null, null);
	}

	static TypedTopic of(TopicRecord topic) {
		return new TypedTopic(topic.name(), topic.slug(), topic.description(), Integer.toString(topic.version()));
	}

	/** Whether the form began with the record as it is now. */
	boolean isOf(TopicRecord topic) {
		return this.version.equals(Integer.toString(topic.version()));
	}

	/** The same, to be saved upon the record as it is now. */
	TypedTopic upon(TopicRecord topic) {
		return new TypedTopic(this.name, this.slug, this.description, Integer.toString(topic.version()));
	}

	/**
	 * Reads the form.
	 * @param check notes what is wrong
	 * @return the same without blanks around it; only to be kept if nothing is wrong
	 */
	TypedTopic read(Markdown markdown, FieldCheck check) {
		String read = check.needed("name", "The name", this.name);
		if (read.contains(",")) {
			check.wrong("name", "A topic has no comma in its name: commas stand between topics.");
		}
		String text = check.text("description", "The description", this.description, FieldCheck.PARAGRAPH);
		try {
			markdown.inline(text);
		}
		catch (MarkdownRefused ex) {
			check.wrong("description", String.valueOf(ex.getMessage()));
		}
		return new TypedTopic(read, check.slug("slug", this.slug), text, this.version);
	}

	/** What the form says, by label. */
	Map<String, String> texts() {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put("Name", this.name);
		texts.put("Slug", this.slug);
		texts.put("Description", this.description);
		return texts;
	}

}
