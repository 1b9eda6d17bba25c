-- Bylines. An author is not an account: guests have bylines too.

create table author (
	id          bigint generated always as identity primary key,
	slug        slug not null unique,
	name        text not null check (btrim(name) <> ''),
	role        text not null default '',
	bio         text not null default '',
	portrait_id bigint references image,
	version     integer not null default 0
);

create table author_link (
	author_id bigint not null references author on delete cascade,
	position  integer not null check (position > 0),
	label     text not null check (btrim(label) <> ''),
	href      text not null check (href ~ '^(https?://|mailto:)'),
	primary key (author_id, position)
);
