package org.intertitle.pagecache;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.intertitle.pagecache.Renderings.Rendering;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers with pages that are kept, in front of everything else. A page that nobody has
 * asked for yet, or that is out of date, is made once, however many ask for it.
 *
 * <p>
 * Kept pages are sent by the thread that read the request, which never blocks. All else
 * goes to the server's other threads. Who could have an older page waits only so long for
 * a new one, whatever keeps the database.
 */
final class PageCache extends Handler.Wrapper {

	private static final Logger logger = LoggerFactory.getLogger(PageCache.class);

	/** A page may take this part of the memory for pages. */
	private static final int PART = 16;

	private static final int LONGEST = 16 * 1024 * 1024;

	/** How long somebody waits for a page of which there is an older one. */
	private static final long PATIENCE_MILLIS = 1000;

	private final PageStore pages;

	private final ContentChanges changes;

	private final PageRequests requests;

	private final Renderings renderings;

	private final PageDoor door;

	private final Executor brotli;

	private final int longest;

	/**
	 * @param brotli does what nobody waits for
	 */
	PageCache(Handler inner, PageStore pages, ContentChanges changes, PageRequests requests, Renderings renderings,
			PageDoor door, Executor brotli) {
		super(inner);
		this.pages = pages;
		this.changes = changes;
		this.requests = requests;
		this.renderings = renderings;
		this.door = door;
		this.brotli = brotli;
		this.longest = (int) Math.min(LONGEST, pages.memory() / PART);
	}

	@Override
	public Invocable.InvocationType getInvocationType() {
		return Invocable.InvocationType.NON_BLOCKING;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		PageAddress address = this.requests.address(request);
		if (address == null) {
			hand(() -> pass(request, response, callback));
			return true;
		}
		Visit visit = new Visit(request, response, callback);
		if (PageDoor.isFrom(request)) {
			hand(new Making(this.renderings.of(address), visit)::begin);
			return true;
		}
		StoredPage page = this.pages.find(address);
		if (page != null && this.pages.mayBeSent(page)) {
			visit.answer(page);
		}
		else if (page != null) {
			waitFor(address, visit, page);
		}
		else if (this.pages.isOnDisk(address)) {
			hand(() -> waitFor(address, visit));
		}
		else {
			first(address, visit);
		}
		return true;
	}

	private void hand(Runnable work) {
		getServer().getThreadPool().execute(work);
	}

	private void pass(Request request, Response response, Callback callback) {
		try {
			if (!super.handle(request, response, callback)) {
				Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
			}
		}
		catch (Throwable ex) {
			Response.writeError(request, response, callback, ex);
		}
	}

	/** A page that there is nothing of: who asks first lends it their request. */
	private void first(PageAddress address, Visit visit) {
		while (true) {
			Rendering rendering = this.renderings.begin(address);
			if (rendering != null) {
				hand(new Making(rendering, visit)::begin);
				return;
			}
			if (this.renderings.await(address, visit::go)) {
				return;
			}
		}
	}

	/** A page that the disk has: it is read only when it is needed. */
	private void waitFor(PageAddress address, Visit visit) {
		StoredPage page = this.pages.recall(address);
		if (page == null) {
			first(address, visit);
		}
		else if (this.changes.blind()) {
			visit.answer(page);
		}
		else {
			waitFor(address, visit, page);
		}
	}

	/** A page that is out of date: one waits for the next, the others take this one. */
	private void waitFor(PageAddress address, Visit visit, StoredPage old) {
		Rendering rendering = this.renderings.begin(address);
		if (rendering == null) {
			visit.answer(old);
			return;
		}
		AtomicBoolean answered = new AtomicBoolean();
		Renderings.Waiter answer = (page) -> {
			if (!answered.getAndSet(true)) {
				visit.go(page);
			}
		};
		rendering.join(answer);
		visit.request.getConnectionMetaData()
			.getConnector()
			.getScheduler()
			.schedule(() -> answer.go(old), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
		if (!this.door.ask(address)) {
			rendering.end(old);
		}
	}

	/** A page that is being made, and the request that it is made with. */
	private final class Making {

		private final long change = PageCache.this.changes.last();

		private final Rendering rendering;

		private final Visit visit;

		private final Recorder recorder;

		Making(Rendering rendering, Visit visit) {
			this.rendering = rendering;
			this.visit = visit;
			this.recorder = Recorder.of(rendering.address(), visit.request, visit.response, PageCache.this.longest);
		}

		void begin() {
			pass(this.recorder.getRequest(), this.recorder, Callback.from(this::recorded, this::failed));
		}

		/** Whatever happens here, nobody is to wait for ever. */
		private void recorded() {
			try {
				end();
			}
			catch (RuntimeException ex) {
				logger.error("{} cannot be kept", this.rendering.address(), ex);
				failed(ex);
			}
		}

		private void end() {
			PageAddress address = this.rendering.address();
			if (this.recorder.hasPassed()) {
				this.rendering.end(null);
				this.visit.callback.succeeded();
				return;
			}
			StoredPage answer = new StoredPage(address, this.recorder.recorded(), this.recorder.keys(), this.change);
			StoredPage old = HttpStatus.isServerError(this.recorder.getStatus()) ? PageCache.this.pages.older(address)
					: null;
			if (this.recorder.isPage()) {
				PageCache.this.pages.keep(answer);
				this.rendering.end(answer);
				this.visit.answer(answer);
				PageCache.this.pages.write(answer);
				PageCache.this.brotli.execute(answer::addBrotli);
			}
			else if (old != null) {
				logger.warn("{} cannot be made anew and stays as it is", address);
				this.rendering.end(old);
				this.visit.answer(old);
			}
			else {
				if (!HttpStatus.isServerError(this.recorder.getStatus())) {
					PageCache.this.pages.drop(address);
				}
				this.rendering.end(null);
				this.visit.answer(answer);
			}
		}

		private void failed(Throwable failure) {
			StoredPage old = PageCache.this.pages.older(this.rendering.address());
			this.rendering.end(old);
			if (this.recorder.hasPassed()) {
				this.visit.callback.failed(failure);
			}
			else if (old != null) {
				this.visit.answer(old);
			}
			else {
				Response.writeError(this.visit.request, this.visit.response, this.visit.callback, failure);
			}
		}

	}

	/** Somebody who has asked for a page. */
	private final class Visit {

		private final Request request;

		private final Response response;

		private final Callback callback;

		Visit(Request request, Response response, Callback callback) {
			this.request = request;
			this.response = response;
			this.callback = callback;
		}

		void answer(StoredPage page) {
			page.answer(PageRequests.asked(this.request), this.response, this.callback);
		}

		/** Without a page that can be kept everybody gets an answer of their own. */
		void go(@Nullable StoredPage page) {
			if (page != null) {
				answer(page);
			}
			else {
				hand(() -> pass(this.request, this.response, this.callback));
			}
		}

	}

}
