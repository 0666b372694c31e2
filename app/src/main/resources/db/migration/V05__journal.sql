create schema journal;

-- What was done and what was read, one chain a record. `position` counts from 1 within the record; `hash` covers the line
-- and the hash before it.
create table journal.line (
    record        uuid not null,
    position      integer not null,
    at            timestamptz not null,
    actor         text not null,
    act           text not null,
    detail        text not null,
    previous_hash text not null,
    hash          text not null,
    primary key (record, position)
);

create function journal.only_append() returns trigger language plpgsql as $$
begin
    raise exception 'The journal is only added to, never changed.';
end $$;

create trigger only_append before update or delete on journal.line
    for each row execute function journal.only_append();

create trigger never_emptied before truncate on journal.line
    for each statement execute function journal.only_append();
