package org.intertitle.account;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.intertitle.web.SiteProperties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the cookies are like where the site is reached by https, and where it is not.
 */
class CookieTests {

	@ParameterizedTest
	@CsvSource({ "https://example.org, __Host-, true", "http://localhost:8080, '', false" })
	void noOtherHostOfTheDomainCanSetThem(String baseUrl, String prefix, boolean secure) {
		SiteProperties site = new SiteProperties(URI.create(baseUrl), Path.of("data"), List.of(), null);
		MockHttpServletResponse response = new MockHttpServletResponse();
		new NewsroomSecurity().sessionCookie(site)
			.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "id"));
		CookieCsrfTokenRepository tokens = NewsroomSecurity.csrfTokens(site);
		tokens.saveToken(tokens.generateToken(new MockHttpServletRequest()), new MockHttpServletRequest(), response);
		assertThat(response.getHeaders("Set-Cookie").getFirst()).startsWith(prefix + "session=")
			.contains("; SameSite=Lax");
		assertThat(response.getCookie(prefix + "form").getAttribute("SameSite")).isEqualTo("Lax");
		assertThat(response.getHeaders("Set-Cookie")).hasSize(2)
			.allSatisfy((cookie) -> assertThat(cookie).contains("; Path=/", "; HttpOnly").doesNotContain("Domain"))
			.allMatch((cookie) -> cookie.contains("; Secure") == secure);
	}

}
