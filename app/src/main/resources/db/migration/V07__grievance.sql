create schema grievance;

-- What was reported, one row a case; how it stands is the case's. What the public may see of the place stands apart from
-- the place itself, so that no public list can show more by mistake.
create table grievance.report (
    case_id         uuid primary key,
    number          text not null,    -- the case's
    channel         text not null,
    source          text not null,    -- the machine or system it came from; blank where a person reported
    matter          text not null,
    branch          text not null,    -- the branch above the matter: reports of one branch may be the same
    area            text not null,
    lon             double precision,
    lat             double precision,
    place_help      text not null,
    description     text not null,
    answers         jsonb not null,
    attachments     text[] not null,
    language        text not null,
    received_at     timestamptz not null,
    is_public       boolean not null,
    public_lon      double precision,
    public_lat      double precision,
    public_place_en text not null,
    public_place_zh text not null,
    cell            bigint            -- the square of the ground that the public point lies in, about 200 m wide
);

create unique index report_number on grievance.report (number);
create index near_by on grievance.report (branch, cell) where is_public and cell is not null;
create index latest on grievance.report (received_at desc, case_id desc) where is_public;
create index latest_by_area on grievance.report (area, received_at desc, case_id desc) where is_public;

-- Who reported, as far as they said. A number of one's own and a phrase open the case; the first one's number is the
-- case's own. The phrase is kept as a keyed digest only.
create table grievance.reporter (
    submission    uuid primary key,
    case_id       uuid not null,
    number        text not null,
    phrase_digest text not null,
    name          text not null,
    phone         text not null,
    email         text not null,
    behalf        text not null,
    language      text not null,
    at            timestamptz not null
);

create unique index receipt on grievance.reporter (number);
create index reporter_of_case on grievance.reporter (case_id);

-- Numbers of further reporters' receipts.
create sequence grievance.receipt_number;

-- What the digests of phrases are made with; made when the first one is.
create table grievance.phrase_key (
    one boolean primary key default true check (one),
    key bytea not null
);
