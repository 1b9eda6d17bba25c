-- Who may enter the newsroom, their sessions and passkeys, and the record of what was done there.

create table account (
	id          bigint generated always as identity primary key,
	email       text not null unique check (email = lower(btrim(email)) and email ~ '^[^@\s]+@[^@\s]+$'),
	name        text not null check (btrim(name) <> ''),
	role        text not null check (role in ('WRITER', 'EDITOR', 'ADMINISTRATOR')),
	password    text,
	handle      text not null unique
		default rtrim(translate(encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'base64'),
			'+/', '-_'), '='),
	created_at  timestamptz not null default now(),
	disabled_at timestamptz,
	version     integer not null default 0
);

comment on column account.password is 'an Argon2id hash; none for whoever signs in with passkeys alone';
comment on column account.handle is 'what passkeys know the account by: random, so that it tells nothing (WebAuthn, 14.6.1)';

-- A link that lets somebody in who cannot sign in. Only its hash is kept.
create table entry_link (
	id         bigint generated always as identity primary key,
	token_hash bytea not null unique check (octet_length(token_hash) = 32),
	purpose    text not null check (purpose in ('SET_UP', 'INVITATION', 'RESET')),
	account_id bigint references account,
	email      text check (email = lower(btrim(email))),
	role       text check (role in ('WRITER', 'EDITOR', 'ADMINISTRATOR')),
	made_by    bigint references account,
	made_at    timestamptz not null default now(),
	expires_at timestamptz not null,
	used_at    timestamptz,
	check ((purpose = 'RESET') = (account_id is not null)),
	check ((purpose = 'INVITATION') = (email is not null and role is not null))
);

create unique index entry_link_one_invitation on entry_link (email) where purpose = 'INVITATION' and used_at is null;

-- How long the next try with a password has to wait.
create table sign_in_delay (
	key     text primary key,
	tries   integer not null check (tries > 0),
	free_at timestamptz not null,
	last_at timestamptz not null
);

comment on column sign_in_delay.key is 'the hash of an address that was typed, a network, or everybody';

-- A form is taken once, however often it is sent.
create table submission (
	account_id bigint not null references account,
	key        text not null check (char_length(key) between 1 and 100),
	fields     bytea not null check (octet_length(fields) = 32),
	location   text,
	at         timestamptz not null default now(),
	primary key (account_id, key)
);

create index submission_at on submission (at);

comment on column submission.fields is 'the hash of everything the form said when it was last taken';
comment on column submission.location is 'where the answer led';

-- What was done. Rows are only ever added.
create table audit (
	id           bigint generated always as identity primary key,
	at           timestamptz not null default clock_timestamp(),
	deed         text not null check (deed ~ '^[A-Z_]+$'),
	account_id   bigint references account,
	account_name text,
	address      text,
	subject      text not null
);

create index audit_by_deed on audit (deed, id desc);
create index audit_by_account on audit (account_id, id desc);
create index audit_by_time on audit (at);

comment on column audit.account_name is 'the name on that day';
comment on column audit.address is 'of the network that the request came from';

-- Each seal holds the hash of a row and of the seal before it, so a row that is changed, taken out
-- or slipped in does not fit any more.
create table audit_seal (
	number   bigint primary key check (number > 0),
	audit_id bigint not null unique references audit,
	hash     bytea not null check (octet_length(hash) = 32)
);

create function audit_text(a audit) returns text language sql stable
	return json_build_array(a.id, extract(epoch from a.at), a.deed, a.account_id, a.account_name, a.address,
		a.subject)::text;

-- Runs when a transaction commits: the chain is locked for that moment alone and as the last of all
-- locks, so nobody waits for somebody else's work and no two wait for each other.
create function seal_audit() returns trigger language plpgsql as $$
declare
	previous audit_seal;
begin
	perform pg_advisory_xact_lock('audit_seal'::regclass::oid::bigint);
	select * into previous from audit_seal order by number desc limit 1;
	insert into audit_seal (number, audit_id, hash)
	values (coalesce(previous.number, 0) + 1, new.id,
		sha256(coalesce(previous.hash, '') || convert_to(audit_text(new), 'UTF8')));
	return null;
end $$;

create constraint trigger seal after insert on audit deferrable initially deferred
	for each row execute function seal_audit();

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
	raise exception 'What was done stays written down'
		using errcode = 'integrity_constraint_violation', constraint = 'audit_append_only';
end $$;

create trigger append_only before update or delete on audit
	for each row execute function refuse_audit_change();
create trigger append_only_truncate before truncate on audit
	for each statement execute function refuse_audit_change();
create trigger append_only before update or delete on audit_seal
	for each row execute function refuse_audit_change();
create trigger append_only_truncate before truncate on audit_seal
	for each statement execute function refuse_audit_change();

-- As Spring Session's JdbcIndexedSessionRepository names them.
create table spring_session (
	primary_id            char(36) primary key,
	session_id            char(36) not null unique,
	creation_time         bigint not null,
	last_access_time      bigint not null,
	max_inactive_interval integer not null,
	expiry_time           bigint not null,
	principal_name        varchar(100)
);

create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
	session_primary_id char(36) not null references spring_session on delete cascade,
	attribute_name     varchar(200) not null,
	attribute_bytes    bytea not null,
	primary key (session_primary_id, attribute_name)
);

-- Passkeys, as Spring Security's JdbcUserCredentialRepository names them.
create table user_credentials (
	credential_id                varchar(1000) primary key,
	user_entity_user_id          varchar(1000) not null references account (handle),
	public_key                   bytea not null,
	signature_count              bigint,
	uv_initialized               boolean,
	backup_eligible              boolean not null,
	authenticator_transports     varchar(1000),
	public_key_credential_type   varchar(100),
	backup_state                 boolean not null,
	attestation_object           bytea,
	attestation_client_data_json bytea,
	created                      timestamptz,
	last_used                    timestamptz,
	label                        varchar(1000) not null
);

create index user_credentials_by_account on user_credentials (user_entity_user_id);
