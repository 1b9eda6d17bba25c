-- What readers know from feeds, and what search engines know from sitemaps.

-- The names in feeds are made from it, so that they outlive every slug and every domain.
alter table publication add uuid uuid not null default gen_random_uuid();

comment on column publication.uuid is 'the namespace of the identifiers in feeds (RFC 9562, section 5.3)';

-- When readers last saw something change on a page. Of what is older than these columns nobody knows.
alter table film add changed_at timestamptz;
alter table person add changed_at timestamptz;
alter table series add changed_at timestamptz;

alter table film alter changed_at set default now();
alter table person alter changed_at set default now();
alter table series alter changed_at set default now();

comment on column film.changed_at is 'the last change to the film or its credits; none if nobody knows';
comment on column person.changed_at is 'the last change to the person''s name or address; none if nobody knows';
comment on column series.changed_at is 'the last change to the series itself; none if nobody knows';

create function note_change() returns trigger language plpgsql as $$
begin
	new.changed_at := now();
	return new;
end $$;

-- Whoever edits one of them, or a film's credits, counts its version up.
create trigger film_changed before update on film
	for each row when (old.version <> new.version) execute function note_change();
create trigger person_changed before update on person
	for each row when (old.version <> new.version) execute function note_change();
create trigger series_changed before update on series
	for each row when (old.version <> new.version) execute function note_change();

create view film_change as
	select f.id, f.series_id, greatest(f.changed_at, (
		select max(a.published_at) from published_article a where a.film_id = f.id)) as changed_at
	from film f;

comment on view film_change is 'when readers last saw something change on a film''s page: an edit, or a new article';

-- What has to be told to those who asked for it. Rows come in with the change that they tell of, in its transaction,
-- and go once they are told, or once nobody listens. There is no foreign key, so that nobody who edits an article
-- waits for somebody who tells of it.
create table announcement (
	id          bigint generated always as identity primary key,
	receiver    text not null check (receiver in ('INDEX_NOW', 'HUB')),
	article_id  bigint not null,
	kind        text not null,
	slug        slug not null,
	public_from timestamptz not null,
	next_try    timestamptz not null,
	tries       integer not null default 0
);

comment on column announcement.slug is 'the address that has something new, or no longer has anything';
comment on column announcement.public_from is 'nobody is told before';
comment on column announcement.next_try is 'whoever takes the row moves this on, and so has it for that long';

create index announcement_by_try on announcement (receiver, next_try);
create index announcement_by_article on announcement (article_id);

create function announce(article article, address slug, since timestamptz) returns void language sql as $$
	insert into announcement (receiver, article_id, kind, slug, public_from, next_try)
	select receiver, article.id, article.kind, address, since, since from unnest(array['INDEX_NOW', 'HUB']) receiver
$$;

create function announce_article() returns trigger language plpgsql as $$
declare
	was_public boolean := coalesce(old.status = 'PUBLISHED' and old.published_at <= now(), false);
	is_public boolean := coalesce(new.status = 'PUBLISHED' and new.published_at <= now(), false);
	moved boolean := old.slug is distinct from new.slug;
begin
	if old.id is not null then
		delete from announcement where article_id = old.id and public_from > now();
	end if;
	if was_public and (not is_public or moved) then
		perform announce(old, old.slug, now());
	end if;
	if is_public and (not was_public or moved or old.updated_at <> new.updated_at) then
		perform announce(new, new.slug, now());
	elsif new.status = 'PUBLISHED' and not is_public then
		perform announce(new, new.slug, new.published_at);
	end if;
	return null;
end $$;

create trigger article_announced after insert or delete or update of status, published_at, updated_at, slug on article
	for each row execute function announce_article();
