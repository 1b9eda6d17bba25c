package org.intertitle.database;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Tells whoever sends editors to a node whether it can save. It never asks the database
 * itself, so a probe waits for nothing.
 */
final class DatabaseHealth implements HealthIndicator {

	private final DatabasePresence presence;

	DatabaseHealth(DatabasePresence presence) {
		this.presence = presence;
	}

	@Override
	public Health health() {
		return (this.presence.isAway() ? Health.outOfService() : Health.up()).build();
	}

}
