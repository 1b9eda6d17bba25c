package org.intertitle.account;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes down what was done, for good: the database refuses to change or delete a row,
 * and seals each when the transaction commits.
 */
@Component
public class AuditTrail {

	private static final String ADD = """
			insert into audit (deed, account_id, account_name, address, subject)
			values (:deed, :account, :name, :address, :subject)
			""";

	private static final int LONGEST_SUBJECT = 500;

	private final JdbcClient jdbc;

	AuditTrail(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Writes down a deed of whoever is signed in, or of the program itself where nobody
	 * is. Call it in the transaction that does the deed: both happen or neither.
	 * @param deed what was done
	 * @param subject to what, in words that still say something when it has gone, such as
	 * "the review Ballerina (12)"; kept without control characters and up to 500
	 * characters
	 */
	@Transactional
	public void add(Deed deed, String subject) {
		SignedIn who = signedIn();
		this.jdbc.sql(ADD)
			.param("deed", deed.name())
			.param("account", (who != null) ? who.id() : null)
			.param("name", (who != null) ? who.name() : null)
			.param("address", address())
			.param("subject", oneLine(subject))
			.update();
	}

	private static @Nullable SignedIn signedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedIn who) ? who : null;
	}

	private static @Nullable String address() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current)
				? current.getRequest().getRemoteAddr() : null;
	}

	private static String oneLine(String subject) {
		String line = subject.replaceAll("\\p{Cntrl}+", " ").strip();
		return (line.length() > LONGEST_SUBJECT) ? line.substring(0, LONGEST_SUBJECT) : line;
	}

}
