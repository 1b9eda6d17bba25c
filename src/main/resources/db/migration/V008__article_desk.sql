-- Articles as editors keep them: every version of each, what was said about it, and who may see it early.

alter table article
	add series_id    bigint references series,
	add owner_id     bigint references account,
	add embargo_note text not null default '',
	add planned_on   date,
	add head         integer not null default 1 check (head > 0),
	add live         integer check (live between 1 and head),
	add saved_at     timestamptz not null default now(),
	add saved_by     text not null default '';

comment on column article.owner_id is 'who began it; none for what no account brought in';
comment on column article.planned_on is 'the day that editors have in mind; published_at is the moment it goes out';
comment on column article.head is 'the newest revision, which editors see';
comment on column article.live is 'the revision that readers see, or will see at published_at; this row is made of it';

create index article_by_series on article (series_id) where series_id is not null;
create index article_by_owner on article (owner_id, updated_at desc);
create index article_by_save on article (saved_at desc, id desc);
-- The newsroom's search by title, over articles in every state.
create index article_title_parts on article using gin (title gin_trgm_ops);
create index article_by_plan on article (coalesce((published_at at time zone 'UTC')::date, planned_on));
-- What is due: looked at twice a second.
create index article_scheduled on article (published_at) where status = 'SCHEDULED';

create table revision (
	article_id bigint not null references article on delete cascade,
	number     integer not null check (number > 0),
	made_at    timestamptz not null default clock_timestamp(),
	account_id bigint references account,
	made_by    text not null default '',
	origin     integer check (origin < number),
	content    jsonb not null,
	credits    text not null default '',
	primary key (article_id, number)
);

comment on table revision is 'an article as somebody saved it, whole; nobody changes it afterwards';
comment on column revision.made_by is 'the account''s name on that day';
comment on column revision.origin is 'the revision that was restored by this one, if any';
comment on column revision.credits is 'the film''s credits on that day, which belong to the film';

create function keep_revisions() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' and not exists (select from article where id = old.article_id) then
		return old;
	end if;
	raise exception 'a revision stays as it is' using errcode = 'integrity_constraint_violation';
end $$;

create trigger revision_is_final before update or delete on revision
	for each row execute function keep_revisions();
create trigger revisions_are_final before truncate on revision
	for each statement execute function keep_revisions();

insert into revision (article_id, number, made_at, content)
select a.id, 1, a.updated_at, jsonb_build_object(
	'kind', a.kind, 'slug', a.slug, 'title', a.title, 'kicker', a.kicker, 'standfirst', a.standfirst, 'body', a.body,
	'film', (select slug from film where film.id = a.film_id), 'rating', a.rating, 'verdict', a.verdict,
	'authors', (
		select coalesce(jsonb_agg(u.slug order by b.position), '[]')
		from byline b join author u on u.id = b.author_id where b.article_id = a.id),
	'topics', (
		select coalesce(jsonb_agg(t.name order by x.position), '[]')
		from article_topic x join topic t on t.id = x.topic_id where x.article_id = a.id),
	'series', null, 'coverId', a.cover_id, 'publishAt', a.published_at, 'plannedOn', null, 'embargoNote', '',
	'searchTitle', a.search_title, 'searchDescription', a.search_description, 'canonicalUrl', a.canonical_url,
	'corrections', (
		select coalesce(jsonb_agg(jsonb_build_object('correctedOn', c.corrected_on, 'text', c.text)
			order by c.position), '[]')
		from correction c where c.article_id = a.id))
from article a;

update article set live = 1 where status in ('SCHEDULED', 'PUBLISHED', 'WITHDRAWN');

create table article_note (
	id         bigint generated always as identity primary key,
	article_id bigint not null references article on delete cascade,
	made_at    timestamptz not null default clock_timestamp(),
	account_id bigint references account,
	made_by    text not null,
	event      text not null check (event in ('REMARK', 'SUBMITTED', 'RETURNED', 'SCHEDULED', 'RECALLED', 'PUBLISHED',
		'WITHDRAWN', 'COMMENTED', 'APPROVED')),
	text       text not null default '',
	done_at    timestamptz,
	check (event <> 'REMARK' or btrim(text) <> '')
);

