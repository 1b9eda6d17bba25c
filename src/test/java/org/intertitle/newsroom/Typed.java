package org.intertitle.newsroom;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.intertitle.account.Colleagues;
import org.intertitle.account.SignedIn;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * An article form as somebody fills it in.
 */
final class Typed {

	private final Map<String, String> fields = new LinkedHashMap<>();

	private Typed(Map<String, String> fields) {
		this.fields.putAll(fields);
	}

	/** A review with everything that it must have, and a key of its own. */
	static Typed review() {
		return new Typed(Map.of("title", "A second look at Ballerina", "kind", "REVIEW", "body", "The lede.", "film",
				"Ballerina (2025)", "authors", "Odalys Ferrante", "formKey", UUID.randomUUID().toString()));
	}

	Typed with(String field, Object value) {
		Typed copy = new Typed(this.fields);
		copy.fields.put(field, value.toString());
		return copy;
	}

	String key() {
		return this.fields.get("formKey");
	}

	MvcTestResult sendTo(String address, SignedIn who, MockMvcTester mvc) {
		var request = mvc.post().uri(address).with(Colleagues.as(who)).with(csrf());
		this.fields.forEach(request::param);
		return request.exchange();
	}

}
