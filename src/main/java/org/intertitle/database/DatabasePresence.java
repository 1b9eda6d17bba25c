package org.intertitle.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;

/**
 * Whether the database can be asked at the moment. Who watches it says so here, and who
 * would have to wait for it in vain can ask first.
 */
public final class DatabasePresence {

	private static final Logger logger = LoggerFactory.getLogger(DatabasePresence.class);

	private final ApplicationEventPublisher events;

	private volatile boolean away;

	/**
	 * Counts it as there.
	 * @param events are told when it is back
	 */
	public DatabasePresence(ApplicationEventPublisher events) {
		this.events = events;
	}

	/** Whether it is away. Nobody knows better than to try until somebody has looked. */
	public boolean isAway() {
		return this.away;
	}

	/**
	 * Says that it does not answer.
	 * @param cause for the log
	 */
	public void lost(Throwable cause) {
		if (!this.away) {
			logger.warn("The database is away; readers get the pages that there are: {}",
					NestedExceptionUtils.getMostSpecificCause(cause).getMessage());
		}
		this.away = true;
	}

	/**
	 * Says that it answers. Whoever hears of {@link DatabaseBack} may use it.
	 * @throws RuntimeException if one of them fails; then it counts as away
	 */
	public void found() {
		if (!this.away) {
			return;
		}
		this.away = false;
		try {
			this.events.publishEvent(new DatabaseBack());
			logger.info("The database is back");
		}
		catch (RuntimeException ex) {
			this.away = true;
			throw ex;
		}
	}

}
