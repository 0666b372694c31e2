create schema session;

-- Who is signed in where. The token is a digest: whoever reads this table holds nobody's session.
create table session.session (
    id        uuid primary key,
    token     text not null unique,
    person    text not null,
    opened_at timestamptz not null,
    used_at   timestamptz not null,
    proved    text[] not null,
    whole     boolean not null,
    device    text not null
);
create index on session.session (person);
