package org.intertitle.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Looks at what was typed into a form, field by field, and notes for each the first thing
 * that is wrong, in one sentence for whoever typed it.
 */
public final class FieldCheck {

	/** As many characters as anybody needs for a name or a title. */
	public static final int LINE = 200;

	/** As many as a sentence or two have. */
	public static final int PARAGRAPH = 2000;

	private static final int LONGEST_ADDRESS = 2000;

	/** Nothing of it can be seen: blanks, marks of direction, joiners. */
	private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{C}]*");

	private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

	private static final Pattern BLANK_OR_CONTROL = Pattern.compile("[\\s\\p{Z}\\p{C}\\\\]");

	private final Map<String, String> faults = new LinkedHashMap<>();

	/**
	 * Notes a fault.
	 * @param field by the id of its control
	 * @param sentence what is wrong and, if it can be said, what would be right
	 */
	public void wrong(String field, String sentence) {
		this.faults.putIfAbsent(field, sentence);
	}

	/**
	 * Reads a line that has to be there.
	 * @param field by the id of its control
	 * @param label as the form has it
	 * @param typed any text
	 * @return the line, without blanks around it
	 */
	public String needed(String field, String label, String typed) {
		String line = line(field, label, typed, LINE);
		if (INVISIBLE.matcher(line).matches()) {
			wrong(field, "%s is missing.".formatted(label));
		}
		return line;
	}

	/**
	 * Reads a line that may be blank.
	 * @param field by the id of its control
	 * @param label as the form has it
	 * @param typed any text
	 * @param longest how many characters it may have
	 * @return the line, without blanks around it
	 */
	public String line(String field, String label, String typed, int longest) {
		String line = typed.strip();
		atMost(field, label, line, longest);
		if (CONTROL.matcher(line).find()) {
			wrong(field, "%s is one line, without line breaks and control characters.".formatted(label));
		}
		return line;
	}

	/**
	 * Reads a text of several lines.
	 * @param field by the id of its control
	 * @param label as the form has it
	 * @param typed any text
	 * @param longest how many characters it may have
	 * @return the text with plain line breaks
	 */
	public String text(String field, String label, String typed, int longest) {
		String text = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
		atMost(field, label, text, longest);
		return text;
	}

	private void atMost(String field, String label, String text, int longest) {
		if (text.length() > longest) {
			wrong(field, "%s has %,d characters; %,d are the most.".formatted(label, text.length(), longest));
		}
	}

	/**
	 * Reads a slug.
	 * @param field by the id of its control
	 * @param typed any text; blank for one that follows from a name
	 * @return the slug, or blank
	 */
	public String slug(String field, String typed) {
		String slug = line(field, "The slug", typed, LINE);
		if (!slug.isEmpty() && !this.faults.containsKey(field) && !slug.equals(Slug.of(slug))) {
			wrong(field, "A slug has small letters, digits and single hyphens, such as “%s”.".formatted(Slug.of(slug)));
		}
		return slug;
	}

	/**
	 * Reads the address of a page, of mail where that is allowed, or a path on this site
	 * where that is.
	 * @param field by the id of its control
	 * @param typed any text
	 * @param path whether a path may stand there
	 * @param mail whether an address for mail may
	 * @return the address, without blanks around it
	 */
	public String address(String field, String typed, boolean path, boolean mail) {
		String address = typed.strip();
		atMost(field, "The address", address, LONGEST_ADDRESS);
		boolean known = address.matches("(?i)https?://[^/?#:@]+(:\\d+)?([/?#].*)?")
				|| (path && address.matches("/(?!/).*")) || (mail && address.matches("(?i)mailto:[^@]+@[^@]+"));
		if (!known || BLANK_OR_CONTROL.matcher(address).find()) {
			wrong(field, "An address begins with https://%s%s and has no spaces."
				.formatted(path ? ", or with / for a page of this site," : "", mail ? " or mailto:" : ""));
		}
		return address;
	}

	/**
	 * Whether nothing is wrong so far.
	 * @return true if the form can be taken
	 */
	public boolean passed() {
		return this.faults.isEmpty();
	}

	/**
	 * What is wrong with one field.
	 * @param field by the id of its control
	 * @return a sentence, or nothing
	 */
	public @Nullable String fault(String field) {
		return this.faults.get(field);
	}

	/**
	 * What is wrong.
	 * @return for the form's page
	 */
	public FieldErrors errors() {
		return new FieldErrors(new LinkedHashMap<>(this.faults));
	}

}
