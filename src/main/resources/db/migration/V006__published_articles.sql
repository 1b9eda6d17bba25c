-- What readers may see. Every reader query takes its articles from published_article or from
-- published_card, which is built on it, so the rule of what is public stands in one place.

create view published_article as
	select id, slug, kind, title, kicker, standfirst, body, words, film_id, rating, verdict, cover_id,
		search_title, search_description, canonical_url, published_at, updated_at
	from article
	where status = 'PUBLISHED' and published_at <= now();

create view picture as
	select id, json_build_object('id', id, 'key', key, 'width', width, 'height', height, 'tint', tint,
		'alt', alt, 'caption', caption, 'credit', credit, 'licence', licence) as picture
	from image;

comment on view picture is 'an image as the pages'' record of the same name';

create view film_facts as
	select f.id, f.slug,
		json_build_object(
			'id', f.id, 'slug', f.slug, 'title', f.title, 'originalTitle', f.original_title, 'year', f.year,
			'countries', f.countries, 'languages', f.languages, 'genres', f.genres,
			'runtimeMinutes', f.runtime_minutes, 'synopsis', f.synopsis, 'imdbId', f.imdb_id,
			'poster', (select picture from picture where picture.id = f.poster_id),
			'series', (
				select json_build_object('slug', s.slug, 'name', s.name, 'position', f.series_position)
				from series s where s.id = f.series_id),
			'credits', (
				select coalesce(json_agg(json_build_object('job', c.job, 'slug', p.slug, 'name', p.name,
					'character', c.character_name) order by c.position), '[]')
				from credit c join person p on p.id = c.person_id where c.film_id = f.id)) as facts
	from film f;

comment on view film_facts is 'a film and its credits as the pages'' record FilmFacts';

create view author_profile as
	select u.id, u.slug,
		json_build_object('slug', u.slug, 'name', u.name, 'role', u.role, 'bio', u.bio,
			'portrait', (select picture from picture where picture.id = u.portrait_id),
			'links', (
				select coalesce(json_agg(json_build_object('label', l.label, 'href', l.href) order by l.position), '[]')
				from author_link l where l.author_id = u.id)) as profile
	from author u;

comment on view author_profile is 'an author as the pages'' record AuthorProfile';

create view published_card as
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
			'cover', (select picture from picture where picture.id = a.cover_id)) as card
	from published_article a;

comment on view published_card is 'a published article as the pages'' record ArticleCard';
