package org.intertitle.web;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * The rules of the house for every request: which hosts are answered, which headers go
 * out, who may keep a copy.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteProperties.class)
class WebConfiguration implements WebMvcConfigurer {

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
			.addHeaderWriter(SecurityHeaders.READERS));
		return http.build();
	}

	@Bean
	StrictHttpFirewall firewall(SiteProperties site) {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedHttpMethods(List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.POST.name()));
		firewall.setAllowedHostnames(site::isOurs);
		firewall.setAllowedParameterValues((value) -> value.indexOf('\0') < 0);
		return firewall;
	}

	@Bean
	RequestRejectedHandler rejections() {
		return (request, response, rejected) -> {
			SecurityHeaders.READERS.writeHeaders(request, response);
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		};
	}

	@Bean
	static BeanPostProcessor plainExpressions() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof SpringTemplateEngine engine) {
					Set<IDialect> dialects = new HashSet<>(engine.getDialects());
					dialects.removeIf(SpringStandardDialect.class::isInstance);
					dialects.add(new PlainExpressions());
					engine.setDialects(dialects);
				}
				return bean;
			}
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
