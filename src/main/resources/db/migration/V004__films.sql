-- Films, the people who made them, and the jobs that tie the two, in billing order.

create table series (
	id          bigint generated always as identity primary key,
	slug        slug not null unique,
	name        text not null check (btrim(name) <> ''),
	description text not null default '',
	version     integer not null default 0
);

create table film (
	id              bigint generated always as identity primary key,
	slug            slug not null unique,
	title           text not null check (btrim(title) <> ''),
	original_title  text check (btrim(original_title) <> ''),
	year            integer not null check (year between 1874 and 2200),
	countries       text[] not null default '{}',
	languages       text[] not null default '{}',
	genres          text[] not null default '{}',
	runtime_minutes integer check (runtime_minutes > 0),
	synopsis        text not null default '',
	poster_id       bigint references image,
	series_id       bigint references series,
	series_position integer check (series_position > 0),
	imdb_id         text check (imdb_id ~ '^tt[0-9]{7,9}$'),
	version         integer not null default 0,
	check ((series_id is null) = (series_position is null)),
	unique (series_id, series_position)
);

comment on column film.year is 'of first release; the first moving pictures on record are of 1874';

create index film_by_title on film (title, year, id);

create table person (
	id      bigint generated always as identity primary key,
	slug    slug not null unique,
	name    text not null check (btrim(name) <> ''),
	version integer not null default 0
);

create table credit (
	film_id        bigint not null references film on delete cascade,
	position       integer not null check (position > 0),
	job            text not null check (btrim(job) <> ''),
	person_id      bigint not null references person,
	character_name text check (btrim(character_name) <> ''),
	primary key (film_id, position),
	check (character_name is null or job = 'Cast')
);

comment on column credit.position is 'billing order over the whole film';

-- A person's page: all their credits.
create index credit_by_person on credit (person_id, film_id);

-- Nobody does one job twice in a film, though an actor may play two parts.
create unique index credit_once on credit (film_id, job, person_id, coalesce(character_name, ''));
