-- The media library: what an editor decides about a picture, the keys it had, and where it is shown.

alter table image
	add column file_name   text check (btrim(file_name) <> ''),
	add column kind        text not null default 'JPEG' check (kind in ('JPEG', 'PNG', 'GIF', 'WEBP')),
	add column bytes       integer not null default 0 check (bytes >= 0),
	add column focus_x     integer not null default 50 check (focus_x between 0 and 100),
	add column focus_y     integer not null default 50 check (focus_y between 0 and 100),
	add column uploaded_by bigint references account,
	add column version     integer not null default 0;

comment on column image.file_name is 'as its sender called it';
comment on column image.kind is 'of the file it came in';
comment on column image.bytes is 'of the file it came in';
comment on column image.focus_x is 'what crops keep: from the left edge, in percent';
comment on column image.focus_y is 'from the top, in percent';
comment on column image.uploaded_by is 'none for what no account brought in';

-- The library's list: newest first.
create index image_by_date on image (created_at desc, id desc);

-- Every key that a picture has or had. A row with another key than its picture's is a former one: texts
-- and other sites may still name the picture by it, so nothing else ever gets it.
create table image_key (
	key      text primary key check (key ~ '^[0-9a-f]{24}$'),
	image_id bigint not null references image on delete cascade,
	unique (key, image_id)
);

create index image_key_by_image on image_key (image_id);

insert into image_key (key, image_id) select key, id from image;

create function keep_image_key() returns trigger language plpgsql as $$
begin
	insert into image_key (key, image_id) values (new.key, new.id)
		on conflict (key, image_id) do nothing;
	return null;
end $$;

create trigger image_key_kept after insert or update of key on image
	for each row execute function keep_image_key();

create or replace view picture as
	select id, json_build_object('id', id, 'key', key, 'width', width, 'height', height,
		'focus', json_build_object('x', focus_x, 'y', focus_y), 'tint', tint,
		'alt', alt, 'caption', caption, 'credit', credit, 'licence', licence) as picture
	from image;

-- Whatever shows a picture goes on without it.
alter table publication drop constraint publication_logo_id_fkey,
	add foreign key (logo_id) references image on delete set null;
alter table author drop constraint author_portrait_id_fkey,
	add foreign key (portrait_id) references image on delete set null;
alter table film drop constraint film_poster_id_fkey,
	add foreign key (poster_id) references image on delete set null;
alter table article drop constraint article_cover_id_fkey,
	add foreign key (cover_id) references image on delete set null;

create index author_by_portrait on author (portrait_id) where portrait_id is not null;
create index film_by_poster on film (poster_id) where poster_id is not null;
create index article_by_cover on article (cover_id) where cover_id is not null;

-- A revision that is published or restored may name a cover that has been deleted since.
create function forget_missing_cover() returns trigger language plpgsql as $$
begin
	if not exists (select from image where id = new.cover_id) then
		new.cover_id := null;
	end if;
	return new;
end $$;

create trigger article_missing_cover before insert or update of cover_id on article
	for each row when (new.cover_id is not null) execute function forget_missing_cover();

-- The keys in the addresses of a text.
create function picture_keys(source text) returns text[] language sql immutable parallel safe
	return array(select distinct m[1] from regexp_matches(source, '/media/([0-9a-f]{24})/', 'g') m);

-- Where a picture is shown: the one question that the library asks of each text.
create index article_by_picture on article using gin (picture_keys(body));

-- Every foreign key to a picture, and every text that can name one, has its line here.
create view picture_use as
	select cover_id as image_id, 'COVER' as place, id as record_id, title as label,
		status = 'PUBLISHED' and published_at <= now() as public
	from article where cover_id is not null
	union all
	select k.image_id, 'ARTICLE', a.id, a.title, a.status = 'PUBLISHED' and a.published_at <= now()
	from image_key k join article a on picture_keys(a.body) @> array[k.key]
	union all
	select i.id, 'CHANGED_ARTICLE', a.id, r.content ->> 'title', false
	from article a join revision r on r.article_id = a.id and r.number = a.head and a.live <> a.head
		join image i on (r.content ->> 'coverId')::bigint = i.id
	union all
	select k.image_id, 'CHANGED_ARTICLE', a.id, r.content ->> 'title', false
	from article a join revision r on r.article_id = a.id and r.number = a.head and a.live <> a.head
		join image_key k on picture_keys(r.content ->> 'body') @> array[k.key]
	union all
	select k.image_id, 'UNSAVED_ARTICLE', s.article_id, s.fields ->> 'title', false
	from autosave s join image_key k on picture_keys(s.fields::text) || (s.fields ->> 'cover') @> array[k.key]
	union all
	select poster_id, 'FILM', id, title || ' (' || year || ')', true from film where poster_id is not null
	union all
	select portrait_id, 'AUTHOR', id, name, true from author where portrait_id is not null
	union all
	select logo_id, 'LOGO', id, name, true from publication where logo_id is not null
	union all
	select k.image_id, 'NOTE', n.id, n.title, true
	from house_note n join image_key k on picture_keys(n.body) @> array[k.key]
	union all
	select k.image_id, 'PAGE', p.id, p.title, true
	from static_page p join image_key k on picture_keys(p.body) @> array[k.key];

comment on view picture_use is 'where each picture is shown; a place may come twice, when a text names two keys of one picture';
