-- What editors need to keep films, people and series: former addresses, search, and one spelling of a name for all.

-- What the spellings of one name have in common: no capitals, accents, apostrophes, dots or doubled spaces.
create function folded(name text) returns text language sql immutable strict parallel safe
	return btrim(regexp_replace(
		regexp_replace(
			replace(replace(replace(translate(lower(normalize(name, NFKD)), 'øłđðı', 'olddi'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'),
			'[\u0300-\u036f''’‘ʼ`´.]', '', 'g'),
		'[[:space:][:punct:]]+', ' ', 'g'));

-- The first letter and the last word: what a name keeps when its owner drops a middle name or is down to initials.
create function name_key(folded text) returns text language sql immutable strict parallel safe
	return left(folded, 1) || ' ' || regexp_replace(regexp_replace(folded, ' (jr|sr|ii|iii|iv)$', ''), '^.* ', '');

alter table person
	add folded   text collate "C" generated always as (folded(name)) stored,
	add name_key text collate "C" generated always as (name_key(folded(name))) stored;

alter table film
	add folded text collate "C" generated always as (folded(title)) stored,
	add folded_original text collate "C" generated always as (coalesce(folded(original_title), '')) stored;

alter table series
	add folded text collate "C" generated always as (folded(name)) stored;

-- A name as it is typed so far is the beginning of one, or else a part.
create index person_by_folded on person (folded, id);
create index person_by_name_key on person (name_key);
create index person_parts on person using gin (folded gin_trgm_ops);
create index film_by_folded on film (folded, year, id);
create index film_by_folded_original on film (folded_original, id) where folded_original <> '';
create index film_parts on film using gin (folded gin_trgm_ops, folded_original gin_trgm_ops);
create index film_by_year on film (year, folded, id);
create index series_by_folded on series (folded, id);

-- Every slug that a film, a person or a series has or had. A row that is no longer the current slug of what it points
-- to is a former slug, and is answered with a redirect; nobody else may take it.
create table film_address (
	slug    slug primary key,
	film_id bigint not null references film on delete cascade,
	unique (slug, film_id)
);

create table person_address (
	slug      slug primary key,
	person_id bigint not null references person on delete cascade,
	unique (slug, person_id)
);

create table series_address (
	slug      slug primary key,
	series_id bigint not null references series on delete cascade,
	unique (slug, series_id)
);

create index film_address_by_film on film_address (film_id);
create index person_address_by_person on person_address (person_id);
create index series_address_by_series on series_address (series_id);

insert into film_address select slug, id from film;
insert into person_address select slug, id from person;
insert into series_address select slug, id from series;

create function keep_film_address() returns trigger language plpgsql as $$
begin
	insert into film_address values (new.slug, new.id) on conflict (slug, film_id) do nothing;
	return null;
end $$;

create function keep_person_address() returns trigger language plpgsql as $$
begin
	insert into person_address values (new.slug, new.id) on conflict (slug, person_id) do nothing;
	return null;
end $$;

create function keep_series_address() returns trigger language plpgsql as $$
begin
	insert into series_address values (new.slug, new.id) on conflict (slug, series_id) do nothing;
	return null;
end $$;

create trigger film_address after insert or update of slug on film
	for each row execute function keep_film_address();
create trigger person_address after insert or update of slug on person
	for each row execute function keep_person_address();
create trigger series_address after insert or update of slug on series
	for each row execute function keep_series_address();

-- A film as editors name it. Two of one title and year are told apart by their address.
create view film_label as
	select f.id, f.slug, f.title, f.year,
		f.title || ' (' || f.year || case when exists (
			select from film o where o.title = f.title and o.year = f.year and o.id <> f.id)
			then ', ' || f.slug else '' end || ')' as label,
		(select coalesce(json_agg(p.name order by c.position), '[]')
			from credit c join person p on p.id = c.person_id where c.film_id = f.id and c.job = 'Director') as directors
	from film f;

-- Which articles are about what, in every state: for editors, who see what uses a record before they change it.
create view film_mention as
	select film_id, id as article_id, title, kind, status from article where film_id is not null;

create view series_mention as
	select series_id, id as article_id, title, kind, status from article where series_id is not null;
