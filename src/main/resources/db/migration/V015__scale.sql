-- Pages cost the same in a large magazine as in a small one.

-- Readers ask for an article by its address of today.
create index article_by_slug on article (slug);

-- A film's and a series' articles, from new to old.
create index article_by_film_date on article (film_id, published_at desc, id desc)
	where status = 'PUBLISHED' and film_id is not null;
create index article_by_series_date on article (series_id, published_at desc, id desc)
	where status = 'PUBLISHED' and series_id is not null;

-- Who links to an article, newest first.
drop index related_link_by_target;
create index related_link_by_target on related_link (target_id, article_id desc) where target_id is not null;

-- An author's and a topic's articles in order, without a look at each of them.
alter table byline add published_at timestamptz;
alter table article_topic add published_at timestamptz;

comment on column byline.published_at is 'of the article while its status is PUBLISHED: a date to come is an embargo, as there';
comment on column article_topic.published_at is 'of the article while its status is PUBLISHED: a date to come is an embargo, as there';

-- Nothing that listens to these two has anything to do for that.
alter table byline disable trigger user;
alter table article_topic disable trigger user;
update byline b set published_at = a.published_at
	from article a where a.id = b.article_id and a.status = 'PUBLISHED';
update article_topic x set published_at = a.published_at
	from article a where a.id = x.article_id and a.status = 'PUBLISHED';
alter table byline enable trigger user;
alter table article_topic enable trigger user;

drop index byline_by_author;
create index byline_by_author on byline (author_id, published_at desc, article_id desc);
drop index article_topic_by_topic;
create index article_topic_by_topic on article_topic (topic_id, published_at desc, article_id desc);

-- The lock keeps the article from being published by somebody else before this row can be seen.
create function date_of_article() returns trigger language plpgsql as $$
begin
	new.published_at := (
		select case when status = 'PUBLISHED' then published_at end from article where id = new.article_id for share);
	return new;
end $$;

create trigger byline_date before insert or update of article_id, published_at on byline
	for each row execute function date_of_article();
create trigger article_topic_date before insert or update of article_id, published_at on article_topic
	for each row execute function date_of_article();

create function keep_dates_of_lists() returns trigger language plpgsql as $$
begin
	update byline set published_at = new.published_at where article_id = new.id;
	update article_topic set published_at = new.published_at where article_id = new.id;
	return null;
end $$;

create trigger article_date after update of status, published_at on article
	for each row when ((old.status = 'PUBLISHED', old.published_at) is distinct from (new.status = 'PUBLISHED', new.published_at))
	execute function keep_dates_of_lists();

-- The archive counts years of articles: here the days are counted already.
create table article_day (
	day      date primary key,
	articles integer not null
);

comment on table article_day is 'how many articles of the status PUBLISHED each day has, in UTC; a day to come has embargoed ones';

insert into article_day
	select (published_at at time zone 'UTC')::date, count(*) from article where status = 'PUBLISHED' group by 1;

-- The days in their order, so that no two who change several of them wait for each other.
create function count_article_days() returns trigger language plpgsql as $$
declare
	came timestamptz[] := '{}';
	went timestamptz[] := '{}';
begin
	if tg_op <> 'DELETE' then
		came := array(select published_at from after_change where status = 'PUBLISHED');
	end if;
	if tg_op <> 'INSERT' then
		went := array(select published_at from before_change where status = 'PUBLISHED');
	end if;
	insert into article_day as known (day, articles)
	select (date at time zone 'UTC')::date, sum(change)
	from (select unnest(came), 1 union all select unnest(went), -1) changes(date, change)
	group by 1 having sum(change) <> 0 order by 1
	on conflict (day) do update set articles = known.articles + excluded.articles;
	return null;
end $$;

create trigger article_days_after_insert after insert on article
	referencing new table as after_change for each statement execute function count_article_days();
create trigger article_days_after_update after update on article
	referencing old table as before_change new table as after_change
	for each statement execute function count_article_days();
create trigger article_days_after_delete after delete on article
	referencing old table as before_change for each statement execute function count_article_days();
