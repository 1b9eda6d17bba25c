-- Articles whose titles look most like some words. To compare every title takes a second in a large magazine; so each word
-- is taken for the known words that look most like it, and titles are asked for all of these, then for the longest alone,
-- then for any: until there are enough to choose from. Without any, the newest.
create function nearest_titles(typed text, wanted integer) returns table (article_id bigint)
	language plpgsql stable rows 5 set enable_seqscan = off as $$
declare
	enough constant integer := 40;
	meant tsquery[];
	candidates bigint[] := '{}';
begin
	meant := array(
		select string_agg('xt' || near.word, ' | ')::tsquery
		from (
			select word from unnest(string_to_array(folded(left(typed, 200)), ' ')) word where char_length(word) > 2
			group by word order by char_length(word) desc, word limit 6) asked
		cross join lateral (
			select asked.word where exists (select from search_word s where s.word = asked.word)
			union all
			(select s.word from search_word s
			where s.word % asked.word and not exists (select from search_word x where x.word = asked.word)
			order by similarity(s.word, asked.word) desc, s.word limit 3)) near(word)
		where near.word ~ '^[[:alpha:]]+$'
		group by asked.word order by char_length(asked.word) desc, asked.word);
	for place in 1 .. cardinality(meant) loop
		exit when cardinality(candidates) >= enough;
		candidates := candidates || array(
			select e.article_id from search_entry e join published_article a on a.id = e.article_id
			where e.words @@ (select string_agg('(' || query::text || ')', ' & ')::tsquery
					from unnest(meant[1 : cardinality(meant) + 1 - place]) query)
				and e.article_id <> all(candidates)
			limit enough);
	end loop;
	for place in 2 .. cardinality(meant) loop
		exit when cardinality(candidates) >= wanted;
		candidates := candidates || array(
			select e.article_id from search_entry e join published_article a on a.id = e.article_id
			where e.words @@ meant[place] and e.article_id <> all(candidates) limit enough);
	end loop;
	if candidates = '{}' then
		return query select a.id from published_article a order by a.published_at desc, a.id desc limit wanted;
	else
		return query select a.id from published_article a where a.id = any(candidates) order by a.title <-> typed, a.id limit wanted;
	end if;
end $$;
