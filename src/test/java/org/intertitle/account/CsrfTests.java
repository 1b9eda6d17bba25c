package org.intertitle.account;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page of another site can have done here: nothing.
 */
@NewsroomTest
class CsrfTests {

	private final Browsing browser;

	private final Browsing stranger;

	private final ApplicationContext context;

	CsrfTests(@Autowired JdbcClient jdbc, @Autowired ApplicationContext context, @Value("${server.port}") int port) {
		this.context = context;
		this.browser = new Browsing(port);
		this.stranger = new Browsing(port);
		jdbc.sql("delete from sign_in_delay").update();
		new Colleagues(jdbc).named("ivan", Role.ADMINISTRATOR);
		this.browser.signIn(Colleagues.email("ivan"), Colleagues.PASSWORD);
	}

	private Stream<String> postedAddresses() {
		return this.context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.getHandlerMethods()
			.keySet()
			.stream()
			.filter((mapping) -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.map((pattern) -> pattern.replaceAll("\\{[^/]*\\}(?=/|$)", "1"))
			.filter((path) -> path.matches("/(admin|login|logout).*"))
			.distinct();
	}

	@Test
	void noFormIsTakenWithoutATokenOrWithAForeignOneOrFromAnotherSite() {
		String foreign = this.stranger.token();
		String own = this.browser.token();
		assertThat(postedAddresses()).hasSizeGreaterThan(10).allSatisfy((path) -> {
			assertThat(this.browser.postAs(null, null, path).status()).as(path).isEqualTo(403);
			assertThat(this.browser.postAs(null, foreign, path).status()).as(path).isEqualTo(403);
			assertThat(this.browser.postAs(null, "x", path).status()).as(path).isEqualTo(403);
			assertThat(this.browser.postAs("cross-site", own, path).status()).as(path).isEqualTo(403);
			assertThat(this.browser.postAs("same-site", own, path).status()).as(path).isEqualTo(403);
		});
		assertThat(this.browser.get("/admin/account").status()).isEqualTo(200);
	}

	/**
	 * Whoever is not signed in is told so, but what another site has written is not kept.
	 */
	@Test
	void whatAnotherSiteHasWrittenIsNeverHeldForLater() {
		for (String site : new String[] { "cross-site", "same-site", null }) {
			for (Browsing visitor : new Browsing[] { this.browser, this.stranger }) {
				Browsing.Page page = visitor.postAs(site, null, "/admin/films/new", "title", "Planted");
				assertThat(page.status()).isIn(303, 401, 403);
				assertThat(page.text()).doesNotContain("Planted");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("ways")
	void aTokenIsTakenFromAFieldOrAHeader(String way) {
		String token = this.browser.token();
		Browsing.Page page = way.equals("field") ? this.browser.postAs("same-origin", token, "/admin/account/sessions")
				: this.browser.postJson("/admin/account/sessions", token);
		assertThat(page.status()).isEqualTo(303);
	}

	static Stream<String> ways() {
		return Stream.of("field", "header");
	}

}
