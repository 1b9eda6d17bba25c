package org.intertitle.publication;

import org.intertitle.web.JsonRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The publication's settings as readers see them, in one statement.
 */
@Component
public class CurrentSite {

	private static final Logger logger = LoggerFactory.getLogger(CurrentSite.class);

	private static final String SITE = """
			select json_build_object(
				'name', p.name, 'tagline', p.tagline, 'mission', p.mission, 'accent', p.accent,
				'logo', (select picture from picture where picture.id = p.logo_id),
				'language', p.language, 'timeZone', p.time_zone,
				'ratingScale', json_build_object('worst', p.rating_worst, 'best', p.rating_best, 'step', p.rating_step),
				'navigation', (
					select coalesce(json_agg(json_build_object('label', label, 'href', href) order by position), '[]')
					from navigation_link),
				'social', (
					select coalesce(json_agg(json_build_object('label', label, 'href', href) order by position), '[]')
					from social_link),
				'pages', (
					select coalesce(json_agg(json_build_object('label', title, 'href', '/' || slug || '/')
						order by position, id), '[]')
					from static_page))
			from publication p
			""";

	private final JdbcClient jdbc;

	private final JsonRows rows;

	private volatile Site lastSeen = Site.UNKNOWN;

	CurrentSite(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * Reads the settings.
	 * @return the settings of now or, while the database cannot be asked, those last
	 * seen: an error page still looks like the publication
	 */
	public Site read() {
		try {
			this.lastSeen = this.jdbc.sql(SITE).query(this.rows.as(Site.class)).single();
		}
		catch (CannotGetJdbcConnectionException ex) {
			logger.debug("The publication's settings cannot be read while the database is away", ex);
		}
		catch (DataAccessException ex) {
			logger.warn("The publication's settings cannot be read: {}", ex.getMessage());
		}
		return this.lastSeen;
	}

}
