create schema suggest;

-- What was learned from the city's own words and from closed public cases; the newest is in use.
create table suggest.model (
    version    bigint generated always as identity primary key,
    learned_at timestamptz not null,
    reports    integer not null,       -- how many reports it was learned from
    until      timestamptz,            -- when the latest of them came; null where there was none
    told       text not null,          -- digest of the city's own words of its kinds
    content    bytea not null
);

-- How each model did on reports that were held back from it, by kind.
create table suggest.tried (
    version         bigint not null references suggest.model on delete cascade,
    kind            text not null,
    reports         integer not null,
    first           integer not null,
    among_three     integer not null,
    suggested       integer not null,
    suggested_right integer not null,
    primary key (version, kind)
);

-- What was suggested and what a person made of it. No text, and nothing of who reported.
create table suggest.answer (
    id        uuid primary key,
    at        timestamptz not null,
    version   bigint not null,
    asked     text not null,           -- REPORT, REGISTER, TRIAGE
    case_id   uuid,                    -- known at triage only
    suggested text not null,           -- kind
    sure      boolean not null,        -- whether it was sure enough to be called a suggestion
    confirmed text,                    -- the kind that a person chose; null where they chose an office only
    took      boolean not null         -- whether it was what had been suggested
);

create index answer_by_time on suggest.answer (at);
create unique index answer_of_case on suggest.answer (case_id) where case_id is not null;
