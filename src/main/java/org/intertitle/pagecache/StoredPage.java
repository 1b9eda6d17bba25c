package org.intertitle.pagecache;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jetty.http.DateParser;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.intertitle.web.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * An answer, ready to be sent: its headers as bytes, its text in each coding.
 */
final class StoredPage {

	/** What a page takes besides its text. */
	private static final int OVERHEAD = 4096;

	/** The text as it is, once more for the network, and in each coding. */
	private static final int COPIES = 3;

	private static final int TAG_BYTES = 12;

	private final PageAddress address;

	private final int status;

	private final boolean kept;

	private final Set<String> keys;

	private final long change;

	private final long made = System.nanoTime();

	private final HttpFields headers;

	private final byte[] content;

	private final String tag;

	private final long modified;

	private final int weight;

	private volatile Map<Encoding, Variant> variants;

	/** The change up to which the page was last found to be fresh. */
	private volatile long checked;

	/**
	 * Keeps an answer.
	 * @param address of the page
	 * @param recorded what it answered
	 * @param keys the content keys of what it was made from
	 * @param change the number of the last change before anything was read for it
	 */
	StoredPage(PageAddress address, Recorded recorded, Set<String> keys, long change) {
		this.address = address;
		this.status = recorded.status();
		this.kept = recorded.kept();
		this.keys = keys;
		this.change = change;
		this.checked = change;
		this.content = recorded.content();
		this.tag = Fingerprint.hex(this.content, TAG_BYTES);
		this.headers = recorded.headers();
		this.modified = this.headers.getDateField(HttpHeader.LAST_MODIFIED);
		EnumMap<Encoding, Variant> made = new EnumMap<>(Encoding.class);
		made.put(Encoding.IDENTITY, new Variant(Encoding.IDENTITY, this.content));
		if (isText()) {
			made.put(Encoding.GZIP, new Variant(Encoding.GZIP, Coding.gzip(this.content)));
		}
		this.variants = made;
		this.weight = OVERHEAD + this.content.length * COPIES;
	}

	/** Brotli at its best takes far longer than gzip: nobody waits for it. */
	void addBrotli() {
		if (isText() && Coding.hasBrotli()) {
			EnumMap<Encoding, Variant> more = new EnumMap<>(this.variants);
			more.put(Encoding.BROTLI, new Variant(Encoding.BROTLI, Coding.brotli(this.content)));
			this.variants = more;
		}
	}

	private boolean isText() {
		String type = this.headers.get(HttpHeader.CONTENT_TYPE);
		return type != null && ResponseCompression.TEXTS.contains(type.replaceFirst(";.*", ""));
	}

	PageAddress address() {
		return this.address;
	}

	Set<String> keys() {
		return this.keys;
	}

	HttpFields headers() {
		return this.headers;
	}

	/** The text as it was recorded, without any coding. */
	byte[] content() {
		return this.content;
	}

	long change() {
		return this.change;
	}

	/** When the page was made, by the clock of {@link System#nanoTime()}. */
	long made() {
		return this.made;
	}

	long checked() {
		return this.checked;
	}

	void checked(long change) {
		this.checked = change;
	}

	/** About how many bytes of memory the page takes. */
	int weight() {
		return this.weight;
	}

	/**
	 * Answers a request. It never blocks.
	 * @param asked what the request says of itself
	 */
	void answer(Asked asked, Response response, Callback callback) {
		Variant variant = variant(asked.accepted());
		HttpFields.Mutable headers = response.getHeaders();
		if (this.status == HttpStatus.OK_200 && isKnown(asked, variant)) {
			response.setStatus(HttpStatus.NOT_MODIFIED_304);
			add(variant.unchanged, headers);
			callback.succeeded();
			return;
		}
		response.setStatus(this.status);
		add(variant.fields, headers);
		if (asked.secure()) {
			headers.add(STRICT_TRANSPORT);
		}
		response.write(true, variant.content.duplicate(), callback);
	}

	/** As Spring Security writes it to those who come over TLS (RFC 6797). */
	private static final HttpField STRICT_TRANSPORT = new PreEncodedHttpField("Strict-Transport-Security",
			"max-age=31536000 ; includeSubDomains");

	private static void add(HttpField[] fields, HttpFields.Mutable headers) {
		for (HttpField field : fields) {
			headers.add(field);
		}
	}

	private Variant variant(List<Encoding> accepted) {
		Map<Encoding, Variant> variants = this.variants;
		for (Encoding encoding : accepted) {
			Variant variant = variants.get(encoding);
			if (variant != null) {
				return variant;
			}
		}
		throw new IllegalStateException("Everybody takes a page as it is");
	}

	/** RFC 9110, section 13.2.2: the date counts only where there is no tag. */
	private boolean isKnown(Asked asked, Variant variant) {
		if (asked.known() != null) {
			return Tags.matches(asked.known(), variant.tag);
		}
		return asked.since() != null && this.modified > 0 && this.modified <= DateParser.parseDate(asked.since());
	}

	/** The text in one coding, with the headers that go with it. */
	private final class Variant {

		private final String tag;

		private final ByteBuffer content;

		private final HttpField[] fields;

		private final HttpField[] unchanged;

		Variant(Encoding encoding, byte[] bytes) {
			this.tag = (encoding == Encoding.IDENTITY) ? '"' + StoredPage.this.tag + '"'
					: '"' + StoredPage.this.tag + '-' + encoding.token() + '"';
			this.content = StoredPage.this.kept
					? ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer()
					: ByteBuffer.wrap(bytes);
			List<HttpField> all = new ArrayList<>();
			List<HttpField> few = new ArrayList<>();
			for (HttpField field : StoredPage.this.headers) {
				((field.getHeader() == HttpHeader.CACHE_CONTROL) ? few : all).add(field);
			}
			if (StoredPage.this.status == HttpStatus.OK_200) {
				few.add(new HttpField(HttpHeader.ETAG, this.tag));
			}
			if (isText()) {
				few.add(new HttpField(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString()));
			}
			if (encoding != Encoding.IDENTITY) {
				all.add(new HttpField(HttpHeader.CONTENT_ENCODING, encoding.token()));
			}
			all.addAll(few);
			// A 304 without a length gets 0 from Jetty, which RFC 9110, section 8.6,
			// forbids
			HttpField length = new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, bytes.length);
			this.fields = new HttpField[] { new HeaderLines(all), length };
			this.unchanged = few.isEmpty() ? new HttpField[] { length }
					: new HttpField[] { new HeaderLines(few), length };
		}

	}

	/**
	 * What was answered to a request that asked for nothing in particular.
	 *
	 * @param headers without those that depend on who asks
	 * @param kept whether it will be sent more than once: then its bytes lie where the
	 * network takes them from without a copy, which is not given back before long
	 */
	record Recorded(int status, HttpFields headers, byte[] content, boolean kept) {
	}

	/**
	 * What of a request decides how a page is sent.
	 *
	 * @param accepted codings, the best first
	 * @param known the value of {@code If-None-Match}
	 * @param since the value of {@code If-Modified-Since}
	 * @param secure whether it came over TLS
	 */
	record Asked(List<Encoding> accepted, @Nullable String known, @Nullable String since, boolean secure) {
	}

}
