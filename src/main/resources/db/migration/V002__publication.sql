-- The publication's own settings, the notes it repeats around its articles, and its fixed pages.

-- A slug is one segment of an address. Any script is welcome; whatever an address could misread is not.
create domain slug as text
	check (char_length(value) between 1 and 200
		and value = lower(value)
		and value !~ '[\s/\\?#%.;:@&=+,<>"''|~]'
		and value !~ '[[:cntrl:]\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]'
		and value !~ '^-' and value !~ '-$' and value !~ '--');

create table publication (
	id           integer primary key default 1 check (id = 1),
	name         text not null check (btrim(name) <> ''),
	tagline      text not null default '',
	mission      text not null default '',
	accent       text not null default 'vermilion'
		check (accent in ('vermilion', 'ultramarine', 'emerald', 'marigold', 'plum')),
	logo_id      bigint references image,
	language     text not null default 'en',
	time_zone    text not null default 'UTC',
	rating_worst numeric(4, 1) not null default 0.5,
	rating_best  numeric(4, 1) not null default 5,
	rating_step  numeric(4, 1) not null default 0.5 check (rating_step > 0),
	version      integer not null default 0,
	check (rating_worst >= 0 and rating_worst < rating_best and rating_best <= 100),
	check (mod(rating_best - rating_worst, rating_step) = 0)
);

comment on table publication is 'one row, always there';

insert into publication (name) values ('A film magazine');

create table navigation_link (
	publication_id integer not null default 1 references publication,
	position       integer not null check (position > 0),
	label          text not null check (btrim(label) <> ''),
	href           text not null check (href ~ '^/([^/]|$)' or href ~ '^https?://'),
	primary key (publication_id, position)
);

create table social_link (
	publication_id integer not null default 1 references publication,
	position       integer not null check (position > 0),
	label          text not null check (btrim(label) <> ''),
	href           text not null check (href ~ '^https?://'),
	primary key (publication_id, position)
);

create table house_note (
	id          bigint generated always as identity primary key,
	slot        text not null
		check (slot in ('AFTER_LEDE', 'AFTER_FIRST_SECTION', 'AFTER_CREDITS', 'MORE_STORIES')),
	position    integer not null check (position > 0),
	title       text not null check (btrim(title) <> ''),
	body        text not null default '',
	sponsor     text check (btrim(sponsor) <> ''),
	shown_from  timestamptz,
	shown_until timestamptz,
	version     integer not null default 0,
	unique (slot, position),
	check (shown_from < shown_until)
);

comment on column house_note.body is 'Markdown; a line "Related article: /slug/" chooses an article, "Trailer: URL" a video';
comment on column house_note.sponsor is 'who pays for the note; none for the publication''s own';

create table static_page (
	id          bigint generated always as identity primary key,
	slug        slug not null unique,
	position    integer not null check (position > 0),
	title       text not null check (btrim(title) <> ''),
	description text not null default '',
	body        text not null,
	updated_at  timestamptz not null default now(),
	version     integer not null default 0
);

comment on column static_page.position is 'its place among the links at the foot of each page';
