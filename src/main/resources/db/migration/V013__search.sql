-- Readers' search: every public article as words, and the names of films, people and authors. Triggers keep the words in
-- the transaction of each edit, whoever makes it.

create extension if not exists unaccent;

-- Words as they are typed, without accents; and one configuration more for each language that has a stemmer.
create text search configuration reader (copy = simple);
alter text search configuration reader
	alter mapping for word, numword, hword, hword_part, hword_numpart, numhword with unaccent, simple;

do $$
declare
	code text;
	language text;
begin
	for code, language in
		select * from (values ('ar', 'arabic'), ('ca', 'catalan'), ('da', 'danish'), ('de', 'german'), ('el', 'greek'),
			('en', 'english'), ('es', 'spanish'), ('eu', 'basque'), ('fi', 'finnish'), ('fr', 'french'), ('ga', 'irish'),
			('hi', 'hindi'), ('hu', 'hungarian'), ('hy', 'armenian'), ('id', 'indonesian'), ('it', 'italian'),
			('lt', 'lithuanian'), ('nb', 'norwegian'), ('ne', 'nepali'), ('nl', 'dutch'), ('nn', 'norwegian'),
			('no', 'norwegian'), ('pt', 'portuguese'), ('ro', 'romanian'), ('ru', 'russian'), ('sr', 'serbian'),
			('sv', 'swedish'), ('ta', 'tamil'), ('tr', 'turkish'), ('yi', 'yiddish')) known(code, language)
		where exists (select from pg_ts_config where cfgname = known.language and cfgnamespace = 'pg_catalog'::regnamespace)
	loop
		execute format('create text search configuration %I (copy = pg_catalog.%I)', 'reader_' || code, language);
		execute format('alter text search configuration %I alter mapping for word, hword, hword_part with unaccent, %I',
			'reader_' || code, language || '_stem');
		execute format('alter text search configuration %I alter mapping for numword, numhword, hword_numpart with unaccent, simple',
			'reader_' || code);
	end loop;
end $$;

-- The publication's own; plain words for a language without a stemmer.
create function reader_config() returns regconfig language sql stable parallel safe
	return coalesce(
		(select c.oid from publication p join pg_ts_config c on c.cfgname = 'reader_' || lower(split_part(p.language, '-', 1))
		where pg_ts_config_is_visible(c.oid)), 'reader'::regconfig::oid)::regconfig;

-- Words with nothing but spaces between them. Without this the parser takes "and/or" for a file and "J.J." for a host.
create function bare_words(source text) returns text language sql immutable strict parallel safe
	return regexp_replace(
		(select case when s is nfkc normalized then s else normalize(s, nfkc) end
		from regexp_replace(regexp_replace(source, '[\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g'),
			'([\u00bc-\u00be\u2150-\u215e])', ' \1 ', 'g') s),
		'[-!"#$%&''()*+,./:;<=>?@[\\\]^_`{|}~\u00b4\u00b7\u02bc\u2013\u2014\u2018\u2019\u2044\s]+', ' ', 'g');

-- A name also without what stands inside its words: L'Avventura is lavventura, WALL·E is walle, Spider-Man is spiderman.
create function bare_names(source text) returns text language sql immutable strict parallel safe
	return case when source ~ '[-.*·''’‘ʼ`´]'
		then bare_words(source) || ' ' || bare_words(translate(source, '-.*·''’‘ʼ`´', '')) else bare_words(source) end;

-- The same word in a title and in a body are two entries of the index, told apart by the letters before them.
create function marked_words(mark text, bare text) returns text language sql immutable strict parallel safe
	return regexp_replace(bare, '(\S+)', mark || '\1', 'g');

-- Markdown without its marks and addresses, near enough for finding words in it.
create function plain_words(markdown text) returns text language sql immutable strict parallel safe
	return regexp_replace(left(markdown, 150000), '^[ \t]*(?:related article|trailer)[ \t]*:.*$|^:::+[ \t]*(?:spoiler|pull)?'
		'|\]\([^)\n]*\)|\[\^[^\]\n]*\]:?|(?:https?://|www\.)[^\s)>]+|!(?=\[)|[*_`#|{}~\\\]\[\ue000\ue001]', '', 'gin');

-- An entry that no text can hold by chance, because of the space in it.
create function search_fact(what text, value text) returns text language sql immutable parallel safe
	return what || ' ' || left(value, 200);

create table search_entry (
	article_id   bigint primary key references article on delete cascade,
	published_at timestamptz not null,
	rating       numeric(4, 1),
	key          text collate "C" not null,
	words        tsvector not null
);

