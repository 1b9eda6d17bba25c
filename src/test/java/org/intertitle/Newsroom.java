package org.intertitle;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.intertitle.account.Colleagues;
import org.intertitle.account.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The newsroom as somebody who has signed in meets it, on the test's own thread and in
 * its transaction.
 *
 * @param mvc the program without the network
 * @param who is signed in
 */
public record Newsroom(MockMvcTester mvc, SignedIn who) {

	/**
	 * Reads a page that is there.
	 * @param path encoded, with its query
	 */
	public Document read(String path) {
		Answer answer = get(path);
		assertThat(answer.status()).as(path).isEqualTo(200);
		return answer.page();
	}

	/**
	 * Asks for a page that need not be there.
	 * @param path encoded, with its query
	 */
	public Answer get(String path) {
		return Answer.of(this.mvc.get()
			.uri(URI.create(path))
			.accept(MediaType.TEXT_HTML)
			.with(Colleagues.as(this.who))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange()
			.getResponse());
	}

	/**
	 * Sends a form.
	 * @param path encoded
	 * @param fields name, value, name, value and so on; a name may stand several times
	 */
	public Answer post(String path, String... fields) {
		MockMvcTester.MockMvcRequestBuilder form = this.mvc.post().uri(URI.create(path)).accept(MediaType.TEXT_HTML);
		for (int i = 0; i < fields.length; i += 2) {
			form = form.param(fields[i], fields[i + 1]);
		}
		return Answer.of(form.with(Colleagues.as(this.who))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange()
			.getResponse());
	}

	/**
	 * What came back.
	 *
	 * @param status that the browser sees
	 * @param location where the answer leads, if anywhere
	 * @param page what it shows
	 */
	public record Answer(int status, @Nullable String location, Document page) {

		static Answer of(MockHttpServletResponse response) {
			boolean refused = "/login/doorstep/refused".equals(response.getForwardedUrl());
			return new Answer(refused ? 403 : response.getStatus(), response.getHeader("Location"),
					Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)));
		}

		/**
		 * The form was taken: a page of its own answers it (RFC 9110, section 15.4.4).
		 */
		public Answer assertTaken(String location) {
			assertThat(this.page.select(".errors, .field__error").eachText()).isEmpty();
			assertThat(this.status).isEqualTo(303);
			assertThat(this.location).isEqualTo(location);
			return this;
		}

		/**
		 * The form came back with a sentence at a field, and above with a link to it.
		 */
		public Answer assertWrong(String field, String sentence) {
			assertThat(this.status).isEqualTo(422);
			assertThat(error(field)).contains(sentence);
			assertThat(this.page.select(".errors a[href=#" + field + "]").text()).contains(sentence);
			assertThat(this.page.getElementById(field)).as("what the link leads to").isNotNull();
			return this;
		}

		private String error(String field) {
			Element error = this.page.getElementById(field + "-error");
			assertThat(error).as("%s is wrong, of %s", field, this.page.select(".field__error").eachText()).isNotNull();
			return error.text();
		}

		/** What stands in a field. */
		public String typed(String field) {
			Element control = this.page.expectFirst("[name=" + field + "]");
			return control.normalName().equals("textarea") ? control.wholeText().replaceFirst("^\n", "")
					: control.val();
		}

		/** What stands in all fields of a name. */
		public List<String> allTyped(String field) {
			return this.page.select("[name=" + field + "]").eachAttr("value");
		}

	}

}
