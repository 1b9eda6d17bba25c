package org.intertitle.pagecache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;

/**
 * A way into the server that nobody outside of the program has. Pages that are made
 * through it are made for nobody's request in particular, so nobody has to wait for them.
 */
final class PageDoor {

	private static final int PATIENCE_SECONDS = 10;

	private final Renderings renderings;

	private volatile @Nullable LocalConnector connector;

	PageDoor(Renderings renderings) {
		this.renderings = renderings;
	}

	void open(Server server) {
		LocalConnector connector = new LocalConnector(server);
		server.addConnector(connector);
		this.connector = connector;
	}

	/** Whether there is a server that can be asked. */
	boolean isOpen() {
		LocalConnector connector = this.connector;
		return connector != null && connector.isRunning();
	}

	/**
	 * Asks for a page whose rendering has begun, and does not wait.
	 * @return false if there is no server that could be asked
	 */
	boolean ask(PageAddress address) {
		LocalConnector connector = this.connector;
		if (connector == null || !connector.isRunning()) {
			return false;
		}
		try {
			connector.executeRequest("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
			return true;
		}
		catch (IllegalStateException stopping) {
			return false;
		}
	}

	/**
	 * Makes a page and waits for it.
	 * @return nothing if it cannot be kept, or not be had in time
	 */
	@Nullable StoredPage make(PageAddress address) {
		CompletableFuture<@Nullable StoredPage> made = new CompletableFuture<>();
		Renderings.Rendering rendering = this.renderings.begin(address);
		if (rendering != null) {
			rendering.join(made::complete);
			if (!ask(address)) {
				rendering.end(null);
			}
		}
		else if (!this.renderings.await(address, made::complete)) {
			return null;
		}
		return made.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
	}

	/** Whether a request came this way. */
	static boolean isFrom(Request request) {
		return request.getConnectionMetaData().getConnector() instanceof LocalConnector;
	}

}
