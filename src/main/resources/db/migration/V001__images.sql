-- Pictures. The files lie in the media store under `key`; this table is what is known of them.

create table image (
	id         bigint generated always as identity primary key,
	key        text not null unique check (key ~ '^[0-9a-f]{24}$'),
	width      integer not null check (width > 0),
	height     integer not null check (height > 0),
	tint       text not null check (tint ~ '^#[0-9a-f]{6}$'),
	alt        text not null default '',
	caption    text,
	credit     text,
	licence    text,
	created_at timestamptz not null default now()
);

comment on column image.key is 'the first 24 hex digits of the SHA-256 of the stored original';
comment on column image.tint is 'the dominant colour, shown until the picture is there';
