package org.intertitle.author;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.intertitle.markdown.Markdown;
import org.intertitle.markdown.MarkdownRefused;
import org.intertitle.media.Picture;
import org.intertitle.publication.LinkRows;
import org.intertitle.web.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * An author exactly as they were typed.
 *
 * @param name as it is to be printed
 * @param slug the address; blank for one that follows from the name
 * @param role such as "Editor"
 * @param bio Markdown
 * @param portrait the address, the key or the number of a picture
 * @param version of the record that the form began with
 */
record TypedAuthor(String name, String slug, String role, String bio, String portrait, String version) {

	TypedAuthor(@Nullable String name, @Nullable String slug, @Nullable String role, @Nullable String bio,
			@Nullable String portrait, @Nullable String version) {
		this.name = (name != null) ? name : "";
		this.slug = (slug != null) ? slug : "";
		this.role = (role != null) ? role : "";
		this.bio = (bio != null) ? bio : "";
		this.portrait = (portrait != null) ? portrait : "";
		this.version = (version != null) ? version : "";
	}

	/** Somebody of whom no more is known. */
	static TypedAuthor named(String name) {
		return new TypedAuthor(name, null, null, null, null, null);
	}

	static TypedAuthor of(AuthorRecord author) {
		AuthorProfile profile = author.profile();
		return new TypedAuthor(profile.name(), profile.slug(), profile.role(), profile.bio(),
				(profile.portrait() != null) ? profile.portrait().address() : "", Integer.toString(author.version()));
	}

	/** Whether the form began with the record as it is now. */
	boolean isOf(AuthorRecord author) {
		return this.version.equals(Integer.toString(author.version()));
	}

	/** The same, to be saved upon the record as it is now. */
	TypedAuthor upon(AuthorRecord author) {
		return new TypedAuthor(this.name, this.slug, this.role, this.bio, this.portrait,
				Integer.toString(author.version()));
	}

	/**
	 * Reads the form.
	 * @param links its links
	 * @param picture what is known of the portrait
	 * @param check notes what is wrong
	 * @return the author; only to be kept if nothing is wrong
	 */
	AuthorForm read(LinkRows links, Optional<Picture> picture, Markdown markdown, FieldCheck check) {
		String read = check.needed("name", "The name", this.name);
		String address = check.slug("slug", this.slug);
		String title = check.line("role", "The role", this.role, FieldCheck.LINE);
		String text = this.bio.replace("\r\n", "\n").strip();
		try {
			markdown.text(text);
		}
		catch (MarkdownRefused ex) {
			check.wrong("bio", String.valueOf(ex.getMessage()));
		}
		if (!this.portrait.isBlank() && picture.isEmpty()) {
			check.wrong("portrait", "There is no such picture in the media library.");
		}
		return new AuthorForm(address, read, title, text, picture.map(Picture::id).orElse(null),
				links.read(check, false, true));
	}

	/** What the form says, by label. */
	Map<String, String> texts(LinkRows links) {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put("Name", this.name);
		texts.put("Slug", this.slug);
		texts.put("Role", this.role);
		texts.put("Bio", this.bio);
		texts.put("Portrait", this.portrait);
		texts.put("Links", links.text());
		return texts;
	}

}
