package org.intertitle.redirect;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A redirect exactly as it was typed.
 *
 * @param from the old address
 * @param to the new one
 * @param gone "yes" if nothing took the old one's place
 * @param version of the redirect that is changed
 */
record TypedRedirect(String from, String to, String gone, String version) {

	TypedRedirect(@Nullable String from, @Nullable String to, @Nullable String gone, @Nullable String version) {
		this.from = (from != null) ? from : "";
		this.to = (to != null) ? to : "";
		this.gone = (gone != null) ? gone : "";
		this.version = (version != null) ? version : "";
	}

	static TypedRedirect of(Redirect redirect) {
		return new TypedRedirect(redirect.from(), redirect.to(), (redirect.to() != null) ? "" : "yes",
				Integer.toString(redirect.version()));
	}

	/** Whether the form began with the redirect as it is now. */
	boolean isOf(Redirect redirect) {
		return this.version.equals(Integer.toString(redirect.version()));
	}

	/** The same, to be saved upon the redirect as it is now. */
	TypedRedirect upon(Redirect redirect) {
		return new TypedRedirect(this.from, this.to, this.gone, Integer.toString(redirect.version()));
	}

	/** As a line of a list has it. */
	String target() {
		return this.gone.equals("yes") ? "gone" : this.to;
	}

	/** What the form says, by label. */
	Map<String, String> texts() {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put("New address", this.to);
		texts.put("Gone for good", this.gone);
		return texts;
	}

}
