-- As of films, people and series: when readers last saw something change that is the author's or the topic's own.
alter table author add changed_at timestamptz;
alter table topic add changed_at timestamptz;

alter table author alter changed_at set default now();
alter table topic alter changed_at set default now();

comment on column author.changed_at is 'the last change to the author''s name, role, bio or links; none if nobody knows';
comment on column topic.changed_at is 'the last change to the topic''s name or description; none if nobody knows';

create trigger author_changed before update on author
	for each row when (old.version <> new.version) execute function note_change();
create trigger topic_changed before update on topic
	for each row when (old.version <> new.version) execute function note_change();
