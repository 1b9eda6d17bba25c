package org.intertitle.publication;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.intertitle.web.JsonRows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The publication's settings, and what can be chosen for them.
 */
@Component
@Transactional(readOnly = true)
class SettingsShelf {

	private static final String SETTINGS = """
			select json_build_object(
				'version', p.version, 'name', p.name, 'tagline', p.tagline, 'mission', p.mission, 'accent', p.accent,
				'logo', (select picture from picture where picture.id = p.logo_id),
				'language', p.language, 'timeZone', p.time_zone,
				'ratingScale', json_build_object('worst', p.rating_worst, 'best', p.rating_best, 'step', p.rating_step),
				'navigation', (
					select coalesce(json_agg(json_build_object('label', label, 'href', href) order by position), '[]')
					from navigation_link),
				'social', (
					select coalesce(json_agg(json_build_object('label', label, 'href', href) order by position), '[]')
					from social_link))
			from publication p
			""";

	private final JdbcClient jdbc;

	private final JsonRows rows;

	SettingsShelf(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	Settings read() {
		return this.jdbc.sql(SETTINGS).query(this.rows.as(Settings.class)).single();
	}

	/** The places of the world with clocks of their own. */
	static List<String> zones() {
		return ZoneId.getAvailableZoneIds()
			.stream()
			.filter((zone) -> zone.equals("UTC") || zone.matches("(?!Etc/|SystemV/)[A-Z]\\w+/.+"))
			.sorted()
			.toList();
	}

	/**
	 * Finds a zone.
	 * @param typed its name, in any case, with spaces or underscores
	 * @return its name as both Java and the database know it
	 */
	Optional<String> zone(String typed) {
		String name = typed.strip().replace(' ', '_');
		return zones().stream()
			.filter((zone) -> zone.equalsIgnoreCase(name))
			.findFirst()
			.filter((zone) -> this.jdbc.sql("select exists (select from pg_timezone_names where name = ?)")
				.param(zone)
				.query(Boolean.class)
				.single());
	}

}
