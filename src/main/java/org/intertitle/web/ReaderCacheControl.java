package org.intertitle.web;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets any cache keep reader pages for a minute, and an old copy for as long as the site
 * cannot be reached (RFC 5861). What says nothing is kept by nobody: that is Spring
 * Security's default for everything else.
 */
class ReaderCacheControl implements HandlerInterceptor {

	private static final CacheControl SHARED = CacheControl.maxAge(Duration.ZERO)
		.cachePublic()
		.sMaxAge(Duration.ofMinutes(1))
		.staleWhileRevalidate(Duration.ofMinutes(10))
		.staleIfError(Duration.ofDays(1));

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method
				&& AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ReaderPage.class)) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, SHARED.getHeaderValue());
		}
		return true;
	}

}
