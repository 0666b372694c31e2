create schema casework;

-- Numbers of cases: one sequence that never starts again, whatever the year before it says.
create sequence casework.case_number;

create table casework.case_file (
    id                uuid primary key,
    number            text not null,
    line              text not null,
    procedure         text not null,
    procedure_version integer not null,
    step              text not null,
    phase             text not null,
    turn              text not null,
    version           integer not null,
    title             text not null,
    kind              text not null,
    kind_path         text[] not null,
    branch            text not null generated always as (coalesce(kind_path[1], kind)) stored,  -- for filters
    urgency           text not null,
    area_path         text[] not null,
    district          text not null,  -- the area below the root, for filters
    place_en          text not null,
    place_zh          text not null,
    lead              text not null,
    handler           text not null,  -- at every moment, closed or not
    routed            boolean not null,
    why_en            text not null,
    why_zh            text not null,
    words             text[] not null,
    reporters         integer not null,
    reopened          integer not null,
    opened_at         timestamptz not null,
    last_at           timestamptz not null,
    closed_at         timestamptz,

    -- Read off the history by the limits; rebuilt when the calendar changes.
    open       boolean not null,      -- not closed, or closed with something promised still to do
    waiting    boolean not null,      -- the city's clocks stand still: the reporter's turn
    next_limit text,
    next_due   timestamptz,
    due_order  timestamptz not null generated always as (coalesce(next_due, timestamptz 'infinity')) stored,
    dated      text[] not null,       -- what the city owes and has a date: the limits' keys
    dues       timestamptz[] not null -- and their dates
);

create unique index case_file_number on casework.case_file (number);
-- The columns included let counts and picks by a filter be answered from the index alone.
create index open_by_lead on casework.case_file (lead, waiting, due_order, id) include (phase, district, branch)
    where open;
create index open_by_handler on casework.case_file (handler, waiting, due_order, id) where open;
create index closed_by_lead on casework.case_file (lead, closed_at desc, id) where not open;
create index for_triage on casework.case_file (opened_at, id) where turn = 'CENTRE' or phase = 'RECEIVED' and not routed;
create index words on casework.case_file using gin (words);

-- The history of a case; never changed, never removed.
create table casework.entry (
    case_id     uuid not null,
    position    integer not null,
    verb        text not null,
    from_step   text not null,
    to_step     text not null,
    actor       text not null,
    by          text,
    note        text not null,
    given       timestamptz,
    office      text,
    person      text,
    open        boolean not null,
    attachments text[] not null,
    at          timestamptz not null,
    primary key (case_id, position)
);

-- What happened lately; entries stand in the order of time, so that this costs next to nothing.
create index entry_by_time on casework.entry using brin (at);

create function casework.only_append() returns trigger language plpgsql as $$
begin
    raise exception 'The history of a case is only added to, never changed.';
end $$;

create trigger only_append before update or delete on casework.entry
    for each row execute function casework.only_append();

-- Offices that help on a case, each with what is asked of it and until when.
create table casework.co_handler (
    case_id uuid not null,
    office  text not null,
    why_en  text not null,
    why_zh  text not null,
    since   timestamptz not null,
    due     timestamptz,
    done_at timestamptz,
    primary key (case_id, office)
);

create index co_handled on casework.co_handler (office, case_id) where done_at is null;

-- A view of a worklist that somebody keeps: the address's query.
create table casework.saved_view (
    id     uuid primary key,
    person text not null,
    name   text not null,
    query  text not null,
    at     timestamptz not null,
    unique (person, name)
);

-- The calendar by which the dates in case_file were counted.
create table casework.counted_by (
    one      boolean primary key default true check (one),
    calendar text not null
);
