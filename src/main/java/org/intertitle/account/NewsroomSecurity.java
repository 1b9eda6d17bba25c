package org.intertitle.account;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.intertitle.web.SecurityHeaders;
import org.intertitle.web.SiteProperties;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * What stands between the network and the newsroom. Readers' requests meet none of it.
 */
@Configuration(proxyBeanMethods = false)
class NewsroomSecurity {

	private static final String[] ADDRESSES = { "/admin/**", "/login/**", "/logout" };

	/** The same for the servlet container, which also means /admin and /login. */
	private static final List<String> SESSION_ADDRESSES = List.of("/admin/*", "/login/*", "/logout");

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	SecurityFilterChain newsroom(HttpSecurity http, NewsroomSessions sessions, ClosedDoor closed, SiteProperties site)
			throws Exception {
		http.securityMatcher(ADDRESSES);
		http.authorizeHttpRequests(
				(requests) -> requests.requestMatchers("/admin/**").authenticated().anyRequest().permitAll());
		http.securityContext((context) -> context.securityContextRepository(sessions));
		http.exceptionHandling((refusals) -> refusals.authenticationEntryPoint(closed).accessDeniedHandler(closed));
		http.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens(site)));
		http.addFilterAfter(new OwnPagesOnly(closed), CsrfFilter.class);
		http.sessionManagement((management) -> management.disable());
		http.requestCache((cache) -> cache.disable());
		http.anonymous((anonymous) -> anonymous.disable());
		http.logout((logout) -> logout.disable());
		http.headers((headers) -> headers.defaultsDisabled().addHeaderWriter(SecurityHeaders.NEWSROOM));
		return http.build();
	}

	/**
	 * In a cookie, and so independent of the session: a form that was opened before a
	 * session ended may be sent in the next one. A strict cookie would not come along
	 * when somebody follows a link in a letter, and a new one would make old what is open
	 * in other windows.
	 */
	static CookieCsrfTokenRepository csrfTokens(SiteProperties site) {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName(cookieName("form", site));
		tokens.setCookiePath("/");
		tokens.setCookieCustomizer((cookie) -> cookie.secure(isEncrypted(site)).httpOnly(true).sameSite("Lax"));
		return tokens;
	}

	@Bean
	DefaultCookieSerializer sessionCookie(SiteProperties site) {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName(cookieName("session", site));
		cookie.setCookiePath("/");
		cookie.setUseSecureCookie(isEncrypted(site));
		cookie.setUseHttpOnlyCookie(true);
		cookie.setSameSite("Lax");
		return cookie;
	}

	/**
	 * No other host of the domain can set a cookie of this name (RFC 6265bis, 4.1.3.2).
	 */
	private static String cookieName(String name, SiteProperties site) {
		return isEncrypted(site) ? "__Host-" + name : name;
	}

	private static boolean isEncrypted(SiteProperties site) {
		return "https".equals(site.baseUrl().getScheme());
	}

	/** Sessions are for the newsroom alone: a reader's request does not look for one. */
	@Bean
	static BeanPostProcessor sessionsOnlyInTheNewsroom() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof DelegatingFilterProxyRegistrationBean filter
						&& name.equals("sessionRepositoryFilterRegistration")) {
					filter.setUrlPatterns(SESSION_ADDRESSES);
				}
				return bean;
			}
		};
	}

	/** Two requests of one browser may write the same value at once. */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionQueries() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	/**
	 * A session holds a few texts and nothing else, so that no object is ever made out of
	 * what a table says (OWASP ASVS 5.0, 1.5.2).
	 */
	@Bean
	GenericConversionService springSessionConversionService() {
		GenericConversionService texts = new GenericConversionService();
		texts.addConverter(Object.class, byte[].class, (text) -> ((String) text).getBytes(StandardCharsets.UTF_8));
		texts.addConverter(byte[].class, Object.class, (bytes) -> new String(bytes, StandardCharsets.UTF_8));
		return texts;
	}

	@Bean
	JdbcUserCredentialRepository userCredentials(JdbcOperations jdbc) {
		return new JdbcUserCredentialRepository(jdbc);
	}

	/** At least the parameters that OWASP ASVS 5.0 asks for in its appendix C. */
	@Bean
	PasswordEncoder passwordEncoder() {
		return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
	}

}
