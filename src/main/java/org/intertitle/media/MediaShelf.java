package org.intertitle.media;

import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.intertitle.account.SignedIn;
import org.intertitle.web.JsonRows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the library has, for those who look for something in it. Each method is one
 * statement.
 */
@Component
@Transactional(readOnly = true)
class MediaShelf {

	static final int PICTURES_PER_PAGE = 48;

	/** The uses are counted for the pictures of one page only. */
	private static final String LIST = """
			with listed as (
				select i.id, count(*) over () as total, row_number() over (order by %1$s) as place
				from image i
				where concat_ws(' ', i.alt, i.caption, i.credit, i.licence, i.file_name) ilike all (:patterns)
					and (not :withoutAlt or i.alt = '')
					and (not :withoutCredit or i.credit is null)
					and (not :unused or not exists (select from picture_use u where u.image_id = i.id))
					and (cast(:account as bigint) is null or i.uploaded_by = :account)
					and (cast(:kind as text) is null or i.kind = :kind)
				order by place limit :limit offset :offset)
			select json_build_object('picture', p.picture, 'fileName', i.file_name, 'kind', i.kind, 'bytes', i.bytes,
				'uploadedAt', i.created_at, 'uploadedBy', i.uploaded_by, 'uploader', a.name, 'total', listed.total,
				'uses', (select count(distinct (u.place, u.record_id, u.label)) from picture_use u where u.image_id = i.id))
			from listed join image i using (id) join picture p using (id) left join account a on a.id = i.uploaded_by
			order by listed.place
			""";

	private static final String ROWS = """
			select json_build_object('picture', p.picture, 'fileName', i.file_name, 'kind', i.kind, 'bytes', i.bytes,
				'uploadedAt', i.created_at, 'uploadedBy', i.uploaded_by, 'uploader', a.name, 'total', 0,
				'uses', (select count(distinct (u.place, u.record_id, u.label)) from picture_use u where u.image_id = i.id))
			from image i join picture p using (id) left join account a on a.id = i.uploaded_by
			where i.id = any(:ids)
			order by i.id
			""";

	private static final String USES = """
			select distinct place, record_id, label, public from picture_use where image_id = :id
			order by public desc, place, label
			""";

	private static final String SETTLED = "select exists (select from picture_use where image_id = :id and settled)";

	private final JdbcClient jdbc;

	private final JsonRows rows;

	MediaShelf(JdbcClient jdbc, JsonRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/** Lists a page of pictures. */
	List<PictureRow> list(PictureQuery query, int size, SignedIn who) {
		return this.jdbc.sql(LIST.formatted(query.sort().order()))
			.param("patterns", patterns(query.q()))
			.param("withoutAlt", query.show() == PictureQuery.Show.WITHOUT_ALT)
			.param("withoutCredit", query.show() == PictureQuery.Show.WITHOUT_CREDIT)
			.param("unused", query.show() == PictureQuery.Show.UNUSED)
			.param("account", (query.show() == PictureQuery.Show.MINE) ? who.id() : null, Types.BIGINT)
			.param("kind", (query.kind() != null) ? query.kind().name() : null, Types.VARCHAR)
			.param("limit", size)
			.param("offset", (query.page() - 1) * size)
			.query(this.rows.as(PictureRow.class))
			.list();
	}

	private static String[] patterns(String words) {
		return Arrays.stream(words.split("\\s+"))
			.limit(10)
			.map((word) -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
			.toArray(String[]::new);
	}

	/** Finds pictures by their ids, in the order of these. */
	List<PictureRow> byIds(List<Long> ids) {
		return this.jdbc.sql(ROWS).param("ids", ids.toArray(Long[]::new)).query(this.rows.as(PictureRow.class)).list();
	}

	Optional<PictureRow> byId(long id) {
		return byIds(List.of(id)).stream().findFirst();
	}

	/**
	 * Whether readers see a picture, or will when an article goes out that editors have
	 * read.
	 */
	boolean settled(long id) {
		return this.jdbc.sql(SETTLED).param("id", id).query(Boolean.class).single();
	}

	/** Finds the places that show a picture; those that readers see come first. */
	List<PictureUse> uses(long id) {
		return this.jdbc.sql(USES)
			.param("id", id)
			.query((row, number) -> new PictureUse(PicturePlace.valueOf(row.getString(1)), row.getObject(2, Long.class),
					row.getString(3), row.getBoolean(4)))
			.list();
	}

}
