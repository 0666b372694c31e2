-- The whole schema, written from the migrated database by SchemaTest. Do not edit: change a migration.

-- city ------------------------------------------------------------------------------------------------

create schema city;

create table city.item (
    kind text not null,
    key text not null,
    place integer not null,
    content json not null,
    constraint item_pkey PRIMARY KEY (kind, key)
);

create table city.version (
    one boolean not null default true,
    number bigint not null,
    constraint version_pkey PRIMARY KEY (one),
    constraint version_one_check CHECK (one)
);

-- imports ---------------------------------------------------------------------------------------------

create schema imports;

create table imports.known (
    source text not null,
    external_id text not null,
    case_id uuid not null,
    constraint known_pkey PRIMARY KEY (source, external_id)
);

-- journal ---------------------------------------------------------------------------------------------

create schema journal;

create table journal.attachment (
    digest text not null,
    name text not null,
    type text not null,
    bytes integer not null,
    picture boolean not null,
    kept integer not null default 1,
    constraint attachment_pkey PRIMARY KEY (digest),
    constraint attachment_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
);

create table journal.attachment_content (
    digest text not null,
    content bytea not null,
    thumbnail bytea,
    constraint attachment_content_pkey PRIMARY KEY (digest),
    constraint attachment_content_digest_fkey FOREIGN KEY (digest) REFERENCES journal.attachment(digest) ON DELETE CASCADE
);
