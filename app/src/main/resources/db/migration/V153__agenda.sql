create schema agenda;

-- An address from which a calendar fetches duties, by the digest of its secret: one for each person and desk at a time.
create table agenda.feed (
    id       uuid primary key,
    digest   text not null unique,
    person   text not null,
    desk     text not null,          -- blank: the person’s own duties
    language text not null check (language in ('EN', 'ZH')),
    made_at  timestamptz not null,
    ended_at timestamptz
);
create index feed_of_person on agenda.feed (person, desk) where ended_at is null;
