package org.intertitle.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.intertitle.markdown.Markdown;
import org.intertitle.markdown.MarkdownRefused;
import org.intertitle.web.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of the publication on every page, exactly as it was typed.
 *
 * @param name the publication's name
 * @param tagline a line under the name
 * @param mission Markdown
 * @param accent the name of a colour
 * @param version of the settings that the form began with
 */
record TypedMasthead(String name, String tagline, String mission, String accent, String version) {

	/** By the names that the style sheet has for them. */
	static final List<String> ACCENTS = List.of("vermilion", "ultramarine", "emerald", "marigold", "plum");

	TypedMasthead(@Nullable String name, @Nullable String tagline, @Nullable String mission, @Nullable String accent,
			@Nullable String version) {
		this.name = (name != null) ? name : "";
		this.tagline = (tagline != null) ? tagline : "";
		this.mission = (mission != null) ? mission : "";
		this.accent = (accent != null) ? accent : "";
		this.version = (version != null) ? version : "";
	}

	static TypedMasthead of(Settings settings) {
		return new TypedMasthead(settings.name(), settings.tagline(), settings.mission(), settings.accent(),
				Integer.toString(settings.version()));
	}

	/** Whether the form began with the settings as they are now. */
	boolean isOf(Settings settings) {
		return this.version.equals(Integer.toString(settings.version()));
	}

	/** The same, to be saved upon the settings as they are now. */
	TypedMasthead upon(Settings settings) {
		return new TypedMasthead(this.name, this.tagline, this.mission, this.accent,
				Integer.toString(settings.version()));
	}

	/**
	 * Reads the form.
	 * @param navigation its links at the head of every page
	 * @param social its links elsewhere
	 * @param check notes what is wrong
	 * @return the change; only to be made if nothing is wrong
	 */
	UnaryOperator<PublicationForm> read(LinkRows navigation, LinkRows social, Markdown markdown, FieldCheck check) {
		String called = check.needed("name", "The name", this.name);
		String line = check.line("tagline", "The tagline", this.tagline, FieldCheck.LINE);
		String text = check.text("mission", "The mission", this.mission, FieldCheck.PARAGRAPH);
		try {
			markdown.text(text);
		}
		catch (MarkdownRefused ex) {
			check.wrong("mission", String.valueOf(ex.getMessage()));
		}
		if (!ACCENTS.contains(this.accent)) {
			check.wrong("accent", "Choose one of the colours.");
		}
		List<Link> head = navigation.read(check, true, false);
		List<Link> elsewhere = social.read(check, false, false);
		return (settings) -> settings.withMasthead(called, line, text, this.accent, head, elsewhere);
	}

	/** What the form says, by label. */
	Map<String, String> texts(LinkRows navigation, LinkRows social) {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put("Name", this.name);
		texts.put("Tagline", this.tagline);
		texts.put("Mission", this.mission);
		texts.put("Accent", this.accent);
		texts.put("Navigation", navigation.text());
		texts.put("Elsewhere", social.text());
		return texts;
	}

}
