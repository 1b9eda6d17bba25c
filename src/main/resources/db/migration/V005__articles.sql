-- Articles, and everything that hangs on one.

create extension if not exists pg_trgm;

create table topic (
	id          bigint generated always as identity primary key,
	slug        slug not null unique,
	name        text not null check (btrim(name) <> ''),
	description text not null default '',
	version     integer not null default 0
);

create table article (
	id                 bigint generated always as identity primary key,
	slug               slug not null,
	kind               text not null
		check (kind in ('REVIEW', 'FEATURE', 'TRIBUTE', 'INTERVIEW', 'NEWS', 'LIST')),
	status             text not null default 'DRAFT'
		check (status in ('DRAFT', 'IN_REVIEW', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN')),
	title              text not null default '',
	kicker             text,
	standfirst         text not null default '',
	body               text not null default '',
	words              integer not null default 0 check (words >= 0),
	film_id            bigint references film,
	rating             numeric(4, 1),
	verdict            text,
	cover_id           bigint references image,
	search_title       text,
	search_description text,
	canonical_url      text check (canonical_url ~ '^https?://'),
	published_at       timestamptz,
	updated_at         timestamptz not null default now(),
	version            integer not null default 0,
	check (kind = 'REVIEW' or (film_id is null and rating is null and verdict is null)),
	check (status in ('DRAFT', 'IN_REVIEW')
		or (published_at is not null and btrim(title) <> '' and btrim(body) <> ''
			and (kind <> 'REVIEW' or film_id is not null)))
);

comment on column article.published_at is 'public from this moment on, by the database''s clock: an embargo is a date to come';
comment on column article.updated_at is 'the last change that a reader should know of; mending a typo does not move it';
comment on column article.words is 'of the body as it is read, without markup';

-- Home, archive, feeds; then the same within one kind.
create index article_by_date on article (published_at desc, id desc) where status = 'PUBLISHED';
create index article_by_kind on article (kind, published_at desc, id desc) where status = 'PUBLISHED';
-- A film's articles.
create index article_by_film on article (film_id) where film_id is not null;
-- The nearest titles, for an address that nobody knows.
create index article_title_trigrams on article using gist (title gist_trgm_ops) where status = 'PUBLISHED';

create table byline (
	article_id bigint not null references article on delete cascade,
	position   integer not null check (position > 0),
	author_id  bigint not null references author,
	primary key (article_id, position),
	unique (article_id, author_id)
);

create index byline_by_author on byline (author_id, article_id);

create table article_topic (
	article_id bigint not null references article on delete cascade,
	position   integer not null check (position > 0),
	topic_id   bigint not null references topic,
	primary key (article_id, position),
	unique (article_id, topic_id)
);

create index article_topic_by_topic on article_topic (topic_id, article_id);

create table related_link (
	article_id bigint not null references article on delete cascade,
	position   integer not null check (position > 0),
	address    text not null,
	target_id  bigint references article,
	primary key (article_id, position)
);

comment on table related_link is 'the lines "Related article: address" of a body, in their order';
comment on column related_link.target_id is 'kept when the target''s slug changes; none for an address elsewhere';

create index related_link_by_target on related_link (target_id) where target_id is not null;

create table correction (
	article_id   bigint not null references article on delete cascade,
	position     integer not null check (position > 0),
	corrected_on date not null,
	text         text not null check (btrim(text) <> ''),
	primary key (article_id, position)
);

-- One slug once, over articles and static pages, present and past. A row that is no longer the
-- current slug of what it points to is a former slug, and is answered with a redirect.
create table address (
	slug       slug primary key
		constraint address_not_reserved check (slug not in ('actuator', 'admin', 'archive', 'assets', 'authors', 'error', 'features', 'feed',
			'films', 'interviews', 'lists', 'login', 'logout', 'media', 'news', 'people', 'preview', 'reviews',
			'search', 'series', 'sitemaps', 'topics', 'tributes')),
	article_id bigint references article on delete cascade,
	page_id    bigint references static_page on delete cascade,
	check (num_nonnulls(article_id, page_id) = 1),
	unique (slug, article_id),
	unique (slug, page_id)
);

create index address_by_article on address (article_id);
create index address_by_page on address (page_id);

create function keep_article_address() returns trigger language plpgsql as $$
begin
	insert into address (slug, article_id) values (new.slug, new.id)
		on conflict (slug, article_id) do nothing;
	return null;
end $$;

create trigger article_address after insert or update of slug on article
	for each row execute function keep_article_address();

create function keep_page_address() returns trigger language plpgsql as $$
begin
	insert into address (slug, page_id) values (new.slug, new.id)
		on conflict (slug, page_id) do nothing;
	return null;
end $$;

create trigger static_page_address after insert or update of slug on static_page
	for each row execute function keep_page_address();

-- A rating lies on the publication's scale, whichever of the two changes.
create function rating_on_scale(rating numeric, scale publication) returns boolean
	language sql immutable
	return rating is null or (rating between scale.rating_worst and scale.rating_best
		and mod(rating - scale.rating_worst, scale.rating_step) = 0);

create function check_article_rating() returns trigger language plpgsql as $$
begin
	if not (select rating_on_scale(new.rating, p) from publication p) then
		raise exception 'rating % is not on the publication''s scale', new.rating
			using errcode = 'check_violation', constraint = 'article_rating_on_scale';
	end if;
	return new;
end $$;

create trigger article_rating before insert or update of rating on article
	for each row when (new.rating is not null) execute function check_article_rating();

create function check_publication_scale() returns trigger language plpgsql as $$
begin
	if exists (select from article where not rating_on_scale(article.rating, new)) then
		raise exception 'articles have ratings outside the new scale'
			using errcode = 'check_violation', constraint = 'publication_scale_holds_ratings';
	end if;
	return new;
end $$;

create trigger publication_scale before update of rating_worst, rating_best, rating_step on publication
	for each row execute function check_publication_scale();
