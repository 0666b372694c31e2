-- A message tells of an alarm, or of news.
alter table sending.message drop constraint message_alarm_id_fkey;
alter table sending.message rename column alarm_id to about;
alter table sending.message add column kind text not null default 'alarm';
alter table sending.message alter column kind drop default;

create schema news;

-- What somebody is told once and need not answer. It stands on a page of theirs, whether or not a message reached them.
create table news.item (
    id     uuid primary key,
    about  text not null unique,       -- the same is told once; it names whom it is for
    person text not null,
    en     text not null,
    zh     text not null,
    path   text not null,              -- the page that shows it
    at     timestamptz not null
);
create index item_of_person on news.item (person, at);
