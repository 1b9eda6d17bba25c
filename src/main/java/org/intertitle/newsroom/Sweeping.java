package org.intertitle.newsroom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Throws away, once an hour, what open forms left behind and nobody can want back.
 */
@Component
class Sweeping {

	private static final Logger logger = LoggerFactory.getLogger(Sweeping.class);

	private final Autosaves autosaves;

	private final Presence presence;

	Sweeping(Autosaves autosaves, Presence presence) {
		this.autosaves = autosaves;
		this.presence = presence;
	}

	@Scheduled(fixedRate = 3_600_000, initialDelay = 60_000)
	void sweep() {
		try {
			this.autosaves.sweep();
			this.presence.sweep();
		}
		catch (DataAccessException ex) {
			logger.debug("There is another hour to come", ex);
		}
	}

}