comment on table article_note is 'what editors and invited readers said about an article, and what was done with it';

create index article_note_by_article on article_note (article_id, id);

create table preview_link (
	id         bigint generated always as identity primary key,
	article_id bigint not null references article on delete cascade,
	token_hash bytea not null unique check (octet_length(token_hash) = 32),
	made_at    timestamptz not null default now(),
	account_id bigint references account,
	made_by    text not null,
	expires_at timestamptz not null,
	revoked_at timestamptz
);

comment on column preview_link.token_hash is 'the SHA-256 of the token: whoever reads this table cannot follow the link';

create index preview_link_by_article on preview_link (article_id, id);

-- What has been typed and not been saved: a side track that leaves no revisions.
create table autosave (
	track      text primary key check (char_length(track) between 1 and 100),
	account_id bigint not null references account on delete cascade,
	article_id bigint references article on delete cascade,
	base       integer not null default 0,
	fields     jsonb,
	saved_at   timestamptz not null default clock_timestamp(),
	check (fields is not null or article_id is null)
);

comment on column autosave.track is 'of the form in one tab, so that two tabs never write over each other';
comment on column autosave.base is 'the revision that the form began with; 0 for an article that nobody saved yet';
comment on column autosave.fields is 'none once the form has been saved: what comes in late has been saved too';

create index autosave_by_account on autosave (account_id, saved_at desc) where fields is not null;

create table presence (
	article_id bigint not null references article on delete cascade,
	track      text not null,
	account_id bigint not null references account on delete cascade,
	seen_at    timestamptz not null default clock_timestamp(),
	primary key (article_id, track)
);

-- An article that is not about one film may be about a series of them.
create or replace view published_article as
	select id, slug, kind, title, kicker, standfirst, body, words, film_id, rating, verdict, cover_id,
		search_title, search_description, canonical_url, published_at, updated_at, series_id
	from article
	where status = 'PUBLISHED' and published_at <= now();

create or replace view published_card as
	select a.id, a.kind, a.film_id, a.published_at, a.title,
		json_build_object(
			'id', a.id, 'slug', a.slug, 'kind', a.kind, 'title', a.title, 'kicker', a.kicker,
			'standfirst', a.standfirst, 'rating', a.rating, 'publishedAt', a.published_at,
			'authors', (
				select coalesce(json_agg(json_build_object('slug', u.slug, 'name', u.name) order by b.position), '[]')
				from byline b join author u on u.id = b.author_id where b.article_id = a.id),
			'film', (
				select json_build_object('slug', f.slug, 'title', f.title, 'year', f.year,
					'genres', f.genres, 'countries', f.countries, 'runtimeMinutes', f.runtime_minutes)
				from film f where f.id = a.film_id),
			'cover', (select picture from picture where picture.id = a.cover_id)) as card,
		a.series_id
	from published_article a;

-- The words that the program needs for itself, where they can also be asked for.
create function reserved_slug(word text) returns boolean language sql immutable
	return word in ('actuator', 'admin', 'archive', 'assets', 'authors', 'error', 'features', 'feed', 'films', 'interviews',
		'lists', 'login', 'logout', 'media', 'news', 'people', 'preview', 'reviews', 'search', 'series', 'sitemaps',
		'topics', 'tributes');

alter table address drop constraint address_not_reserved,
	add constraint address_not_reserved check (not reserved_slug(slug));

-- An address that readers never saw is free again once the article has another.
create function forget_unseen_address() returns trigger language plpgsql as $$
begin
	if old.live is null and old.status in ('DRAFT', 'IN_REVIEW') then
		delete from address where slug = old.slug and article_id = old.id;
	end if;
	return null;
end $$;

create trigger article_unseen_address after update of slug on article
	for each row when (old.slug is distinct from new.slug) execute function forget_unseen_address();
