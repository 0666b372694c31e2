-- How long what people said of themselves is kept is city data; this is what was done about it.
create schema retention;

-- A case that is kept whole for a reason, whatever the rules say. Lifting it is a line of its own.
create table retention.hold (
    id      uuid primary key,
    case_id uuid not null,
    reason  text not null,
    person  text not null,
    at      timestamptz not null
);
create index hold_of_case on retention.hold (case_id);

create table retention.lifted (
    hold   uuid primary key references retention.hold,
    person text not null,
    at     timestamptz not null
);

-- What was erased of which case, and by which rule; `receipt` where one person asked for it.
create table retention.erased (
    id      uuid primary key,
    case_id uuid not null,
    what    text not null check (what in ('IDENTITY', 'WORDS')),
    receipt text,
    rule    text not null,
    at      timestamptz not null
);
create index erased_of_case on retention.erased (case_id, what);

create function retention.only_append() returns trigger language plpgsql as $$
begin
    raise exception 'What was erased and held is only added to, never changed.';
end $$;

create trigger only_append before update or delete on retention.erased
    for each row execute function retention.only_append();
create trigger never_emptied before truncate on retention.erased
    for each statement execute function retention.only_append();

-- Cases whose end has come: closed, nothing promised, and nothing that time has still to do.
create index case_ended on casework.case_file (closed_at, id) where closed_at is not null and not open and wakes is null;
