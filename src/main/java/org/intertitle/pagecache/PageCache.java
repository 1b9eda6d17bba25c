package org.intertitle.pagecache;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers with pages that are kept, in front of everything else. A page that nobody has
 * asked for yet, or that is out of date, is made once, however many ask for it.
 *
 * <p>
 * Kept pages are sent by the thread that read the request, which never blocks. All else
 * goes to the server's other threads.
 */
final class PageCache extends Handler.Wrapper {

	private static final Logger logger = LoggerFactory.getLogger(PageCache.class);

	/** A page may take this part of the memory for pages. */
	private static final int PART = 16;

	private static final int LONGEST = 16 * 1024 * 1024;

	private final PageStore pages;

	private final ContentChanges changes;

	private final PageRequests requests;

	private final Renderings renderings = new Renderings();

	private final Executor brotli;

	private final int longest;

	/**
	 * @param brotli does what nobody waits for
	 */
	PageCache(Handler inner, PageStore pages, ContentChanges changes, PageRequests requests, Executor brotli) {
		super(inner);
		this.pages = pages;
		this.changes = changes;
		this.requests = requests;
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
		StoredPage.Asked asked = PageRequests.asked(request);
		StoredPage page = this.pages.find(address);
		if (page != null && this.pages.mayBeSent(page) && !isRefresh(request)) {
			page.answer(asked, response, callback);
			return true;
		}
		Renderings.Rendering rendering = this.renderings.begin(address);
		if (rendering != null) {
			hand(() -> make(rendering, address, page, new Visit(request, response, callback, asked)));
		}
		else if (page != null) {
			page.answer(asked, response, callback);
		}
		else if (!this.renderings.await(address, new Visit(request, response, callback, asked)::go)) {
			return handle(request, response, callback);
		}
		return true;
	}

	/** Only the program itself can come in by this door. */
	private static boolean isRefresh(Request request) {
		return request.getConnectionMetaData().getConnector() instanceof LocalConnector;
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

	/** Whatever happens here, nobody is to wait for ever. */
	private void make(Renderings.Rendering rendering, PageAddress address, @Nullable StoredPage old, Visit visit) {
		long look = this.changes.look();
		Recorder recorder = Recorder.of(address, visit.request, visit.response, this.longest);
		Consumer<Throwable> failed = (failure) -> failed(rendering, old, visit, recorder, failure);
		pass(recorder.getRequest(), recorder, Callback.from(() -> {
			try {
				made(rendering, address, old, visit, recorder, look);
			}
			catch (RuntimeException ex) {
				logger.error("{} cannot be kept", address, ex);
				failed.accept(ex);
			}
		}, failed));
	}

	private void made(Renderings.Rendering rendering, PageAddress address, @Nullable StoredPage old, Visit visit,
			Recorder recorder, long look) {
		if (recorder.hasPassed()) {
			rendering.end(null);
			visit.callback.succeeded();
			return;
		}
		StoredPage answer = new StoredPage(address, recorder.recorded(), recorder.keys(), look);
		if (recorder.isPage()) {
			this.pages.keep(answer);
			rendering.end(answer);
			visit.go(answer);
			this.brotli.execute(answer::addBrotli);
		}
		else if (old != null && HttpStatus.isServerError(recorder.getStatus())) {
			logger.warn("{} cannot be made anew and stays as it is", address);
			rendering.end(old);
			visit.go(old);
		}
		else {
			this.pages.drop(address);
			rendering.end(null);
			visit.go(answer);
		}
	}

	private void failed(Renderings.Rendering rendering, @Nullable StoredPage old, Visit visit, Recorder recorder,
			Throwable failure) {
		rendering.end(old);
		if (recorder.hasPassed()) {
			visit.callback.failed(failure);
		}
		else if (old != null) {
			visit.go(old);
		}
		else {
			Response.writeError(visit.request, visit.response, visit.callback, failure);
		}
	}

	/** Somebody who has asked for a page. */
	private final class Visit {

		private final Request request;

		private final Response response;

		private final Callback callback;

		private final StoredPage.Asked asked;

		Visit(Request request, Response response, Callback callback, StoredPage.Asked asked) {
			this.request = request;
			this.response = response;
			this.callback = callback;
			this.asked = asked;
		}

		void go(@Nullable StoredPage page) {
			if (page != null) {
				page.answer(this.asked, this.response, this.callback);
			}
			else {
				hand(() -> pass(this.request, this.response, this.callback));
			}
		}

	}

}
