create schema open311;

-- Other systems that may send reports; a key is kept only as its SHA-256.
create table open311.client (
    name       text primary key,
    key_digest text not null unique,
    since      timestamptz not null,
    until      timestamptz             -- no longer let in from then on
);

-- Updates that clients sent, so that the same one sent again is not entered twice.
create table open311.posted_update (
    client    text not null,
    update_id text not null,
    number    text not null,
    position  integer not null,
    at        timestamptz not null,
    primary key (client, update_id)
);

-- Since when the services are as they are: discovery tells it, so that clients know when to read them again.
create table open311.edition (
    digest text primary key,
    since  timestamptz not null
);
