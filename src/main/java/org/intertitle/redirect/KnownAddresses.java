package org.intertitle.redirect;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of which something is known: pages, former addresses of pages, redirects.
 */
@Component
@Transactional(readOnly = true)
class KnownAddresses {

	private static final String KNOWN = """
			select k.path, p.path, p.label, f.leads_to, r.id is not null, r.to_address
			from unnest(cast(:paths as text[])) k(path)
			left join public_address p on p.path = k.path || '/'
			left join former_address f on f.path = k.path || '/'
			left join redirect r on r.from_path = k.path
			""";

	private static final String NEAREST = """
			select path, label from public_address
			order by greatest(similarity(label, :words), similarity(replace(path, '-', ' '), :words)) desc, path limit :limit
			""";

	private final JdbcClient jdbc;

	private final ObjectProvider<RequestMappingHandlerMapping> handlers;

	KnownAddresses(JdbcClient jdbc, ObjectProvider<RequestMappingHandlerMapping> handlers) {
		this.jdbc = jdbc;
		this.handlers = handlers;
	}

	/**
	 * Looks addresses up, in one statement.
	 * @param paths as {@link OldPath} has them
	 * @return what is known of each
	 */
	Map<String, KnownAddress> of(Collection<String> paths) {
		Set<String> routes = routes();
		return this.jdbc.sql(KNOWN)
			.param("paths", Set.copyOf(paths).toArray(String[]::new))
			.query((row, number) -> new KnownAddress(row.getString(1), row.getString(2), row.getString(3),
					row.getString(4), row.getBoolean(5), row.getString(6)))
			.list()
			.stream()
			.map((known) -> onRoute(known, routes))
			.collect(Collectors.toMap(KnownAddress::path, Function.identity(), (one, other) -> one));
	}

	private static KnownAddress onRoute(KnownAddress known, Set<String> routes) {
		String route = routes.contains(known.path()) ? known.path() : known.path() + "/";
		return routes.contains(route)
				? new KnownAddress(known.path(), route, route, null, known.redirected(), known.target()) : known;
	}

	/** The addresses that stand in the program itself, such as those of sections. */
	private Set<String> routes() {
		Set<String> routes = new HashSet<>();
		this.handlers.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.filter((pattern) -> !pattern.contains("{") && !pattern.contains("*"))
			.forEach(routes::add);
		return routes;
	}

	/**
	 * The pages whose titles or addresses look most like some words.
	 * @param words any text
	 * @param limit how many at most
	 * @return the nearest first
	 */
	List<Page> nearest(String words, int limit) {
		return this.jdbc.sql(NEAREST)
			.param("words", words)
			.param("limit", limit)
			.query((row, number) -> new Page(row.getString(1), row.getString(2)))
			.list();
	}

	/**
	 * A page that readers find.
	 *
	 * @param path its address
	 * @param label what it is called
	 */
	record Page(String path, String label) {
	}

}