comment on table search_entry is 'the articles that are published or will be at a time that is set; whoever reads it joins published_article';
comment on column search_entry.key is 'the title, folded';
comment on column search_entry.words is 'facts to filter by; then every word: marked xt in titles, xn in these and names, xs in these and what stands around the headline; without a mark anywhere';

-- What search_entry has to hold; its rows are made of nothing else.
create view search_source as
	select a.id as article_id, a.published_at, a.rating, folded(a.title) collate "C" as key,
		array_to_tsvector(array_remove(
			array[search_fact('kind', a.kind), search_fact('title', folded(a.title)),
				search_fact('title', folded(f.title)), search_fact('title', folded(f.original_title)),
				search_fact('year', f.year::text),
				search_fact('in', to_char(a.published_at at time zone 'UTC', 'YYYY')),
				search_fact('in', to_char(a.published_at at time zone 'UTC', 'YYYY-MM'))]
			|| coalesce(u.facts, '{}') || coalesce(
				(select array_agg(search_fact('genre', folded(genre))) from unnest(f.genres) genre), '{}'), null))
		|| to_tsvector('reader', marked_words('xt', t.titles) || ' ' || marked_words('xn', t.titles || ' ' || n.names))
		|| to_tsvector(reader_config(), marked_words('xs', t.titles || ' ' || n.names || ' ' || s.around)
			|| ' ' || t.titles || ' ' || n.names || ' ' || s.around || ' ' || bare_words(concat_ws(E'\n', c.characters,
				plain_words(a.body), plain_words(a.verdict)))) as words
	from article a left join film f on f.id = a.film_id
	left join series r on r.id = coalesce(a.series_id, f.series_id)
	cross join lateral (
		select string_agg(u.name, E'\n' order by b.position) as names,
			array_agg(search_fact('author', u.slug)) || array_agg(search_fact('author', folded(u.name))) as facts
		from byline b join author u on u.id = b.author_id where b.article_id = a.id) u
	cross join lateral (
		select string_agg(p.name, E'\n' order by x.position) as people, string_agg(x.character_name, E'\n') as characters
		from credit x join person p on p.id = x.person_id where x.film_id = a.film_id) c
	cross join lateral (
		select string_agg(k.name, E'\n') as names
		from article_topic x join topic k on k.id = x.topic_id where x.article_id = a.id) k
	cross join lateral (select bare_names(concat_ws(E'\n', a.title, f.title, f.original_title)) as titles) t
	cross join lateral (select bare_names(concat_ws(E'\n', u.names, c.people)) as names) n
	cross join lateral (
		select bare_words(concat_ws(E'\n', a.kicker, plain_words(a.standfirst), k.names, r.name)) as around) s
	where a.status = 'PUBLISHED';

-- A change marks its articles, and each is made anew once, when everything else of the transaction is done.

create table search_due (
	article_id bigint not null,
	change     xid8 not null default pg_current_xact_id(),
	primary key (article_id, change)
);

comment on table search_due is 'of transactions under way; nobody ever sees a row of it';

-- Nearest spellings are looked for among these. A word is told to readers only if something public has it.
create table search_word (
	word text collate "C" primary key
);

create function make_search_entry() returns trigger language plpgsql as $$
begin
	delete from search_due where article_id = new.article_id and change = new.change;
	-- Of two who change one article at a time, the second makes it of what the first has left
	perform from article where id = new.article_id for no key update;
	insert into search_entry select * from search_source where article_id = new.article_id
		on conflict (article_id) do update set published_at = excluded.published_at, rating = excluded.rating,
			key = excluded.key, words = excluded.words;
	if not found then
		delete from search_entry where article_id = new.article_id;
	end if;
	insert into search_word select distinct substr(lexeme, 3)
		from search_entry e cross join unnest(tsvector_to_array(e.words)) lexeme
		where e.article_id = new.article_id and starts_with(lexeme, 'xt') and lexeme ~ '^xt\D{3,40}$'
		order by 1 on conflict do nothing;
	return null;
end $$;

create constraint trigger search_entry_due after insert on search_due deferrable initially deferred
	for each row execute function make_search_entry();

-- What a row means for search: which of its columns names a record, and which articles that record is in.
create function mark_search_due() returns trigger language plpgsql as $$
declare
	record_id bigint := to_jsonb(case tg_op when 'DELETE' then old else new end) ->> tg_argv[0];
begin
	execute 'insert into search_due (article_id) select id from article where status = ''PUBLISHED'' and (' || tg_argv[1]
		|| ') on conflict do nothing' using record_id;
	return null;
end $$;

create function mark_article_search_due() returns trigger language plpgsql as $$
begin
	insert into search_due (article_id) values (new.id) on conflict do nothing;
	return null;
