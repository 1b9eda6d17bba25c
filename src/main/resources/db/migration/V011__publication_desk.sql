-- What editors need to keep authors, topics, notes, pages and addresses in order.

-- Redirects: looked up when nothing else answers.

create table redirect (
	id           bigint generated always as identity primary key,
	from_path    text not null unique check (from_path ~ '^/[^?#]*[^/?#]$' and char_length(from_path) <= 1000),
	to_address   text check (to_address ~ '^/([^/]|$)' or to_address ~ '^https?://[^/]'),
	hits         bigint not null default 0,
	last_used_at timestamptz,
	version      integer not null default 0
);

comment on column redirect.from_path is 'not percent-encoded, in NFC, without query and final slash';
comment on column redirect.to_address is 'where it leads; none if what was there is gone for good';

create table missing_page (
	path       text primary key check (char_length(path) <= 1000),
	hits       bigint not null check (hits > 0),
	first_seen timestamptz not null default now(),
	last_seen  timestamptz not null default now(),
	referrer   text,
	dismissed  boolean not null default false
);

comment on table missing_page is 'what readers asked for and did not find; of a bounded size';
comment on column missing_page.referrer is 'where the last of them came from who said so';

-- A page has moved: what led to its old address leads to the new one at once, so that nobody is sent on twice.
create function lead_on(old_path text, new_path text) returns void language plpgsql as $$
begin
	delete from redirect where from_path = rtrim(new_path, '/') and starts_with(to_address, old_path);
	update redirect set to_address = new_path || substr(to_address, char_length(old_path) + 1), version = version + 1
	where starts_with(to_address, old_path) and substr(to_address, char_length(old_path) + 1, 1) in ('', '?', '#');
end $$;

create function lead_on_from_former_slug() returns trigger language plpgsql as $$
begin
	perform lead_on(tg_argv[0] || old.slug || '/', tg_argv[0] || new.slug || '/');
	return null;
end $$;

create trigger article_redirects after update of slug on article
	for each row when (old.slug is distinct from new.slug) execute function lead_on_from_former_slug('/');
create trigger static_page_redirects after update of slug on static_page
	for each row when (old.slug is distinct from new.slug) execute function lead_on_from_former_slug('/');
create trigger author_redirects after update of slug on author
	for each row when (old.slug is distinct from new.slug) execute function lead_on_from_former_slug('/authors/');
create trigger topic_redirects after update of slug on topic
	for each row when (old.slug is distinct from new.slug) execute function lead_on_from_former_slug('/topics/');
create trigger film_redirects after update of slug on film
	for each row when (old.slug is distinct from new.slug) execute function lead_on_from_former_slug('/films/');
create trigger person_redirects after update of slug on person
	for each row when (old.slug is distinct from new.slug) execute function lead_on_from_former_slug('/people/');
create trigger series_redirects after update of slug on series
	for each row when (old.slug is distinct from new.slug) execute function lead_on_from_former_slug('/series/');

-- A fixed page that is deleted is gone under all its addresses, until an editor leads them elsewhere.
create function leave_page_gone() returns trigger language plpgsql as $$
begin
	update redirect set to_address = null, version = version + 1
	where rtrim(regexp_replace(to_address, '[?#].*', ''), '/') in (select '/' || slug from address where page_id = old.id);
	insert into redirect (from_path) select '/' || slug from address where page_id = old.id
		on conflict (from_path) do nothing;
	return old;
end $$;

create trigger static_page_gone before delete on static_page
	for each row execute function leave_page_gone();

-- Authors and topics keep every slug they had, as articles and pages do (V005).

create table author_address (
	slug      slug primary key,
	author_id bigint not null references author on delete cascade,
	unique (slug, author_id)
);

create index author_address_by_author on author_address (author_id);

create function keep_author_address() returns trigger language plpgsql as $$
begin
	insert into author_address (slug, author_id) values (new.slug, new.id)
		on conflict (slug, author_id) do nothing;
	return null;
end $$;

create trigger author_address after insert or update of slug on author
	for each row execute function keep_author_address();

insert into author_address (slug, author_id) select slug, id from author;

create table topic_address (
	slug     slug primary key,
	topic_id bigint not null references topic on delete cascade,
	unique (slug, topic_id)
);

create index topic_address_by_topic on topic_address (topic_id);

create function keep_topic_address() returns trigger language plpgsql as $$
begin
	insert into topic_address (slug, topic_id) values (new.slug, new.id)
		on conflict (slug, topic_id) do nothing;
	return null;
end $$;

create trigger topic_address after insert or update of slug on topic
	for each row execute function keep_topic_address();

insert into topic_address (slug, topic_id) select slug, id from topic;

-- Two records have become one: what led to the address of the first leads to the second.
create function lead_on_from_merged() returns trigger language plpgsql as $$
declare
	owner text := tg_argv[0];
	slug_today text;
