package org.intertitle.pagecache;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.QuotedQualityCSV;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a page are coded for the way (RFC 9110, section 8.4.1).
 */
enum Encoding {

	BROTLI("br"), GZIP("gzip"), IDENTITY("identity");

	/**
	 * What browsers say is always the same few texts; what others make up is not kept.
	 */
	private static final int TEXTS = 500;

	private static final ConcurrentMap<String, List<Encoding>> ACCEPTED = new ConcurrentHashMap<>();

	private final String token;

	Encoding(String token) {
		this.token = token;
	}

	/** The name in {@code Content-Encoding}. */
	String token() {
		return this.token;
	}

	/**
	 * What somebody takes.
	 * @param field the request's {@code Accept-Encoding}, if it has one
	 * @return the best first; identity, which everybody takes, is the last
	 */
	static List<Encoding> accepted(@Nullable HttpField field) {
		String value = (field != null) ? field.getValue() : null;
		if (value == null) {
			return List.of(IDENTITY);
		}
		List<Encoding> known = ACCEPTED.get(value);
		if (known != null) {
			return known;
		}
		List<Encoding> read = read(value);
		if (ACCEPTED.size() < TEXTS) {
			ACCEPTED.put(value, read);
		}
		return read;
	}

	private static List<Encoding> read(String value) {
		QuotedQualityCSV tokens = new QuotedQualityCSV();
		tokens.addValue(value.toLowerCase(Locale.ROOT));
		boolean brotli = tokens.getValues().contains(BROTLI.token);
		boolean gzip = tokens.getValues().contains(GZIP.token);
		if (brotli) {
			return gzip ? List.of(BROTLI, GZIP, IDENTITY) : List.of(BROTLI, IDENTITY);
		}
		return gzip ? List.of(GZIP, IDENTITY) : List.of(IDENTITY);
	}

}
