package org.intertitle.web;

import java.util.List;

import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;

/**
 * What goes out with every answer, also with those to requests that are not let in. Each
 * policy allows nothing that its pages do not use. A header that a page has set itself
 * stays as it is.
 */
public final class SecurityHeaders {

	/** A page loads a trailer only after a reader's click. */
	private static final String TRAILERS = "https://www.youtube-nocookie.com https://player.vimeo.com";

	private static final String READERS_POLICY = String.join("; ", "default-src 'none'", "style-src 'self'",
			"script-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'self'", "frame-src " + TRAILERS,
			"form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'", "require-trusted-types-for 'script'",
			"trusted-types 'none'");

	/**
	 * Editors save in the background, see previews, and pictures before they are sent.
	 */
	private static final String NEWSROOM_POLICY = String.join("; ", "default-src 'none'", "style-src 'self'",
			"script-src 'self'", "img-src 'self' blob:", "font-src 'self'", "connect-src 'self'",
			"frame-src 'self' " + TRAILERS, "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
			"require-trusted-types-for 'script'", "trusted-types newsroom");

	static final HeaderWriter READERS = with(READERS_POLICY);

	/** For every answer to an editor, which nobody may keep. */
	public static final HeaderWriter NEWSROOM = new CompositeHeaderWriter(List.of(with(NEWSROOM_POLICY),
			new StaticHeadersWriter("Cache-Control", "no-store"), new StaticHeadersWriter("X-Robots-Tag", "noindex")));

	private SecurityHeaders() {
	}

	private static HeaderWriter with(String contentSecurityPolicy) {
		return new CompositeHeaderWriter(List.of(new ContentSecurityPolicyHeaderWriter(contentSecurityPolicy),
				new XContentTypeOptionsHeaderWriter(), new StaticHeadersWriter("X-Frame-Options", "DENY"),
				new HstsHeaderWriter(), new ReferrerPolicyHeaderWriter(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN),
				new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"),
				new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"),
				new StaticHeadersWriter("Permissions-Policy",
						"browsing-topics=(), camera=(), geolocation=(), interest-cohort=(), microphone=()")));
	}

}
