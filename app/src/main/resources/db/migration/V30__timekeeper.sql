-- When time next does something to a case: reminds, lets it climb, moves it on. Null where it never does. What runs under
-- a procedure that says so is looked at once.
alter table casework.case_file add column wakes timestamptz;
update casework.case_file set wakes = '-infinity' where open;
create index case_wakes on casework.case_file (wakes) where wakes is not null;

create schema timekeeper;

-- What runs again and again, and which node has it: db-scheduler's own table.
create table timekeeper.scheduled (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_by_time on timekeeper.scheduled (execution_time);
create index scheduled_by_heartbeat on timekeeper.scheduled (last_heartbeat);

-- Whom time has told what: once for each run of a limit, however many nodes look.
create table timekeeper.told (
    case_id   uuid not null,
    kind      text not null check (kind in ('REMINDED', 'CLIMBED')),
    limit_key text not null,
    run       integer not null,
    nth       integer not null,  -- which rung of the ladder, from 1; 0 for a reminder
    whom      text not null check (whom in ('HANDLER', 'REPORTER', 'HEAD', 'ABOVE', 'CENTRE')),
    office    text not null,
    person    text,              -- null for the reporter
    due       timestamptz not null,
    at        timestamptz not null,
    primary key (case_id, kind, limit_key, run, nth)
);

create index told_to on timekeeper.told (office, at) where kind = 'CLIMBED';

-- Promised dates that a change of the calendar moved, each with the days that are other than before.
create table timekeeper.moved (
    id        bigint generated always as identity primary key,
    case_id   uuid not null,
    limit_key text not null,
    run       integer not null,
    from_due  timestamptz not null,
    to_due    timestamptz not null,
    days      text[] not null,
    works     text[] not null,
    names_en  text[] not null,
    names_zh  text[] not null,
    at        timestamptz not null
);

create index moved_of on timekeeper.moved (case_id);
