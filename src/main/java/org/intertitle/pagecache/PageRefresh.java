package org.intertitle.pagecache;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.intertitle.web.ContentKind;

/**
 * Makes the pages anew that are read most, after something has changed, and those of
 * articles that have changed themselves: what was withdrawn is not kept until somebody
 * asks for it, neither itself nor in lists.
 */
final class PageRefresh implements AutoCloseable {

	private static final int MOST_READ = 200;

	private final PageStore pages;

	private final PageArchive archive;

	private final Bookmark bookmark;

	private final PageDoor door;

	private final ExecutorService work = Executors.newSingleThreadExecutor(
			Thread.ofPlatform().daemon().name("page-refresh").priority(Thread.MIN_PRIORITY).factory());

	PageRefresh(PageStore pages, PageArchive archive, Bookmark bookmark, PageDoor door) {
		this.pages = pages;
		this.archive = archive;
		this.bookmark = bookmark;
		this.door = door;
	}

	void changed(ContentChanges.Look look) {
		this.work.execute(() -> {
			if (look.everything()) {
				this.archive.clear();
			}
			look.keys().stream().filter((key) -> key.startsWith(ContentKind.ARTICLE.prefix())).forEach(this::article);
			this.pages.mostRead(MOST_READ)
				.stream()
				.filter((page) -> !this.pages.mayBeSent(page))
				.map(StoredPage::address)
				.forEach(this.door::make);
			this.bookmark.write(look.moment());
		});
	}

	private void article(String key) {
		String slug = key.substring(ContentKind.ARTICLE.prefix().length());
		Stream.of("/" + slug + "/", "/" + slug + ".md")
			.map((path) -> new PageAddress(path, null))
			.filter(this::isOutdated)
			.forEach((address) -> {
				this.door.make(address);
				if (this.pages.older(address) == null) {
					this.pages.dropMadeFrom(key);
				}
			});
	}

	private boolean isOutdated(PageAddress address) {
		StoredPage page = this.pages.find(address);
		return (page != null) ? !this.pages.mayBeSent(page) : this.pages.isOnDisk(address);
	}

	@Override
	public void close() {
		this.work.shutdownNow();
	}

}
