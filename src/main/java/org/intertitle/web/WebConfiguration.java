package org.intertitle.web;

import java.time.Clock;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * The rules of the house for every request: which hosts are answered, which headers go
 * out, who may keep a copy.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteProperties.class)
class WebConfiguration implements WebMvcConfigurer {

	/**
	 * Nothing is allowed that the site does not use. The two frames are trailers, which a
	 * page loads only after a reader's click.
	 */
	private static final String CONTENT_SECURITY_POLICY = String.join("; ", "default-src 'none'", "style-src 'self'",
			"script-src 'self'", "img-src 'self'", "font-src 'self'",
			"frame-src https://www.youtube-nocookie.com https://player.vimeo.com", "form-action 'self'",
			"frame-ancestors 'none'", "base-uri 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'");

	/** Go out with every answer, also with those to requests that are not let in. */
	private static final HeaderWriter SECURITY_HEADERS = new CompositeHeaderWriter(
			List.of(new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY),
					new XContentTypeOptionsHeaderWriter(), new XFrameOptionsHeaderWriter(), new HstsHeaderWriter(),
					new ReferrerPolicyHeaderWriter(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN),
					new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"),
					new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"),
					new StaticHeadersWriter("Permissions-Policy",
							"browsing-topics=(), camera=(), geolocation=(), interest-cohort=(), microphone=()")));

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	SecurityFilterChain readers(HttpSecurity http) throws Exception {
		http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll());
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.requestCache((cache) -> cache.disable());
		http.anonymous((anonymous) -> anonymous.disable());
		http.logout((logout) -> logout.disable());
		// Readers cannot change anything, and a token would need a session
		http.csrf((csrf) -> csrf.disable());
		http.headers((headers) -> headers.defaultsDisabled()
			.cacheControl(Customizer.withDefaults())
			.addHeaderWriter(SECURITY_HEADERS));
		return http.build();
	}

	@Bean
	StrictHttpFirewall firewall(SiteProperties site) {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedHttpMethods(List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.POST.name()));
		firewall.setAllowedHostnames((host) -> isOurs(host, site));
		firewall.setAllowedParameterValues((value) -> value.indexOf('\0') < 0);
		return firewall;
	}

	@Bean
	RequestRejectedHandler rejections() {
		return (request, response, rejected) -> {
			SECURITY_HEADERS.writeHeaders(request, response);
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		};
	}

	/** After a form comes a page of its own (RFC 9110, section 15.4.4). */
	@Bean
	static BeanPostProcessor seeOther() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof ThymeleafViewResolver views) {
					views.setRedirectHttp10Compatible(false);
				}
				return bean;
			}
		};
	}

	private static boolean isOurs(String host, SiteProperties site) {
		return host.equals(site.baseUrl().getHost()) || host.equals("localhost") || host.equals("127.0.0.1")
				|| host.equals("[::1]") || site.allowedHosts().contains(host);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new ReaderCacheControl());
		registry.addInterceptor(new OnlyOnErrors()).addPathPatterns("/error");
	}

	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
		negotiation.defaultContentType(MediaType.TEXT_HTML, MediaType.ALL);
	}

}
