package org.intertitle.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.intertitle.account.AuditTrail;
import org.intertitle.account.Deed;
import org.intertitle.account.SignedIn;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.JsonRows;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which somebody without an account sees an article that is not public. Only who
 * has the link can find it: the database keeps a digest of its token.
 */
@Component
@Transactional
public class PreviewLinks {

	/** More than anybody can guess: 128 bits (OWASP ASVS 5.0, 7.2.3). */
	private static final int TOKEN_BYTES = 16;

	/** One link cannot fill the database. */
	private static final int MOST_COMMENTS = 100;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final JsonRows rows;

	private final Notes notes;

	private final AuditTrail audit;

	PreviewLinks(JdbcClient jdbc, JsonRows rows, Notes notes, AuditTrail audit) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.notes = notes;
		this.audit = audit;
	}

	/**
	 * A link, without its token.
	 *
	 * @param id for revoking it
	 * @param madeAt when
	 * @param madeBy the account's name on that day
	 * @param expiresAt when it ends by itself
	 * @param revokedAt when somebody ended it, if anybody did
	 * @param open whether it leads anywhere now
	 */
	public record Link(long id, Instant madeAt, String madeBy, Instant expiresAt, @Nullable Instant revokedAt,
			boolean open) {
	}

	/**
	 * Makes a link.
	 * @param article id of the article
	 * @param days until it ends by itself
	 * @param by who shares the article
	 * @return its token, which nobody can read again
	 */
	public String share(long article, int days, SignedIn by) {
		byte[] bytes = new byte[TOKEN_BYTES];
		this.random.nextBytes(bytes);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.jdbc.sql("""
				insert into preview_link (article_id, token_hash, account_id, made_by, expires_at)
				values (?, ?, ?, ?, now() + make_interval(days => ?))
				""").params(article, digest(token), by.id(), by.name(), days).update();
		this.audit.add(Deed.PREVIEW_SHARED, "article " + article + " for " + days + " days");
		return token;
	}

	/**
	 * All links to an article.
	 * @param article id of the article
	 * @return from new to old
	 */
	@Transactional(readOnly = true)
	public List<Link> of(long article) {
		return this.jdbc.sql("""
				select json_build_object('id', id, 'madeAt', made_at, 'madeBy', made_by, 'expiresAt', expires_at,
					'revokedAt', revoked_at, 'open', revoked_at is null and expires_at > now())
				from preview_link where article_id = ? order by id desc limit 100
				""").param(article).query(this.rows.as(Link.class)).list();
	}

	/**
	 * Ends a link.
	 * @param article id of the article
	 * @param link id of the link
	 */
	public void revoke(long article, long link) {
		int revoked = this.jdbc.sql("""
				update preview_link set revoked_at = now() where id = ? and article_id = ? and revoked_at is null
				""").params(link, article).update();
		if (revoked == 1) {
			this.audit.add(Deed.PREVIEW_REVOKED, "article " + article);
		}
	}

	/**
	 * Where a link leads.
	 * @param token as {@link #share} gave it
	 * @return id of the article; nothing if there is no such link, or no longer
	 */
	@Transactional(readOnly = true)
	public Optional<Long> article(String token) {
		return this.jdbc.sql("""
				select article_id from preview_link
				where token_hash = ? and revoked_at is null and expires_at > now()
				""").param(digest(token)).query(Long.class).optional();
	}

	/**
	 * Takes down what a guest says.
	 * @param token of the link
	 * @param name the guest's, never blank
	 * @param text may be blank for an approval
	 * @param approves whether the guest approves the article
	 * @return whether there was room for it
	 * @throws PageNotFound if the link leads nowhere
	 */
	public boolean comment(String token, String name, String text, boolean approves) {
		long article = article(token).orElseThrow(PageNotFound::new);
		int comments = this.jdbc.sql("""
				select count(*) from article_note where article_id = ? and event in ('COMMENTED', 'APPROVED')
				""").param(article).query(Integer.class).single();
		boolean room = comments < MOST_COMMENTS;
		if (room) {
			this.notes.addOfGuest(article, approves ? Event.APPROVED : Event.COMMENTED, text, name);
		}
		return room;
	}

	private static byte[] digest(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
