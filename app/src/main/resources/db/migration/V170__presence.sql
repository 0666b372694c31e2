create schema presence;

-- A machine at a post that shows codes: by the digest of the key that is typed there once, then of the one it keeps.
create table presence.screen (
    id        uuid primary key,
    desk      text not null,
    room      text not null,           -- where it stands
    digest    text not null unique,
    made_at   timestamptz not null,
    paired_at timestamptz,             -- the key was typed there
    ended_at  timestamptz,
    used      bigint not null          -- the last half minute whose code was used
);
create index screen_of_desk on presence.screen (desk, made_at);

-- That whoever has a duty was at its post, and when. No address, no place, no device; held by the journal.
create table presence.check_in (
    duty uuid primary key,
    at   timestamptz not null,
    way  text not null check (way in ('CODE', 'NETWORK'))
);