end $$;

create trigger article_search_due after insert on article
	for each row when (new.status = 'PUBLISHED') execute function mark_article_search_due();
create trigger article_change_search_due after update on article
	for each row when ((old.status = 'PUBLISHED' or new.status = 'PUBLISHED')
		and (old.status, old.published_at, old.kind, old.rating, old.film_id, old.series_id, old.title, old.kicker,
			old.standfirst, old.verdict, old.body)
		is distinct from (new.status, new.published_at, new.kind, new.rating, new.film_id, new.series_id, new.title,
			new.kicker, new.standfirst, new.verdict, new.body))
	execute function mark_article_search_due();
create trigger byline_search_due after insert or update or delete on byline
	for each row execute function mark_search_due('article_id', 'id = $1');
create trigger article_topic_search_due after insert or update or delete on article_topic
	for each row execute function mark_search_due('article_id', 'id = $1');
create trigger credit_search_due after insert or update or delete on credit
	for each row execute function mark_search_due('film_id', 'film_id = $1');
create trigger film_search_due after update of title, original_title, year, genres, series_id on film
	for each row when ((old.title, old.original_title, old.year, old.genres, old.series_id)
		is distinct from (new.title, new.original_title, new.year, new.genres, new.series_id))
	execute function mark_search_due('id', 'film_id = $1');
create trigger person_search_due after update of name on person
	for each row when (old.name is distinct from new.name)
	execute function mark_search_due('id', 'film_id in (select film_id from credit where person_id = $1)');
create trigger author_search_due after update of name, slug on author
	for each row when ((old.name, old.slug) is distinct from (new.name, new.slug))
	execute function mark_search_due('id', 'id in (select article_id from byline where author_id = $1)');
create trigger topic_search_due after update of name on topic
	for each row when (old.name is distinct from new.name)
	execute function mark_search_due('id', 'id in (select article_id from article_topic where topic_id = $1)');
create trigger series_search_due after update of name on series
	for each row when (old.name is distinct from new.name)
	execute function mark_search_due('id', 'series_id = $1 or film_id in (select id from film where series_id = $1)');
create trigger publication_search_due after update of language on publication
	for each row when (old.language is distinct from new.language) execute function mark_search_due('id', '$1 = 1');

-- Names, as the words that are in them.

alter table film add words tsvector generated always as (
	to_tsvector('reader', bare_names(title || E'\n' || coalesce(original_title, '')))) stored;
alter table person add words tsvector generated always as (to_tsvector('reader', bare_names(name))) stored;
alter table author
	add words tsvector generated always as (to_tsvector('reader', bare_names(name))) stored,
	add folded text collate "C" generated always as (folded(name)) stored;

create function keep_search_words() returns trigger language plpgsql as $$
begin
	insert into search_word select word from unnest(tsvector_to_array(new.words)) word
		where word ~ '^\D{3,40}$' order by 1 on conflict do nothing;
	return null;
end $$;

create trigger film_search_words after insert or update of title, original_title on film
	for each row execute function keep_search_words();
create trigger person_search_words after insert or update of name on person
	for each row execute function keep_search_words();
create trigger author_search_words after insert or update of name on author
	for each row execute function keep_search_words();

-- Readers are told of what has something to show: the same rule as for its page. A subquery with a limit is asked for
-- each row; one within "exists" might be answered for all rows of the table at once.
create view public_film as
	select f.id, f.slug, f.title, f.year, f.folded, f.words from film f
	where (select true from credit c where c.film_id = f.id limit 1)
		or (select true from published_article a where a.film_id = f.id limit 1);

create view public_person as
	select p.id, p.slug, p.name, p.folded, p.words from person p
	where (select true from credit c where c.person_id = p.id limit 1);

create view public_author as
	select u.id, u.slug, u.name, u.folded, u.words from author u
	where u.bio <> ''
		or (select true from byline b join published_article a on a.id = b.article_id where b.author_id = u.id limit 1);

-- What is there already.

insert into search_entry select * from search_source order by published_at;
insert into search_word
	select distinct word
	from (
		select substr(lexeme, 3) from search_entry e cross join unnest(tsvector_to_array(e.words)) lexeme
		where starts_with(lexeme, 'xt')
		union select unnest(tsvector_to_array(words)) from film
		union select unnest(tsvector_to_array(words)) from person
		union select unnest(tsvector_to_array(words)) from author) known(word)
	where word ~ '^\D{3,40}$';

