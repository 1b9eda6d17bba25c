package org.intertitle.redirect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.intertitle.account.AuditTrail;
import org.intertitle.account.Deed;
import org.intertitle.web.FormRefused;
import org.intertitle.web.PageNotFound;
import org.intertitle.web.SiteProperties;
import org.intertitle.web.StaleForm;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where editors lead old addresses on. However they do it, no redirect leads to another
 * one, and none in a circle.
 */
@Component
@Transactional
class RedirectDesk {

	/** What led to an address that is a redirect itself from now on is moved on. */
	private static final String STORE = """
			with wanted as (select * from unnest(cast(:from as text[]), cast(:to as text[])) w(from_path, to_address)),
			moved as (
				update redirect r set to_address = w.to_address, version = r.version + 1 from wanted w
				where rtrim(regexp_replace(r.to_address, '[?#].*', ''), '/') = w.from_path),
			known as (delete from missing_page where path in (select from_path from wanted))
			insert into redirect (from_path, to_address) select from_path, to_address from wanted
			""";

	private final JdbcClient jdbc;

	private final KnownAddresses known;

	private final RedirectShelf shelf;

	private final SiteProperties site;

	private final AuditTrail audit;

	RedirectDesk(JdbcClient jdbc, KnownAddresses known, RedirectShelf shelf, SiteProperties site, AuditTrail audit) {
		this.jdbc = jdbc;
		this.known = known;
		this.shelf = shelf;
		this.site = site;
		this.audit = audit;
	}

	/**
	 * Leads an old address on.
	 * @param from the old address, as it was typed
	 * @param to the new one, or "gone"
	 * @throws FormRefused if it cannot be, with the field and a sentence
	 */
	void add(String from, String to) {
		lock();
		List<RedirectLine> line = List.of(RedirectLines.read(1, "", from, to, home()));
		store(List.of(requireGood(RedirectCheck.check(line, this.known.of(RedirectCheck.paths(line))))));
	}

	/**
	 * Leads an old address elsewhere.
	 * @param version of the redirect, as the form has it
	 * @param to the new address, or "gone"
	 * @throws PageNotFound if there is no such redirect
	 * @throws StaleForm if somebody has changed it since
	 * @throws FormRefused as {@link #add}
	 */
	void change(long id, String version, String to) {
		lock();
		Redirect redirect = this.shelf.byId(id).orElseThrow(PageNotFound::new);
		StaleForm.requireSame(version, redirect.version());
		List<RedirectLine> line = List.of(RedirectLines.read(1, "", redirect.from(), to, home()));
		Map<String, KnownAddress> others = new HashMap<>(this.known.of(RedirectCheck.paths(line)));
		others.computeIfPresent(redirect.from(), (path, itself) -> itself.withoutRedirect());
		RedirectLine good = requireGood(RedirectCheck.check(line, others));
		this.jdbc.sql("update redirect set to_address = :to, version = version + 1 where id = :id")
			.param("to", good.toAddress())
			.param("id", id)
			.update();
	}

	private static RedirectLine requireGood(List<RedirectLine> lines) {
		RedirectLine.Fault fault = lines.getFirst().fault();
		if (fault != null) {
			throw new FormRefused(fault.field(), fault.sentence());
		}
		return lines.getFirst();
	}

	/**
	 * Looks what would become of many redirects.
	 * @param text one redirect a line, as {@link RedirectLines} reads it
	 * @return a line for each, with its end or what is wrong with it
	 * @throws IllegalArgumentException if there are too many, with a sentence
	 */
	@Transactional(readOnly = true)
	public List<RedirectLine> check(String text) {
		List<RedirectLine> lines = RedirectLines.read(text, home());
		return RedirectCheck.check(lines, this.known.of(RedirectCheck.paths(lines)));
	}

	/**
	 * Stores of many redirects those that can be.
	 * @param text as for {@link #check}
	 * @throws IllegalArgumentException likewise
	 */
	void addAll(String text) {
		lock();
		store(check(text).stream().filter(RedirectLine::good).toList());
	}

	private void store(List<RedirectLine> lines) {
		this.jdbc.sql(STORE)
			.param("from", lines.stream().map(RedirectLine::fromPath).toArray(String[]::new))
			.param("to", lines.stream().map(RedirectLine::toAddress).toArray(String[]::new))
			.update();
	}

	/**
	 * Deletes redirects.
	 * @param ids those that are no longer there are passed over
	 */
	void delete(List<Long> ids) {
		lock();
		List<Redirect> redirects = this.shelf.byIds(ids);
		this.jdbc.sql("delete from redirect where id = any(:ids)").param("ids", ids.toArray(Long[]::new)).update();
		if (!redirects.isEmpty()) {
			this.audit.add(Deed.DELETED,
					redirects.stream()
						.map(Redirect::from)
						.collect(Collectors.joining(", ", redirects.size() + " redirects from ", "")));
		}
	}

	/** One at a time: two that know nothing of each other could make a circle. */
	private void lock() {
		this.jdbc.sql("lock table redirect in share row exclusive mode").update();
	}

	private String home() {
		return this.site.absolute("/");
	}

}
