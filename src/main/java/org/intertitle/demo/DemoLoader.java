package org.intertitle.demo;

import java.time.Duration;

import org.intertitle.database.DatabaseOrigin;
import org.intertitle.database.DatabasePresence;
import org.intertitle.web.SiteProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides whether the demonstration publication is wanted, before the first reader is let
 * in: only ever in an empty database, and only in the embedded one unless
 * {@code intertitle.demo} says otherwise.
 */
@Component
class DemoLoader implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(DemoLoader.class);

	private final DemoPublication publication;

	private final SiteProperties site;

	private final DatabaseOrigin database;

	private final DatabasePresence presence;

	private final JdbcClient jdbc;

	private boolean running;

	DemoLoader(DemoPublication publication, SiteProperties site, DatabaseOrigin database, DatabasePresence presence,
			JdbcClient jdbc) {
		this.publication = publication;
		this.site = site;
		this.database = database;
		this.presence = presence;
		this.jdbc = jdbc;
	}

	@Override
	public void start() {
		this.running = true;
		if (isWanted() && !this.presence.isAway() && isEmpty()) {
			long start = System.nanoTime();
			this.publication.load();
			logger.info("Loaded the demonstration publication in {} ms",
					Duration.ofNanos(System.nanoTime() - start).toMillis());
		}
	}

	private boolean isWanted() {
		Boolean asked = this.site.demo();
		return (asked != null) ? asked : this.database.embedded();
	}

	private boolean isEmpty() {
		return this.jdbc.sql("""
				select not exists (select from article) and not exists (select from author)
					and not exists (select from film) and not exists (select from static_page)
				""").query(Boolean.class).single();
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return 0;
	}

}