begin
	execute format('select slug from %I where id = $1', owner) into slug_today
		using (to_jsonb(new) ->> (owner || '_id'))::bigint;
	perform lead_on(tg_argv[1] || new.slug || '/', tg_argv[1] || slug_today || '/');
	return null;
end $$;

create trigger author_merged after update of author_id on author_address
	for each row execute function lead_on_from_merged('author', '/authors/');
create trigger topic_merged after update of topic_id on topic_address
	for each row execute function lead_on_from_merged('topic', '/topics/');
create trigger film_merged after update of film_id on film_address
	for each row execute function lead_on_from_merged('film', '/films/');
create trigger person_merged after update of person_id on person_address
	for each row execute function lead_on_from_merged('person', '/people/');
create trigger series_merged after update of series_id on series_address
	for each row execute function lead_on_from_merged('series', '/series/');

-- Articles name topics, and old revisions still name them as they were called then. A name leads to one
-- topic; one that a topic no longer has may be taken by another.
create table topic_name (
	name     text primary key,
	topic_id bigint not null references topic on delete cascade
);

comment on column topic_name.name is 'as folded makes it';

create index topic_name_by_topic on topic_name (topic_id);

create function keep_topic_name() returns trigger language plpgsql as $$
begin
	insert into topic_name as known (name, topic_id) values (folded(new.name), new.id)
		on conflict (name) do update set topic_id = excluded.topic_id
		where not exists (
			select from topic t where t.id = known.topic_id and t.id <> new.id and folded(t.name) = known.name);
	if not exists (select from topic_name where name = folded(new.name) and topic_id = new.id) then
		raise exception 'there is a topic of the name %', new.name
			using errcode = 'unique_violation', constraint = 'topic_name_pkey';
	end if;
	return null;
end $$;

insert into topic_name (name, topic_id) select folded(name), id from topic order by id on conflict do nothing;

create trigger topic_name after insert or update of name on topic
	for each row execute function keep_topic_name();

-- Where authors and topics are used, in the articles that readers see and in those that editors have before
-- them: a pending revision is not yet in the rows of its article.

create view author_use as
	select b.author_id, a.id as article_id, a.title, a.status, a.updated_at
	from byline b join article a on a.id = b.article_id
	union
	select d.author_id, a.id, a.title, a.status, a.updated_at
	from article a join revision r on r.article_id = a.id and r.number = a.head
	cross join lateral jsonb_array_elements_text(r.content -> 'authors') named(slug)
	join author_address d on d.slug = named.slug
	where a.live <> a.head;

create view topic_use as
	select x.topic_id, a.id as article_id, a.title, a.status, a.updated_at
	from article_topic x join article a on a.id = x.article_id
	union
	select n.topic_id, a.id, a.title, a.status, a.updated_at
	from article a join revision r on r.article_id = a.id and r.number = a.head
	cross join lateral jsonb_array_elements_text(r.content -> 'topics') named(name)
	join topic_name n on n.name = folded(named.name)
	where a.live <> a.head;

-- Every address of a page that the database holds, and every one that leads on to such a page.

create view public_address as
	select '/' || slug || '/' as path, title as label from published_article
	union all select '/' || slug || '/', title from static_page
	union all select '/films/' || slug || '/', title from film
	union all select '/people/' || slug || '/', name from person
	union all select '/series/' || slug || '/', name from series
	union all select '/authors/' || slug || '/', name from author
	union all select '/topics/' || slug || '/', name from topic;

create view former_address as
	select '/' || d.slug || '/' as path, '/' || coalesce(p.slug, a.slug) || '/' as leads_to
	from address d left join static_page p on p.id = d.page_id left join published_article a on a.id = d.article_id
	where d.slug <> coalesce(p.slug, a.slug)
	union all
	select '/authors/' || d.slug || '/', '/authors/' || u.slug || '/'
	from author_address d join author u on u.id = d.author_id where d.slug <> u.slug
	union all
	select '/topics/' || d.slug || '/', '/topics/' || t.slug || '/'
	from topic_address d join topic t on t.id = d.topic_id where d.slug <> t.slug
	union all
	select '/films/' || d.slug || '/', '/films/' || f.slug || '/'
	from film_address d join film f on f.id = d.film_id where d.slug <> f.slug
	union all
	select '/people/' || d.slug || '/', '/people/' || p.slug || '/'
	from person_address d join person p on p.id = d.person_id where d.slug <> p.slug
	union all
	select '/series/' || d.slug || '/', '/series/' || s.slug || '/'
	from series_address d join series s on s.id = d.series_id where d.slug <> s.slug;

-- Notes change places in one statement.
alter table house_note drop constraint house_note_slot_position_key,
	add constraint house_note_slot_position_key unique (slot, position) deferrable initially immediate;
