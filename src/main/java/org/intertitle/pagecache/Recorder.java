package org.intertitle.pagecache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.intertitle.web.ContentKeys;
import org.jspecify.annotations.Nullable;

/**
 * Lets a page be made as for somebody who asks for nothing in particular, and takes down
 * the answer. So no header, cookie or parameter that pages do not know can come into it.
 */
final class Recorder extends Response.Wrapper {

	/** What says who somebody is, what they have or what they want. */
	private static final Set<HttpHeader> PASSED = EnumSet.of(HttpHeader.HOST, HttpHeader.REFERER);

	private static final Set<HttpHeader> OF_THE_MOMENT = EnumSet.of(HttpHeader.DATE, HttpHeader.ETAG,
			HttpHeader.CONTENT_LENGTH, HttpHeader.CONTENT_ENCODING, HttpHeader.VARY, HttpHeader.CONNECTION,
			HttpHeader.TRANSFER_ENCODING);

	private final HttpFields.Mutable headers = HttpFields.build();

	private final ByteArrayOutputStream content = new ByteArrayOutputStream(32 * 1024);

	private final int longest;

	private int status;

	private boolean last;

	private boolean passing;

	/**
	 * @param plain the request, without what is particular about it
	 * @param longest how many bytes to take down; what is longer goes to who asked, as it
	 * comes
	 */
	private Recorder(Request plain, Response response, int longest) {
		super(plain, response);
		this.longest = longest;
	}

	/**
	 * Prepares to record.
	 * @param address of the page
	 */
	static Recorder of(PageAddress address, Request request, Response response, int longest) {
		Plain plain = new Plain(request, address);
		plain.setAttribute(ContentKeys.ATTRIBUTE, new HashSet<String>());
		return new Recorder(plain, response, longest);
	}

	/** Whether the answer was too long, and has gone out already. */
	boolean hasPassed() {
		return this.passing;
	}

	/** Whether any cache may keep the answer. */
	boolean isPage() {
		String kept = this.headers.get(HttpHeader.CACHE_CONTROL);
		return getStatus() == HttpStatus.OK_200 && this.last && kept != null
				&& (kept.contains("s-maxage") || kept.contains("immutable"))
				&& !this.headers.contains(HttpHeader.SET_COOKIE);
	}

	/** The content keys of what the answer was made from. */
	@SuppressWarnings("unchecked")
	Set<String> keys() {
		return Set.copyOf((Set<String>) getRequest().getAttribute(ContentKeys.ATTRIBUTE));
	}

	StoredPage.Recorded recorded() {
		HttpFields.Mutable fields = HttpFields.build();
		for (HttpField field : this.headers) {
			if (!OF_THE_MOMENT.contains(field.getHeader())) {
				fields.add(field);
			}
		}
		return new StoredPage.Recorded(getStatus(), fields.asImmutable(), this.content.toByteArray(), isPage());
	}

	@Override
	public int getStatus() {
		return (this.status != 0) ? this.status : HttpStatus.OK_200;
	}

	@Override
	public void setStatus(int status) {
		this.status = status;
	}

	@Override
	public HttpFields.Mutable getHeaders() {
		return this.headers;
	}

	@Override
	public void setTrailersSupplier(@Nullable Supplier<HttpFields> trailers) {
		throw new UnsupportedOperationException("A page has no trailers");
	}

	@Override
	public boolean isCommitted() {
		return this.passing || this.last;
	}

	@Override
	public boolean hasLastWrite() {
		return this.last;
	}

	@Override
	public boolean isCompletedSuccessfully() {
		return this.last;
	}

	@Override
	public void reset() {
		if (isCommitted()) {
			throw new IllegalStateException("Sent already");
		}
		this.status = 0;
		this.headers.clear();
		this.content.reset();
	}

	@Override
	public CompletableFuture<Void> writeInterim(int status, HttpFields headers) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void write(boolean last, ByteBuffer bytes, Callback callback) {
		this.last |= last;
		if (!this.passing && this.content.size() + BufferUtil.length(bytes) > this.longest) {
			pass(last, bytes, callback);
		}
		else if (this.passing) {
			getWrapped().write(last, bytes, callback);
		}
		else {
			take(bytes);
			callback.succeeded();
		}
	}

	private void take(@Nullable ByteBuffer bytes) {
		if (bytes != null) {
			byte[] some = BufferUtil.toArray(bytes);
			bytes.position(bytes.limit());
			this.content.write(some, 0, some.length);
		}
	}

	private void pass(boolean last, ByteBuffer bytes, Callback callback) {
		this.passing = true;
		getWrapped().setStatus(getStatus());
		getWrapped().getHeaders().add(this.headers);
		ByteBuffer before = ByteBuffer.wrap(this.content.toByteArray());
		this.content.reset();
		getWrapped().write(false, before,
				Callback.from(() -> getWrapped().write(last, bytes, callback), callback::failed));
	}

	/** A request for a page, and nothing else. */
	private static final class Plain extends Request.Wrapper {

		private final HttpFields headers;

		private final HttpURI address;

		Plain(Request request, PageAddress address) {
			super(request);
			HttpFields.Mutable fields = HttpFields.build();
			for (HttpField field : request.getHeaders()) {
				if (PASSED.contains(field.getHeader())) {
					fields.add(field);
				}
			}
			this.headers = fields.asImmutable();
			this.address = HttpURI.build(request.getHttpURI(), address.path(), null, address.query()).asImmutable();
		}

		@Override
		public String getMethod() {
			return HttpMethod.GET.asString();
		}

		@Override
		public HttpURI getHttpURI() {
			return this.address;
		}

		@Override
		public HttpFields getHeaders() {
			return this.headers;
		}

		@Override
		public boolean isSecure() {
			return false;
		}

	}

}
