package org.intertitle.pagecache;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the pages anew that are read most, after something has changed, and those of
 * articles that have changed themselves: what was withdrawn is not kept until somebody
 * asks for it.
 */
final class PageRefresh {

	private static final Logger logger = LoggerFactory.getLogger(PageRefresh.class);

	private static final int MOST_READ = 200;

	private static final String ARTICLE = "article:";

	private final PageStore pages;

	private final Executor work;

	private volatile @Nullable LocalConnector door;

	PageRefresh(PageStore pages, Executor work) {
		this.pages = pages;
		this.work = work;
	}

	/** Lets itself into a server, as nobody from outside can. */
	void enter(Server server) {
		LocalConnector connector = new LocalConnector(server);
		server.addConnector(connector);
		this.door = connector;
	}

	void changed(Set<String> keys) {
		this.work.execute(() -> {
			List<StoredPage> mostRead = this.pages.mostRead(MOST_READ);
			Stream<PageAddress> changed = keys.stream()
				.filter((key) -> key.startsWith(ARTICLE))
				.map((key) -> key.substring(ARTICLE.length()))
				.flatMap((slug) -> Stream.of(new PageAddress("/" + slug + "/", null),
						new PageAddress("/" + slug + ".md", null)));
			Stream.concat(changed.map(this.pages::find), mostRead.stream())
				.filter((page) -> page != null && !this.pages.mayBeSent(page))
				.map(StoredPage::address)
				.distinct()
				.forEach(this::make);
		});
	}

	private void make(PageAddress address) {
		LocalConnector door = this.door;
		if (door == null || !door.isRunning()) {
			return;
		}
		try {
			door.getResponse("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		}
		catch (Exception ex) {
			logger.debug("{} is made anew once somebody asks for it", address, ex);
		}
	}

}
