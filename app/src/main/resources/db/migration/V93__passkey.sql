create schema passkey;

-- Public keys of devices: whoever reads them can check a signature and make none.
create table passkey.passkey (
    id              text primary key,
    person          text not null,
    name            text not null,
    public_key      bytea not null,
    counter         bigint not null,
    backup_eligible boolean not null,
    backed_up       boolean not null,
    since           timestamptz not null,
    used_at         timestamptz
);
create index on passkey.passkey (person);

-- Challenges that have been answered; forgotten when they would be too old anyway.
create table passkey.spent (
    challenge text primary key,
    at        timestamptz not null
);