-- Without a list of changes still to come, which every search would have to read through.
create index search_entry_words on search_entry using gin (words) with (fastupdate = off);
create index search_entry_by_date on search_entry (published_at desc, article_id desc);
create index search_entry_by_key on search_entry (key, article_id);
create index search_word_parts on search_word using gin (word gin_trgm_ops);
create index film_by_words on film using gin (words) with (fastupdate = off);
create index person_by_words on person using gin (words) with (fastupdate = off);
create index author_by_words on author using gin (words) with (fastupdate = off);
create index author_by_folded on author (folded, id);

-- One entry of the index as a question.
create function entry_query(entry text) returns tsquery language sql immutable strict parallel safe
	return ('''' || replace(replace(entry, '\', '\\'), '''', '''''') || '''')::tsquery;

create function fact_query(what text, value text) returns tsquery language sql immutable strict parallel safe
	return entry_query(search_fact(what, value));

-- What is typed, as five questions: is it a whole title; is it in titles; in titles and names; around the headline;
-- anywhere. In "wording" a character for private use stands before each word.
create function search_tiers(typed text, wording text) returns tsquery[] language sql stable parallel safe
	return array[coalesce(fact_query('title', nullif(folded(typed), '')), ''),
		websearch_to_tsquery('reader', replace(wording, U&'\E000', 'xt')),
		websearch_to_tsquery('reader', replace(wording, U&'\E000', 'xn')),
		websearch_to_tsquery(reader_config(), replace(wording, U&'\E000', 'xs')),
		websearch_to_tsquery(reader_config(), replace(wording, U&'\E000', ''))];

-- The newest articles that answer one question. The index knows no dates, and a word that half of all articles have would
-- take half a second: so it is asked for the newest month alone, then for its year, then for one year, two and four at a
-- time, as long as the last step was quick. Whoever has to stop gets a row without an article, which says how far they came.
create function search_newest(wanted tsquery, lowest numeric, before timestamptz, before_id bigint, quota integer,
	deadline timestamptz)
	returns table (published_at timestamptz, article_id bigint)
	language plpgsql stable rows 10 set enable_seqscan = off as $$
declare
	months constant integer[] := '{1, 12, 12, 24, 48}';
	begun timestamptz;
	span tsquery;
	newest timestamptz;
	since timestamptz;
	step integer := 1;
	taken integer;
begin
	loop
		select max(e.published_at) from search_entry e
			where e.published_at <= now() and (e.published_at, e.article_id) < (before, before_id) into newest;
		exit when newest is null;
		begun := clock_timestamp();
		if begun > deadline then
			return query select before, null::bigint;
			return;
		end if;
		if step = 1 then
			since := date_trunc('month', newest, 'UTC');
			span := fact_query('in', to_char(newest at time zone 'UTC', 'YYYY-MM'));
		else
			since := date_trunc('year', newest, 'UTC') - interval '1 month' * (months[step] - 12);
			select string_agg(fact_query('in', to_char(year, 'YYYY'))::text, ' | ')::tsquery
				from generate_series(since at time zone 'UTC', newest at time zone 'UTC', '1 year') year into span;
		end if;
		return query
			with hit as materialized (
				select e.published_at, e.article_id from search_entry e
				where e.words @@ (wanted && span) and (lowest is null or e.rating >= lowest)),
			listed as materialized (
				select h.published_at, h.article_id from hit h
				where h.published_at <= now() and (h.published_at, h.article_id) < (before, before_id)
				order by h.published_at desc, h.article_id desc limit quota)
			select l.published_at, l.article_id from listed l
			where exists (select from published_article a where a.id = l.article_id)
			order by l.published_at desc, l.article_id desc;
		get diagnostics taken = row_count;
		quota := quota - taken;
		exit when quota <= 0;
		before := since;
		before_id := 0;
		if step < array_length(months, 1)
				and (clock_timestamp() - begun) * months[step + 1] / months[step] < deadline - clock_timestamp() then
			step := step + 1;
		end if;
	end loop;
end $$;

-- Articles tier by tier, and the newest first in each. The widest question is asked first: if it finds few, these are
-- told apart by a look at each, and otherwise one tier is asked after the other.
create function search_articles(tiers tsquery[], facts tsquery, lowest numeric, first_tier integer, before timestamptz,
	before_id bigint, quota integer, patience interval)
	returns table (tier integer, published_at timestamptz, article_id bigint)
	language plpgsql stable rows 10 as $$
declare
	-- A small magazine is looked through whole, however busy the machine is
	deadline constant timestamptz := case when pg_relation_size('search_entry') < 2000000 then 'infinity'
		else clock_timestamp() + patience end;
	asked constant integer[] := array(
		select place from generate_subscripts(tiers, 1) place where numnode(tiers[place]) > 0 order by place);
	earlier tsquery := '';
	few bigint[];
begin
	if asked = '{}' then
		return;
	end if;
	if before > now() and first_tier = 1 and array_length(asked, 1) > 1 then
		few := array(
			select n.article_id from search_newest(tiers[asked[array_length(asked, 1)]] && facts, lowest, before, before_id,
				quota, least(deadline, clock_timestamp() + patience / 2)) n);
		if cardinality(few) < quota and array_position(few, null) is null then
			return query
				select t.place, e.published_at, e.article_id
				from search_entry e cross join lateral (
					select min(place) as place from unnest(asked) place where e.words @@ tiers[place]) t
				where e.article_id = any (few) order by t.place, e.published_at desc, e.article_id desc;
			return;
		end if;
	end if;
	foreach tier in array asked loop
		continue when tier < first_tier;
		earlier := coalesce((select tiers[max(place)] from unnest(asked) place where place < tier), '');
		for published_at, article_id in
			select n.published_at, n.article_id
			from search_newest(tiers[tier] && facts && case when numnode(earlier) > 0 then !!earlier else '' end, lowest,
				case when tier = first_tier then before else 'infinity' end, before_id, quota, deadline) n
		loop
			return next;
			quota := quota - 1;
			if article_id is null or quota = 0 then
				return;
			end if;
		end loop;
	end loop;
end $$;

-- Names that are public: exactly so (rank 1), beginning so (2), or with the words in them (3); "quota" of each kind.
create function search_names(typed text, wanted tsquery, quota integer)
	returns table (rank integer, kind text, key text, id bigint, slug text, name text, year integer)
	language plpgsql stable rows 20 set enable_seqscan = off as $$
declare
	start constant text := folded(typed);
begin
	return query
		select distinct on (n.kind, n.id) case when n.key = start then 1 when starts_with(n.key, start) then 2 else 3 end,
			n.kind, n.key::text, n.id, n.slug::text, n.name, n.year
		from (
			(select 'FILM', p.folded, p.id, p.slug, p.title, p.year from public_film p
				where start <> '' and p.folded >= start and p.folded < start || U&'\+10FFFF' order by p.folded limit quota)
			union all
			(select 'PERSON', p.folded, p.id, p.slug, p.name, null::integer from public_person p
				where start <> '' and p.folded >= start and p.folded < start || U&'\+10FFFF' order by p.folded limit quota)
			union all
			(select 'AUTHOR', p.folded, p.id, p.slug, p.name, null::integer from public_author p
				where start <> '' and p.folded >= start and p.folded < start || U&'\+10FFFF' order by p.folded limit quota)
			union all
			(select 'FILM', p.folded, p.id, p.slug, p.title, p.year from public_film p
				where p.words @@ wanted limit quota)
			union all
			(select 'PERSON', p.folded, p.id, p.slug, p.name, null::integer from public_person p
				where p.words @@ wanted limit quota)
			union all
			(select 'AUTHOR', p.folded, p.id, p.slug, p.name, null::integer from public_author p
				where p.words @@ wanted limit quota)) n(kind, key, id, slug, name, year);
end $$;

-- Whether readers may be told of a word: a title or a name that they can read has it.
create function search_word_is_public(word text) returns boolean language sql stable
	return exists (select from search_names('', entry_query(word), 1))
		or exists (
			select from search_articles(array[entry_query('xt' || word)], '', null, 1, 'infinity', 0, 1, '10 ms') found
			where found.article_id is not null);

-- For each word that no title and no name has the one that is meant, if one is near: it begins so or looks like it.
create function search_nearest(words text[]) returns table (typed text, nearest text)
	language sql stable set pg_trgm.similarity_threshold = 0.2 as $$
	select t.typed, n.word
	from unnest(words) t(typed)
	cross join lateral (select coalesce((tsvector_to_array(to_tsvector('reader', t.typed)))[1], '') as plain) p
	cross join lateral (
		select ranked.word
		from (
			select near.word
			from (
				(select w.word, 1.0::real as likeness from search_word w
					where w.word >= p.plain and w.word < p.plain || U&'\+10FFFF' order by w.word limit 5)
				union all
				(select w.word, similarity(w.word, p.plain) from search_word w where w.word % p.plain
					order by 2 desc, w.word limit 10)) near
			order by near.word = p.plain desc, near.likeness * least(length(near.word), length(p.plain))
				/ greatest(length(near.word), length(p.plain)) desc, near.word limit 6) ranked
		where search_word_is_public(ranked.word) limit 1) n
	where length(p.plain) between 3 and 40 and n.word <> p.plain
$$;
