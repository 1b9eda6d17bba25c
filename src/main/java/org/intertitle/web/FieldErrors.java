package org.intertitle.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/**
 * What is wrong with a form that was sent, for its page.
 *
 * @param byField one sentence for each field that has a fault, in the order of finding
 */
public record FieldErrors(Map<String, String> byField) {

	/**
	 * Nothing is wrong.
	 * @return no faults
	 */
	public static FieldErrors none() {
		return new FieldErrors(Map.of());
	}

	/**
	 * The first fault of each field.
	 * @param errors what was found
	 * @return the faults
	 */
	public static FieldErrors of(Errors errors) {
		Map<String, String> byField = new LinkedHashMap<>();
		for (FieldError error : errors.getFieldErrors()) {
			String message = error.getDefaultMessage();
			byField.putIfAbsent(error.getField(), (message != null) ? message : "This cannot be read.");
		}
		return new FieldErrors(byField);
	}

	/**
	 * What is wrong with one field.
	 * @param field its name
	 * @return a sentence, or nothing
	 */
	public @Nullable String get(String field) {
		return this.byField.get(field);
	}

	/**
	 * One fault more.
	 * @param field where it is
	 * @param sentence what is wrong
	 * @return a copy
	 */
	public FieldErrors and(String field, String sentence) {
		Map<String, String> more = new LinkedHashMap<>(this.byField);
		more.putIfAbsent(field, sentence);
		return new FieldErrors(more);
	}

	/**
	 * More faults; the first of each field stays.
	 * @param others what else is wrong
	 * @return a copy
	 */
	public FieldErrors and(FieldErrors others) {
		Map<String, String> all = new LinkedHashMap<>(this.byField);
		others.byField.forEach(all::putIfAbsent);
		return new FieldErrors(all);
	}

}
