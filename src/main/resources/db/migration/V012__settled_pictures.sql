-- What is typed is looked through once, when it comes in, and not whenever somebody asks where a picture is shown.
alter table autosave add column picture_keys text[]
	generated always as (picture_keys(fields::text) || (fields ->> 'cover')) stored;

create index autosave_by_picture on autosave using gin (picture_keys);

-- What editors have read, or are reading, no writer changes behind their backs.
create or replace view picture_use as
	select cover_id as image_id, 'COVER' as place, id as record_id, title as label,
		status = 'PUBLISHED' and published_at <= now() as public, live is not null or status = 'IN_REVIEW' as settled
	from article where cover_id is not null
	union all
	select k.image_id, 'ARTICLE', a.id, a.title, a.status = 'PUBLISHED' and a.published_at <= now(),
		a.live is not null or a.status = 'IN_REVIEW'
	from image_key k join article a on picture_keys(a.body) @> array[k.key]
	union all
	select i.id, 'CHANGED_ARTICLE', a.id, r.content ->> 'title', false, true
	from article a join revision r on r.article_id = a.id and r.number = a.head and a.live <> a.head
		join image i on (r.content ->> 'coverId')::bigint = i.id
	union all
	select k.image_id, 'CHANGED_ARTICLE', a.id, r.content ->> 'title', false, true
	from article a join revision r on r.article_id = a.id and r.number = a.head and a.live <> a.head
		join image_key k on picture_keys(r.content ->> 'body') @> array[k.key]
	union all
	select k.image_id, 'UNSAVED_ARTICLE', s.article_id, s.fields ->> 'title', false, false
	from autosave s join image_key k on s.picture_keys @> array[k.key]
	union all
	select poster_id, 'FILM', id, title || ' (' || year || ')', true, true from film where poster_id is not null
	union all
	select portrait_id, 'AUTHOR', id, name, true, true from author where portrait_id is not null
	union all
	select logo_id, 'LOGO', id, name, true, true from publication where logo_id is not null
	union all
	select k.image_id, 'NOTE', n.id, n.title, true, true
	from house_note n join image_key k on picture_keys(n.body) @> array[k.key]
	union all
	select k.image_id, 'PAGE', p.id, p.title, true, true
	from static_page p join image_key k on picture_keys(p.body) @> array[k.key];
