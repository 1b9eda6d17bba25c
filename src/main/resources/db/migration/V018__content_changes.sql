-- What readers' pages are made from, and when it changed. A key names a record: 'film:heat-1995'; 'site' stands for all of them.
-- Rows are only added, so that nobody who edits waits for somebody else, and are told apart by their transactions: whoever looks
-- knows from a snapshot of the last look which are new, however long their transactions took.
create table content_change (
	transaction xid8        not null default pg_current_xact_id(),
	key         text        not null,
	changed_at  timestamptz not null default now()
);

create index content_change_by_transaction on content_change (transaction);
create index content_change_by_date on content_change (changed_at);

comment on table content_change is 'changes of the last days to what readers see, for those who keep pages';

-- The first argument names the columns that matter, the second the keys of a row r. A row that was written as it was is no change.
create function note_content_change() returns trigger language plpgsql as $$
declare
	changed text := case tg_op
		when 'INSERT' then 'select %1$s from after_change r'
		when 'DELETE' then 'select %1$s from before_change r'
		else '(select %1$s from after_change r except select %1$s from before_change r)'
			' union all (select %1$s from before_change r except select %1$s from after_change r)' end;
	noted bigint;
begin
	execute format('insert into content_change (key) select distinct made.key from (' || changed || ') r, unnest(%2$s) made(key)'
		' where made.key is not null', tg_argv[0], tg_argv[1]);
	get diagnostics noted = row_count;
	if noted > 0 then
		notify content_change;
	end if;
	return null;
end $$;

do $$
declare
	made record;
begin
	for made in
		select * from (values
			-- What is public, under which address, and what lists go by
			('article', 'listed', 'slug, status, kind, film_id, series_id, published_at, title',
				'case when r.status = ''PUBLISHED'' then array[''site''] end'),
			('article', 'itself', 'slug, status, kicker, standfirst, body, words, rating, verdict, cover_id, search_title,'
				' search_description, canonical_url, updated_at', 'case when r.status = ''PUBLISHED'' then array[''article:'' || r.slug] end'),
			('byline', 'listed', 'article_id, position, author_id',
				'array(select ''site'' from article where id = r.article_id and status = ''PUBLISHED'')'),
			('article_topic', 'listed', 'article_id, position, topic_id',
				'array(select ''site'' from article where id = r.article_id and status = ''PUBLISHED'')'),
			-- Films with the same people, or of one series, are offered to readers of each other's reviews
			('credit', 'listed', 'film_id, person_id', 'array(select ''site'' from published_article where film_id = r.film_id limit 1)'),
			('film', 'listed', 'id, series_id', 'array(select ''site'' from published_article where film_id = r.id limit 1)'),
			-- What is linked to has the other among its stories
			('related_link', 'itself', '*',
				'array(select ''article:'' || slug from article where id in (r.article_id, r.target_id) and status = ''PUBLISHED'')'),
			('correction', 'itself', '*',
				'array(select ''article:'' || slug from article where id = r.article_id and status = ''PUBLISHED'')'),
			('film', 'itself', '*', 'array[''films'', ''film:'' || r.slug]'),
			('credit', 'itself', '*', 'array(select ''films'' union all select ''film:'' || slug from film where id = r.film_id'
				' union all select ''person:'' || slug from person where id = r.person_id)'),
			('person', 'itself', '*', 'array(select ''person:'' || r.slug union all'
				' select ''film:'' || f.slug from credit c join film f on f.id = c.film_id where c.person_id = r.id)'),
			('author', 'itself', '*', 'array[''author:'' || r.slug]'),
			('author', 'named', 'slug, name, role, portrait_id', 'array[''byline:'' || r.slug]'),
			('author_link', 'itself', '*', 'array(select ''author:'' || slug from author where id = r.author_id)'),
			('topic', 'itself', '*', 'array[''topic:'' || r.slug]'),
			('series', 'itself', '*', 'array[''series:'' || r.slug]'),
			('image', 'itself', '*', 'array(select ''site'' from picture_use where image_id = r.id and public limit 1)'),
			('publication', 'itself', '*', 'array[''site'']'),
			('navigation_link', 'itself', '*', 'array[''site'']'),
			('social_link', 'itself', '*', 'array[''site'']'),
			('static_page', 'itself', '*', 'array[''site'']'),
			('house_note', 'itself', '*', 'array[''site'']')) listed(name, what, columns, keys)
	loop
		execute format('create trigger content_%s_insert after insert on %I referencing new table as after_change'
			' for each statement execute function note_content_change(%L, %L)', made.what, made.name, made.columns, made.keys);
		execute format('create trigger content_%s_update after update on %I referencing old table as before_change new table as after_change'
			' for each statement execute function note_content_change(%L, %L)', made.what, made.name, made.columns, made.keys);
		execute format('create trigger content_%s_delete after delete on %I referencing old table as before_change'
			' for each statement execute function note_content_change(%L, %L)', made.what, made.name, made.columns, made.keys);
	end loop;
end $$;

-- Two moments of the last look and of now, and what became of pages between them without anybody writing: an embargo ended, a
-- note of the house came or went.
create function content_changed_by_time(since timestamptz) returns boolean language sql stable
	return exists (select from article where status = 'PUBLISHED' and published_at > since and published_at <= now())
		or exists (select from house_note where (shown_from > since and shown_from <= now())
			or (shown_until > since and shown_until <= now()));
