create schema grievance;

-- What was reported; one row a case.
create table grievance.report (
    case_id     uuid primary key,
    number      text not null unique,
    channel     text not null,
    source      text not null,          -- the machine or system it came from; blank where a person reported
    matter      text not null,
    branch      text not null,          -- the matter one level up: reports of one branch may be the same
    area        text not null,
    lon         double precision,
    lat         double precision,
    cell        bigint,                 -- square of the search grid, see Grid
    place_help  text not null,
    description text not null,
    answers     jsonb not null,
    attachments text[] not null,
    is_public   boolean not null,
    language    text not null,
    received_at timestamptz not null
);

create index near on grievance.report (cell, branch) where is_public;
create index public_by_time on grievance.report (received_at desc, case_id) where is_public;

-- Who reported, as far as they said. The receipt's number of the first one is the case's own.
create table grievance.reporter (
    submission  uuid primary key,
    case_id     uuid not null,
    number      text not null unique,
    phrase      bytea not null,
    name        text not null,
    phone       text not null,
    email       text not null,
    behalf      text not null,
    language    text not null,
    at          timestamptz not null
);

create index reporter_of on grievance.reporter (case_id);

-- What the digests of phrases are made with; made when the first phrase is.
create table grievance.phrase_key (
    one boolean primary key default true check (one),
    key bytea not null
);
