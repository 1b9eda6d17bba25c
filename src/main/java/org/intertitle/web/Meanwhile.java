package org.intertitle.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody else saved while a form was open, beside what was typed into it.
 *
 * @param fields those in which the two differ
 */
public record Meanwhile(List<Field> fields) {

	/**
	 * A field in which two forms differ.
	 *
	 * @param label as the form has it
	 * @param saved as the record has it now
	 * @param typed as it was typed
	 */
	public record Field(String label, String saved, String typed) {
	}

	/**
	 * Holds two forms against each other.
	 * @param saved the record's texts by label
	 * @param typed what was typed, by the same labels
	 * @return the differences, in the order of the form
	 */
	public static Meanwhile between(Map<String, String> saved, Map<String, String> typed) {
		List<Field> fields = new ArrayList<>();
		typed.forEach((label, text) -> {
			String other = saved.getOrDefault(label, "");
			if (!other.strip().equals(text.strip().replace("\r\n", "\n"))) {
				fields.add(new Field(label, other, text));
			}
		});
		return new Meanwhile(fields);
	}

}
