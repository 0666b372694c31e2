create schema amend;

-- What is being written for the next version of a procedure; one at a time. `revision` is another with each keeping.
create table amend.draft (
    procedure text primary key,
    text      text not null,
    after     integer not null,       -- the version it was begun from
    revision  uuid not null,
    author    text not null,
    at        timestamptz not null
);
