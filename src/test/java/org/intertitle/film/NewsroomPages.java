package org.intertitle.film;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.intertitle.account.Colleagues;
import org.intertitle.account.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The newsroom's pages as somebody without scripts uses them.
 *
 * @param mvc the program without the network
 * @param who is signed in
 */
record NewsroomPages(MockMvcTester mvc, SignedIn who) {

	Document get(String path) {
		MockHttpServletResponse response = answer(path);
		assertThat(response.getStatus()).as(path).isEqualTo(200);
		return page(response);
	}

	MockHttpServletResponse answer(String path) {
		return this.mvc.get()
			.uri(URI.create(path))
			.accept(MediaType.TEXT_HTML)
			.with(Colleagues.as(this.who))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange()
			.getResponse();
	}

	/** Sends a form that is answered with a page. */
	Document post(String path, MultiValueMap<String, String> form, int status) {
		MockHttpServletResponse response = exchange(path, form);
		assertThat(response.getStatus()).as(path).isEqualTo(status);
		return page(response);
	}

	/** Sends a form that leads somewhere else. */
	String send(String path, MultiValueMap<String, String> form) {
		MockHttpServletResponse response = exchange(path, form);
		assertThat(response.getStatus()).as(() -> path + "\n" + page(response).select(".errors").text()).isEqualTo(303);
		return String.valueOf(response.getHeader("Location"));
	}

	int status(String path, MultiValueMap<String, String> form) {
		return exchange(path, form).getStatus();
	}

	private MockHttpServletResponse exchange(String path, MultiValueMap<String, String> form) {
		return this.mvc.post()
			.uri(path)
			.accept(MediaType.TEXT_HTML)
			.params(form)
			.with(Colleagues.as(this.who))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange()
			.getResponse();
	}

	private static Document page(MockHttpServletResponse response) {
		try {
			return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What a browser would send for a form, if its first button were pressed and what it
	 * does left out.
	 */
	static MultiValueMap<String, String> form(Document page, String selector) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		for (Element field : page.select(selector + " [name]:not(button):not(template *)")) {
			if (field.is("[type=radio]:not([checked]), [type=checkbox]:not([checked])")
					|| field.attr("name").equals("_csrf")) {
				continue;
			}
			fields.add(field.attr("name"), value(field));
		}
		return fields;
	}

	private static String value(Element field) {
		if (field.is("select")) {
			Element chosen = field.selectFirst("option[selected]");
			return (chosen != null ? chosen : field.selectFirst("option")).attr("value");
		}
		return field.is("textarea") ? field.wholeText().replaceFirst("^\n", "") : field.attr("value");
	}

}
