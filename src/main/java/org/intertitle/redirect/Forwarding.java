package org.intertitle.redirect;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.intertitle.web.OldAddresses;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leads readers on from addresses that no page has, in one statement, and counts those
 * that lead nowhere.
 */
@Component
class Forwarding implements OldAddresses {

	/**
	 * What no reader follows a link to: programs that look for a door. Old WordPress
	 * pictures are none of it.
	 */
	private static final Pattern PROBE = Pattern.compile("""
			(?ix) /\\.(?!well-known/) | /wp-(?!content/uploads/) | /(cgi-bin|phpmyadmin|vendor)(/|$)
			| \\.(php\\d?|aspx?|jspx?|cgi|env|ini|ya?ml|sql|bak|old|log|zip|gz|tgz|rar|7z)(/|$)
			""");

	private static final int LONGEST_REFERRER = 500;

	private final JdbcClient jdbc;

	private final Tally tally;

	Forwarding(JdbcClient jdbc, Tally tally) {
		this.jdbc = jdbc;
		this.tally = tally;
	}

	@Override
	public Optional<Answer> find(String path) {
		return OldPath.ofRequest(path).flatMap((asked) -> found(asked.value()));
	}

	/** One that came to lead to itself, because a page moved and went, leads nowhere. */
	private Optional<Answer> found(String path) {
		return this.jdbc
			.sql("""
					select id, to_address from redirect
					where from_path = ? and (to_address is null or rtrim(regexp_replace(to_address, '[?#].*', ''), '/') <> from_path)
					""")
			.param(path)
			.query((row, number) -> {
				this.tally.use(row.getLong(1));
				String to = row.getString(2);
				return new Answer((to != null) ? new Destination(to).location() : null);
			})
			.optional();
	}

	@Override
	public void miss(String path, @Nullable String referrer) {
		OldPath.ofRequest(path)
			.map(OldPath::value)
			.filter((missed) -> !isProbe(missed))
			.ifPresent((missed) -> this.tally.miss(missed, page(referrer)));
	}

	static boolean isProbe(String path) {
		return PROBE.matcher(path).find();
	}

	private static @Nullable String page(@Nullable String referrer) {
		String from = Objects.requireNonNullElse(referrer, "");
		return from.matches("(?i)https?://[\\x21-\\x7e]+")
				? from.substring(0, Math.min(from.length(), LONGEST_REFERRER)) : null;
	}

}
