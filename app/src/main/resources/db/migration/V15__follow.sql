create schema follow;

-- What signatures of residents' links and of their cookie are made with; made when the first one is.
create table follow.key (
  one  boolean primary key check (one),
  key   bytea not null check (octet_length(key) = 32)
);

-- How reporters found a matter handled. About the handling of matters, never about a person.
create table follow.rating (
  receipt   text not null,
  version   integer not null,
  case_id   uuid not null,
  fixed     text not null check (fixed in ('yes', 'partly', 'no')),
  handling  integer check (handling between 1 and 5),
  at        timestamptz not null,
  primary key (receipt, version)
);
