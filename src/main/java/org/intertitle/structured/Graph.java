package org.intertitle.structured;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that one page tells, as JSON-LD 1.1.
 *
 * @param things in the order of their weight
 */
@JsonPropertyOrder({ "@context", "@graph" })
public record Graph(@JsonProperty("@graph") List<Thing> things) {

	private static final JsonMapper JSON = JsonMapper.shared();

	/**
	 * Whose words these are.
	 * @return schema.org's
	 */
	@JsonProperty("@context")
	public String context() {
		return "https://schema.org";
	}

	/**
	 * Writes it for an element {@code script}, which nothing in it can end (HTML, section
	 * 4.12.1.3).
	 * @return JSON without a {@code <}
	 */
	public String script() {
		return JSON.writeValueAsString(this).replace("<", "\\u003c");
	}

}
