-- How many matters of a kind there were at a place on a day: each line says by how much the count changed on the day
-- it was learnt (`known`), so that what was known on any day can be told. No person, no case.
create schema tally;
create table tally.count (
    kind text not null,
    area text not null,
    day date not null,
    known date not null,
    number integer not null,
    primary key (kind, area, day, known)
);
create index count_by_day on tally.count (day, kind, area) include (known, number);
create table tally.counted (
    day date primary key,
    at timestamptz not null
);
-- Known changes of how much is reported: a new channel, a campaign, an outbreak that is known.
create table tally.change (
    id uuid primary key,
    kind text not null,
    area text not null,
    since date not null,
    until date,
    words text not null,
    by text not null,
    at timestamptz not null,
    lifted_at timestamptz,
    check (until is null or until >= since)
);

create schema warning;
create sequence warning.number;
create table warning.warning (
    id uuid primary key,
    number text not null unique,
    source text not null,
    subject text not null,
    kind text not null,
    areas text[] not null,
    office text not null,
    since date not null,
    until date not null,
    observed double precision not null,
    expected double precision not null,
    unit text not null,
    "interval" double precision not null,
    grade text not null,
    what_en text not null,
    what_zh text not null,
    state text not null,
    raised_at timestamptz not null,
    owed_until timestamptz,
    ended_at timestamptz,
    rung_at timestamptz,
    version integer not null default 0
);
create unique index warning_open on warning.warning (source, subject) where state <> 'OVER';
create index warning_latest on warning.warning (raised_at desc, id desc);
create index warning_owed on warning.warning (office) where state = 'OPEN';
create index warning_rung on warning.warning (office, rung_at);
create index warning_kind on warning.warning (kind, raised_at desc);
-- The course as it was at a look (days, counts, what was to be expected and its band), and what the look said.
create table warning.look (
    warning_id uuid not null references warning.warning,
    day date not null,
    observed double precision not null,
    expected double precision not null,
    "interval" double precision not null,
    grade text not null,
    areas text[] not null,
    course jsonb not null,
    at timestamptz not null,
    primary key (warning_id, day, at)
);
create table warning.answer (
    warning_id uuid not null references warning.warning,
    position integer not null,
    verdict text not null,
    cause text not null,
    reason text not null,
    link text not null,
    again timestamptz,
    due timestamptz,
    office text not null,
    person text not null,
    at timestamptz not null,
    primary key (warning_id, position)
);
